import { askedByName } from './asked-by-name.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { didYouMeanPeople } from './people-called.ts';
import { explainStranger } from './person-meant.ts';
import type { Rule } from './rule.ts';
import { strangersOf } from './strangers.ts';

export const firstName: Rule = {
  name: 'first-name',
  severity: 'error',
  says: 'A first name stands for somebody only where one person has it.',
  because: 'nobody can tell which of them is meant',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- ACTION @ann due 2020-12-01: Ask the piers for a date.',
      told: 'two people go by ann → did you mean @ann-lamp or @ann-wick?',
      right: '- ACTION @ann-wick due 2020-12-01: Ask the piers for a date.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- ACTION Ann due 2020-12-01: Ask the piers for a date.',
      told: 'two people go by Ann → did you mean @ann-lamp or @ann-wick?',
      right: '- ACTION @ann-wick due 2020-12-01: Ask the piers for a date.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '## 1. Mirrors\n\nSpeakers: @bo-beam, @ann\n\n- The mirrors have come.',
      line: 3,
      told: 'two people go by ann → did you mean @ann-lamp or @ann-wick?',
      right: '## 1. Mirrors\n\nSpeakers: @bo-beam, @ann-lamp\n\n- The mirrors have come.',
    },
  ],
  find: findSharedNames,
};

/** A finding for each name, with or without its sign, that several people go by. */
function findSharedNames(known: Known): Finding[] {
  const byId = strangersOf(known)
    .filter(({ meant }) => meant.called.length > 1)
    .map(({ entry, id, place, meant }): Finding => {
      const { hint } = explainStranger(known, id, meant);
      return { entry, ...place, message: tooMany(meant.called.length, id), hint };
    });
  const byName = askedByName(known).flatMap(({ who, groups, name, filed }): Finding[] => {
    const shared = groups.find((group) => group.length > 1);
    if (who !== 'called' || !shared) return [];
    const { value, ...place } = name;
    const message =
      groups.length === 1 ? tooMany(shared.length, value) : `one name in ${value} is that of several people`;
    const hint = didYouMeanPeople(known.model, value) ?? 'write the ids of those who are meant';
    return [{ entry: filed.meeting, ...place, message, hint }];
  });
  return [...byId, ...byName];
}

const tooMany = (count: number, name: string) => `${count === 2 ? 'two' : count} people go by ${name}`;
