import type { Entry } from '#model/entry.ts';
import { fromSettings } from '#model/references.ts';
import type { Finding } from './finding.ts';
import type { Known, Link } from './known.ts';
import { keyOfAddress, pathBetween } from './link-target.ts';
import type { Rule } from './rule.ts';

export const linkElsewhere: Rule = {
  name: 'link-elsewhere',
  severity: 'warning',
  says: 'A link whose words are a code or a name leads to that entry.',
  because: 'readers who follow it land on something else',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'It is in [D1.2](../../deliverables/d1.1.md).',
      told: 'D1.2 stands on a link to D1.1 → write ../../deliverables/d1.2.md, or D1.1 as its words',
      right: 'It is in [D1.2](../../deliverables/d1.2.md).',
    },
    {
      file: 'topics/datalake.md',
      part: 'body',
      wrong: 'It is run by [Ann Wick](../people/ann-lamp.md).',
      told: 'Ann Wick stands on a link to Ann Lamp → write ../people/ann-wick.md, or Ann Lamp as its words',
      right: 'It is run by [Ann Wick](../people/ann-wick.md).',
    },
  ],
  find: findLinksElsewhere,
};

/** A finding for each link to a file or page of an entry, of which the words are the name of another one of its kind. */
function findLinksElsewhere({ entries, model, linksOf }: Known): Finding[] {
  return entries
    .filter(({ kind, body }) => !fromSettings(kind) && body.includes(']('))
    .flatMap((entry) => {
      const lines = entry.body.split('\n');
      return linksOf(entry).flatMap((link): Finding[] => {
        const { line, column, length, path, isImage } = link;
        const words = isImage || path === '' ? undefined : wordsOf(lines[line - entry.bodyLine] ?? '', link);
        const named = words === undefined ? undefined : model.names.entryOf(words);
        const [meant, target] = [named && model.get(named), named && model.get(keyOfAddress(path, entry))];
        if (!meant || !target || meant === target || meant === entry || meant.kind !== target.kind) return [];
        const message = `${words} stands on a link to ${nameOf(target)}`;
        const hint = `write ${pathBetween(entry, meant.file)}, or ${nameOf(target)} as its words`;
        return [{ entry, line, column, length, message, hint }];
      });
    });
}

const nameOf = ({ data, id }: Entry): string => ('code' in data && data.code) || ('name' in data && data.name) || id;

/** The words of a link as they are written, where they are plain. */
const wordsOf = (line: string, { column }: Link): string | undefined =>
  /^\[[*_]{0,2}([^\][*_`\\]{2,80}?)[*_]{0,2}\]\(/.exec(line.slice(column - 1, column + 100))?.[1];
