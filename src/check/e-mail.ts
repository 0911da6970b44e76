import { fromSettings } from '#model/references.ts';
import { fieldTexts } from './field-texts.ts';
import type { Finding } from './finding.ts';
import type { Known, Link } from './known.ts';
import type { Rule } from './rule.ts';

export const eMail: Rule = {
  name: 'e-mail',
  severity: 'warning',
  says: 'Notes name people, and hold no e-mail addresses; a page may give one as a contact.',
  because: 'the site is public: addresses are gathered for spam, and nobody was asked',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- Write to ann.lamp@lampworks.example about the wicks.',
      told: 'an e-mail address stands here → delete it, or write the name of the person',
      right: '- Write to Ann Lamp about the wicks.',
    },
    {
      file: 'people/bo-beam.md',
      part: 'body',
      wrong: 'He is at [his desk](mailto:bo@lampworks.example) until noon.',
      told: 'an e-mail address stands here → delete it, or write the name of the person',
      right: 'He is at his desk until noon.',
    },
  ],
  find: findAddresses,
};

const E_MAIL =
  /(?<![\p{L}\p{N}._%+@/:-])(?!git@)[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?!(?:png|jpe?g|webp|gif|svg|mdx?)\b)\p{L}{2,}(?![\p{L}\p{N}@-]|:\S)/gu;
/** `ann.lamp (at) lamps.example`, `ann AT lamps DOT example`, `ann.lamp @ lamps.example`: gatherers read them too. */
const DISGUISED =
  /(?<![\p{L}\p{N}._%+-])(?:[\p{L}\p{N}][\p{L}\p{N}._+-]{0,60}\s?[[({<]\s?at\s?[\])}>]\s?|[\p{L}\p{N}][\p{L}\p{N}._+-]{0,60} AT (?=[\p{L}\p{N}-]{1,60} DOT )|[\p{L}\p{N}]+[._][\p{L}\p{N}._-]{1,60} @ )[\p{L}\p{N}-]{1,60}(?:(?:\.|\s?[[({<]\s?dot\s?[\])}>]\s?| DOT )[\p{L}\p{N}-]{2,60}){1,4}/gu;
/** What logs in on a machine reads like an address. */
const LOGIN = /(?:^|\s)(?:ssh|scp|sftp|rsync|kinit)\s(?:\S+\s)*$/;
/** What stands before is looked at no further than this, in UTF-16 code units. */
const REACH = 200;
/** More of them in one line are no mistakes one by one. */
const MOST_OF_A_LINE = 20;
const MAY_HOLD = /@\s?[^\s@]+\.[^\s]|[[({<]\s?at\s?[\])}>]| AT \S+ DOT |mailto:/i;
const REMARK = {
  message: 'an e-mail address stands here',
  hint: 'delete it, or write the name of the person',
  isDiscreet: true,
} as const;

/** A finding for each e-mail address in the notes of the collaboration, in prose, links or fields. */
function findAddresses(known: Known): Finding[] {
  const inFields = fieldTexts(known).flatMap(({ entry, path, text }): Finding[] =>
    !('kind' in entry && entry.kind === 'pages') && indicesIn(text).length > 0 ? [{ entry, path, ...REMARK }] : [],
  );
  const inBodies = known.entries
    .filter(({ kind, body }) => kind !== 'pages' && !fromSettings(kind) && MAY_HOLD.test(body))
    .flatMap((entry): Finding[] => {
      const written = entry.body.split('\n');
      const links = known
        .addressesOf(entry)
        .filter((it) => /^mailto:/i.test(it.address) && !isNoAddress(it, written[it.line - entry.bodyLine] ?? ''));
      const inProse = known.proseOf(entry).flatMap((prose, index) =>
        indicesIn(prose)
          .map(({ at, length }) => ({ line: index + entry.bodyLine, column: at + 1, length }))
          // The words of a link may be its address.
          .filter((it) => !links.some((link) => isWithin(it, link))),
      );
      return [...links, ...inProse].map(({ line, column, length }) => ({ entry, line, column, length, ...REMARK }));
    });
  return [...inFields, ...inBodies];
}

function indicesIn(text: string): { at: number; length: number }[] {
  if (!MAY_HOLD.test(text)) return [];
  return [...text.matchAll(E_MAIL), ...text.matchAll(DISGUISED)]
    .filter(({ index }) => !isLogin(text.slice(0, index)))
    .slice(0, MOST_OF_A_LINE)
    .map(({ index, 0: address }) => ({ at: index, length: address.length }));
}

/** `git@host.example:group/notes`, `ssh ann@host.example` and `@ann@social.example`, which Markdown takes for addresses. */
function isNoAddress({ address, column, length = 0 }: Link, line: string): boolean {
  if (line[column - 1] === '[') return false;
  const after = line.slice(column - 1 + length);
  const before = line.slice(0, column - 1);
  if (indicesIn(address.slice('mailto:'.length)).length === 0) return true;
  return /^:[^\s]/.test(after) || /@$|\b(?:sips?|h323|xmpp):$/i.test(before) || isLogin(before);
}

const isLogin = (before: string) => LOGIN.test(before.slice(-REACH));

const isWithin = (it: { line: number; column: number }, link: Link) =>
  it.line === link.line && it.column >= link.column && it.column < link.column + (link.length ?? 0);
