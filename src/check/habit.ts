import { keyOf } from '#model/entry.ts';
import type { Outline } from '#model/minutes/outline.ts';
import type { Model } from '#model/model.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { listsOfActions } from './lists-of-actions.ts';
import { groupsCalled } from './people-called.ts';
import type { Rule } from './rule.ts';

export const habit: Rule = {
  name: 'habit',
  severity: 'warning',
  says: 'An action, decision or question is marked as it is here, not as other groups mark theirs.',
  because: 'other ways of marking are never taken silently for records, so the line is in no register',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- TODO: ask the piers for a date',
      told: 'this looks like an action in another way of marking → write ACTION: ask the piers for a date (or put \\ before the line to keep it prose)',
      right: '- ACTION @bo-beam due next: ask the piers for a date',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- [Action Bo] Ask the piers for a date.',
      told: 'this looks like an action in another way of marking → write ACTION @bo-beam: Ask the piers for a date. (or put \\ before the line to keep it prose)',
      right: '- ACTION @bo-beam due next: Ask the piers for a date.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- **Decision:** The mirrors stay.',
      told: 'this looks like a decision in another way of marking → write DECISION: The mirrors stay. (or put \\ before Decision to keep it prose)',
      right: '- DECISION: The mirrors stay.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '| Action | Who | Due |\n| --- | --- | --- |\n| Ask the piers | Bo | May |',
      line: 1,
      told: 'no line of this table is in a register → write each line as a bullet: ACTION @… due …: what is to be done',
      right: '- ACTION @bo-beam due 2020-12: Ask the piers.',
    },
  ],
  find: findHabits,
};

/** A finding for each line of minutes that is marked in the way of another group. A person decides whether it is a record. */
function findHabits({ model }: Known): Finding[] {
  // In the note of a meeting that kept no minutes it is meant all the same.
  return model.of('meetings').flatMap((entry) => {
    const outline = model.outline(keyOf(entry));
    const lists = listsOfActions(outline).map(({ block: { line, column }, message }): Finding => {
      return { entry, line, column, message, hint: 'write each line as a bullet: ACTION @… due …: what is to be done' };
    });
    const lines = outline.nearRecords.flatMap(({ rule, line, column, message, hint, who, isOfPeople }): Finding[] => {
      if (
        rule !== 'habit' ||
        isAnswered(outline, line) ||
        (isOfPeople && who !== undefined && !groupsCalled(model, who))
      )
        return [];
      return [{ entry, line, column, message, hint: who === undefined ? hint : withIds(model, hint, who) }];
    });
    return [...lists, ...lines];
  });
}

/** `Q: …` with `A: …` right below it tells what was said; nobody has to answer. */
function isAnswered({ blocks }: Outline, line: number): boolean {
  const at = blocks.findIndex((it) => it.line === line);
  return (
    /^Q\s?[:：]/.test(blocks[at]?.text ?? '') && /(?:^|\s)A\s?[:：]/.test(`${blocks[at]?.text} ${blocks[at + 1]?.text}`)
  );
}

/** The hint with the ids of those who were named, as far as they are known. */
function withIds(model: Model, hint: string, who: string): string {
  const groups = groupsCalled(model, who);
  if (!groups) return hint;
  const ids = groups.map((group) => group.map((it) => `@${it.id}`));
  if (ids.every((group) => group.length === 1)) return hint.replace('@…', ids.join(' '));
  return `${hint}; ${who} may be ${ids.map((group) => group.join(' or ')).join(', and ')}`;
}
