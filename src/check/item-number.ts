import { keyOf } from '#model/entry.ts';
import type { Item } from '#model/minutes/outline.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { placeOnLine } from './place-of-words.ts';
import type { Rule } from './rule.ts';

export const itemNumber: Rule = {
  name: 'item-number',
  severity: 'warning',
  says: 'Agenda items are numbered one after the other.',
  because: 'readers look for the item that is missing, or quote one of two',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '## 1. Mirrors\n\n- They are here.\n\n## 3. Wicks\n\n- They are not.',
      line: 5,
      told: 'item 3 stands after item 1 → number it 2, or add the item that is missing',
      right: '## 1. Mirrors\n\n- They are here.\n\n## 2. Wicks\n\n- They are not.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '## 1. Mirrors\n\n- They are here.\n\n## 1. Wicks\n\n- They are not.',
      line: 5,
      told: 'two items have number 1 → number this one 2',
      right: '## 1. Mirrors\n\n- They are here.\n\n## 2. Wicks\n\n- They are not.',
    },
  ],
  find: findItemNumbers,
};

/** A finding for each agenda item of a meeting whose number does not follow that of the item before it. */
function findItemNumbers({ model }: Known): Finding[] {
  return model.of('meetings').flatMap((entry) => {
    const numbered = model.outline(keyOf(entry)).items.filter(isCounted);
    return numbered.slice(1).flatMap(({ number = '', line }, index): Finding[] => {
      const [now, before] = [Number(number), Number(numbered[index]?.number)];
      if (now === before + 1) return [];
      const message = now === before ? `two items have number ${now}` : `item ${now} stands after item ${before}`;
      const hint =
        now > before ? `number it ${before + 1}, or add the item that is missing` : `number this one ${before + 1}`;
      return [{ entry, ...placeOnLine(entry, { line, column: 1 }, number), message, hint }];
    });
  });
}

/** `3.`, not `3.a` and not a heading without a number. */
const isCounted = ({ number }: Item) => number !== undefined && /^\d+$/.test(number);
