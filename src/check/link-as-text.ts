import type { Entry } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import type { Finding, Remark } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const linkAsText: Rule = {
  name: 'link-as-text',
  severity: 'warning',
  says: 'What is meant as a link is written as one.',
  because: 'readers see brackets instead of a link, and nobody learns that it leads to nothing',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'The lamps are those of [the lampworks] (../../partners/lampworks.md).',
      told: 'this is no link: a blank stands between its brackets → leave the blank out: [words](address)',
      right: 'The lamps are those of [the lampworks](../../partners/lampworks.md).',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'The lamps are those of (the lampworks)[../../partners/lampworks.md].',
      told: 'this is no link: its brackets have changed places → write [words](address)',
      right: 'The lamps are those of [the lampworks](../../partners/lampworks.md).',
      isFixed: true,
    },
    {
      file: 'topics/datalake.md',
      part: 'body',
      wrong: 'See [the plan](https://lamps.example/our plan.pdf).',
      told: 'this is no link: its address has a blank in it, or no end → write %20 for a blank, and ) after the address',
      right: 'See [the plan](https://lamps.example/our%20plan.pdf).',
    },
    {
      file: 'topics/datalake.md',
      part: 'body',
      wrong: 'See [the plan][plan].',
      told: 'this is no link: nothing says where [plan] leads → write [words](address), or add a line [plan]: address',
      right: 'See [the plan][plan].\n\n[plan]: https://lamps.example/plan.pdf',
    },
  ],
  find: findLinksAsText,
};

/** An address as it is in prose: U+FFFC when it became a link by itself, else a path or the name of a file. */
const ADDRESS = String.raw`(?:\ufffc+|(?=[^\s()[\]]*?(?:\/|\.mdx?|\.png|\.jpg|\.pdf))[^\s()[\]]*)`;
const WORDS = String.raw`(?<![\\\]])\[(?!\d+\])[^[\]]+\]`;
const GAP = new RegExp(`${WORDS}[ \\t]+(?=\\(${ADDRESS}\\))`, 'g');
const REVERSED = new RegExp(`\\([^()]+\\)(?=\\[${ADDRESS}\\])`, 'g');
const BROKEN = /(?<!\\)\[[^[\]]+\]\([^()]*(?:\)|$)/g;
const UNDEFINED = new RegExp(`${WORDS}\\[(?!\\d+\\])([^[\\]]+)\\](?![([:])`, 'g');

/** `[[the lampworks]]`, `[the lampworks|https://…]`, `[https://… the lampworks]`: as wikis write links. */
const OF_WIKIS = [
  /(?<!\\)\[\[(?!\d+\]\])(?<words>[^[\]|\ufffc]{2,80})(?:\|[^[\]]{1,80})?\]\](?!\()/g,
  /(?<!\\)\[[^[\]|]{1,80}\|\s?\ufffc{4,}\](?!\()/g,
  /(?<!\\)\[\ufffc{4,}[^\S\n]+[^[\]\n\ufffc]{2,80}\](?!\()/g,
];
/** `[the lampworks(https://…)` */
const UNCLOSED = /(?<![\\\]])\[(?=[^\s\ufffc])[^[\]()\n\ufffc]{1,80}\(\ufffc{4,}\)(?![^[\n]*\])/g;

/** A finding for each link of a body that Markdown reads as text. */
function findLinksAsText({ entries, model, proseOf }: Known): Finding[] {
  return entries.flatMap((entry) => {
    if (!/\][ \t]*[([]|\)\[|\[\[|\[[^\]\n]*\(https?:|\|\s?(?:https?:|www\.)|\[(?:https?:|www\.)/.test(entry.body))
      return [];
    const written = entry.body.split('\n');
    return proseOf(entry).flatMap((prose, index) => [
      ...findInLine(entry, prose, written[index] ?? '', index + entry.bodyLine),
      ...ofWikis(entry, prose, index + entry.bodyLine, model),
    ]);
  });
}

/** `written` is the line as it is in the file, `prose` what is prose of it. */
function findInLine(entry: Entry, prose: string, written: string, line: number): Finding[] {
  const findings = (pattern: RegExp, explain: (words: string) => Remark, mend?: (link: string) => string) =>
    [...prose.matchAll(pattern)].map(({ 0: before, index }): Finding => {
      const length = mend ? prose.slice(index + before.length).search(/[)\]]/) + 1 + before.length : before.length;
      const becomes = mend?.(written.slice(index, index + length));
      return { entry, line, column: index + 1, length, ...explain(before), becomes };
    });
  return [
    ...findings(
      GAP,
      () => GAP_REMARK,
      (it) => it.replace(/\][ \t]+\(/, ']('),
    ),
    ...findings(
      REVERSED,
      () => REVERSED_REMARK,
      (it) => it.replace(/^\(([^()]+)\)\[(.*)\]$/s, '[$1]($2)'),
    ),
    ...findings(BROKEN, () => BROKEN_REMARK),
    ...findings(UNCLOSED, () => UNCLOSED_REMARK),
    ...findings(UNDEFINED, (it) => undefinedRemark(/\[([^[\]]+)\]$/.exec(it)?.[1] ?? '')),
  ];
}

/** Double brackets are told of only around what has a page: they have other meanings too. */
function ofWikis(entry: Entry, prose: string, line: number, { names, entries }: Model): Finding[] {
  return OF_WIKIS.flatMap((pattern) =>
    [...prose.matchAll(pattern)].flatMap(({ 0: all, index, groups }): Finding[] => {
      const words = groups?.words?.trim();
      if (words !== undefined && !isOfPage(words)) return [];
      return [{ entry, line, column: index + 1, length: all.length, ...WIKI_REMARK }];
    }),
  );

  function isOfPage(words: string): boolean {
    const id = words
      .toLowerCase()
      .replace(/\.mdx?$/, '')
      .replace(/\s+/g, '-');
    return (
      names.entryOf(words) !== undefined ||
      /\.mdx?$|\//.test(words) ||
      (/[.-]/.test(id) && entries.some((it) => it.id === id))
    );
  }
}

const WIKI_REMARK = {
  message: 'this is no link: wikis write links so',
  hint: 'write [words](address)',
};
const GAP_REMARK = {
  message: 'this is no link: a blank stands between its brackets',
  hint: 'leave the blank out: [words](address)',
};
const REVERSED_REMARK = {
  message: 'this is no link: its brackets have changed places',
  hint: 'write [words](address)',
};
const BROKEN_REMARK = {
  message: 'this is no link: its address has a blank in it, or no end',
  hint: 'write %20 for a blank, and ) after the address',
};
const UNCLOSED_REMARK = {
  message: 'this is no link: a bracket is missing',
  hint: 'write ] after the words: [words](address)',
};
const undefinedRemark = (name: string) => ({
  message: `this is no link: nothing says where [${name}] leads`,
  hint: `write [words](address), or add a line [${name}]: address`,
});
