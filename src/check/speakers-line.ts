import { type Entry, keyOf } from '#model/entry.ts';
import { readSpeakers } from '#model/minutes/agenda.ts';
import type { Block } from '#model/minutes/outline.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { peopleCalled } from './people-called.ts';
import { writtenLine } from './place-of-words.ts';
import type { Rule } from './rule.ts';

export const speakersLine: Rule = {
  name: 'speakers-line',
  severity: 'warning',
  says: 'Those who speak on an agenda item stand in a line of their own, right below its heading, by their ids.',
  because: 'else they are a sentence like any other, and the item is on no page of theirs',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '## 1. Mirrors\n\nSpeakers: Ann Lamp, @bo-beam\n\n- The mirrors have come.',
      line: 3,
      told: 'this line is not read as one of speakers → write Speakers: @ann-lamp, @bo-beam',
      right: '## 1. Mirrors\n\nSpeakers: @ann-lamp, @bo-beam\n\n- The mirrors have come.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '## 1. Mirrors\n\n- The mirrors have come.\n\nSpeakers: @ann-lamp, @bo-beam',
      line: 5,
      told: 'this line is not read as one of speakers → put it right below the heading of its item: Speakers: @ann-lamp, @bo-beam',
      right: '## 1. Mirrors\n\nSpeakers: @ann-lamp, @bo-beam\n\n- The mirrors have come.',
    },
  ],
  find: findSpeakersLines,
};

const LINE =
  /^(?:Speakers?|Speaker\(s\)|Presenters?|Presented by|Orat(?:eur|rice)s?|Sprecher(?:in(?:nen)?)?|Vortragende[r]?)\s*[:：]\s*(.+)$/iu;
const AND = / ?[,;/&+] ?| (?:and|et|und|with) | (?=@)/;

/** A finding for each line of a meeting that names speakers and is read as prose, when people of the collaboration are in it. */
function findSpeakersLines(known: Known): Finding[] {
  return known.model.of('meetings').flatMap((entry) => {
    const { blocks } = known.model.outline(keyOf(entry));
    return blocks.flatMap((block, index): Finding[] => {
      const named = block.kind === 'heading' || block.kind === 'row' ? undefined : LINE.exec(block.text)?.[1];
      if (named === undefined) return [];
      const right = lineOf(known, named);
      if (right === undefined && !named.includes('@')) return [];
      const { line, column } = block;
      const message = 'this line is not read as one of speakers';
      const isBelow = blocks[index - 1]?.kind === 'heading' && blocks[index - 1]?.item !== undefined;
      const isRightBelow = isBelow && block.kind === 'paragraph';
      const meant = right ?? 'Speakers: @…, @… with the ids of those who speak';
      const hint = isRightBelow ? `write ${meant}` : `put it right below the heading of its item: ${meant}`;
      const written = isRightBelow && right ? lineAt(entry, block) : undefined;
      return [{ entry, line, column, length: written?.length, message, hint, becomes: written && right }];
    });
  });
}

/** The line as it is read; undefined where somebody in it is not known, or is one of several of that name. */
function lineOf({ model }: Known, named: string): string | undefined {
  const people = model.of('people');
  const ids = named
    .replace(/\s+/g, ' ')
    .replace(/ ?\([^()]*\)/g, '')
    .replace(/\.$/, '')
    .split(AND)
    .filter(Boolean)
    .map((it) => {
      if (it.startsWith('@')) return people.find(({ id }) => `@${id}` === it)?.id;
      const called = peopleCalled(people, it);
      return called.length === 1 ? called[0]?.id : undefined;
    });
  const right = `Speakers: ${ids.map((id) => `@${id}`).join(', ')}`;
  return ids.length > 0 && !ids.includes(undefined) && readSpeakers(right) ? right : undefined;
}

/** All that stands on the line of a paragraph, when that is all of it. */
function lineAt(entry: Entry, { line, column, text }: Block): string | undefined {
  const written = writtenLine(entry, line)
    .slice(column - 1)
    .trimEnd();
  return written.replace(/\s+/g, ' ') === text ? written : undefined;
}
