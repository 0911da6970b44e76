/** Other groups' ways of marking: suggested, never taken. */
import { describe, expect, it } from 'vitest';
import { HABITS } from '#model/minutes/habits.ts';
import { readOutline } from '#model/minutes/read-outline.ts';

const near = (line: string) => readOutline(line, 1).nearRecords;
/** The line that is suggested, without what else the remedy says. */
const suggested = (line: string) =>
  near(line).map(({ hint }) => /^write (.*?)(?: \(or put .*)?$/.exec(hint)?.[1] ?? hint);

describe('each habit', () => {
  for (const { example, suggestion, in: where } of HABITS) {
    it(`is told how it is written here: ${example}`, () => {
      expect(suggested(example)).toEqual([suggestion]);
      expect(near(example).map((it) => it.rule)).toEqual(['habit']);
      const isRecord = where === 'record' || where === 'ticked';
      expect(readOutline(example, 1).records).toHaveLength(isRecord ? 1 : 0);
    });

    it(`stays prose after a backslash: ${example}`, () => {
      const escaped = example.replace(/^(- \[.\] |\*\*)?/, '$1\\');
      expect(readOutline(escaped, 1)).toMatchObject({ records: [], nearRecords: [] });
    });
  }

  it('begins with its own keyword in no two ways', () => {
    expect(new Set(HABITS.map((it) => it.example)).size).toBe(HABITS.length);
  });
});

describe('in the voice of real minutes', () => {
  it.each([
    ['Action @ann due 2022-02-10: ask', 'ACTION @ann due 2022-02-10: ask'],
    ['action @ann, @bob: ask', 'ACTION @ann, @bob: ask'],
    ['Status MS12 postponed to M38: again', 'STATUS MS12 postponed to M38: again'],
    ['Done ^replay: agreed', 'DONE ^replay: agreed'],
    ['✅ DONE ^replay: agreed', 'DONE ^replay: agreed'],
    ['– ACTION @ann: ask', 'ACTION @ann: ask'],
    ['**ACTION @ann:** ask', 'ACTION @ann: ask'],
    ['**Action:** ask', 'ACTION: ask'],
    ['**Action** Ann: ask', 'ACTION @…: ask'],
    ['**Decision:** keep it', 'DECISION: keep it'],
    ['RESOLVED: keep it', 'DECISION: keep it'],
    ['Agreed: keep it', 'DECISION: keep it'],
    ['AGREED : keep it', 'DECISION: keep it'],
    ['Decided: keep it', 'DECISION: keep it'],
    ['Décision : on garde', 'DECISION: on garde'],
    ['Decision 3: keep it', 'DECISION: keep it'],
    ['Q: who pays?', 'QUESTION: who pays?'],
    ['Question: who pays?', 'QUESTION: who pays?'],
    ['[Action on Operations]: ask them', 'ACTION @…: ask them'],
    ['[ACTION] ask', 'ACTION: ask'],
    ['(==>Action Pere) ask', 'ACTION @…: ask'],
    ['→ Action @ann: ask', 'ACTION @ann: ask'],
    ['- [ ] @ann, @bob to ask', 'ACTION @ann @bob: ask'],
    ['- [x] @ann ask', 'ACTION @ann: ask'],
    ['TODO: ask', 'ACTION: ask'],
    ['TODO @ann: ask', 'ACTION @ann: ask'],
    ['AP: ask', 'ACTION: ask'],
    ['A.I. Ann: ask', 'ACTION @…: ask'],
    ['AI#3: ask', 'ACTION: ask'],
    ['ACTION-12: ask', 'ACTION: ask'],
    ['ACTION ITEM: ask', 'ACTION: ask'],
    ['ACTION ITEM @ann: ask', 'ACTION @ann: ask'],
    ['Action Ann and Jo de Vries to ask', 'ACTION @…: ask'],
    ['Action on @ann to ask', 'ACTION @ann: ask'],
    ['ACTION: @ann, ask', 'ACTION @ann: ask'],
    ['ACTION: @ann due next: ask', 'ACTION @ann due next: ask'],
    ['Needs a week (ACTION)', 'ACTION: Needs a week'],
    ['Needs a week (Action: Ann Lee)', 'ACTION @…: Needs a week'],
    ['Needs a week (action on @ann).', 'ACTION @ann: Needs a week'],
    ['→ Ann to ask the sites', 'ACTION @…: ask the sites'],
    ['=> Ann: ask the sites', 'ACTION @…: ask the sites'],
    ['- [ ] Ann to ask the sites', 'ACTION @…: ask the sites'],
    ['To-do: ask', 'ACTION: ask'],
    ['AP1: ask', 'ACTION: ask'],
    ['AP 2 (Ann): ask', 'ACTION @…: ask'],
    ['AI: Ann to ask', 'ACTION @…: ask'],
    ['Action point 3: ask', 'ACTION: ask'],
    ['ACTION 3: ask', 'ACTION: ask'],
    ['ACTION Ann - ask', 'ACTION @…: ask'],
    ['#todo: ask', 'ACTION: ask'],
    ['À faire : demander', 'ACTION: demander'],
    ['Acción: preguntar', 'ACTION: preguntar'],
    ['⚡ Action Ann: ask', 'ACTION @…: ask'],
    ['🔴 AP: ask', 'ACTION: ask'],
    ['DÉCISION : on garde', 'DECISION: on garde'],
    ['DECISION 3: keep it', 'DECISION: keep it'],
    ['Beschluss: so machen wir es', 'DECISION: so machen wir es'],
    ['Question ouverte : qui paie ?', 'QUESTION: qui paie ?'],
    ['Done: ^replay', 'DONE ^replay: …'],
    ['[ACTION @ann due next: ask]', 'ACTION @ann due next: ask'],
    ['Needs a week → Action @ann', 'ACTION @ann: Needs a week'],
  ])('%s', (line, expected) => {
    expect(suggested(line)).toEqual([expected]);
  });
});

describe('no false alarm', () => {
  it.each([
    'Action plan: see the page',
    'Action Plan: see the page',
    'Actions from the last meeting',
    'Actions:',
    'Status: all green',
    'Info: the room is free',
    'Done: three of five',
    'Answer: yes',
    'Decision on MS12 postponed',
    'Agreed to meet again',
    'AI Act: what it means for us',
    'AI models for the data lake',
    'AI: models are trained on the data lake',
    'AP1000 is a reactor: they visit it',
    'PLAN → Rucio is upgraded',
    'ACTION PLAN - a draft is there',
    'An overview (Action plan: see the page)',
    'The cost action (action for climate)',
    '#3: the third one',
    '⇒ nobody knows',
    'AP is the access point: restart it',
    'Questions: none',
    'Q4: three deliverables',
    'A week → actions follow: none',
    'This is a call TO ACTION',
    'The word `ACTION`',
    'We saw --> that it fails',
    '- [x] Ann asked the sites',
    '@ann: asked the sites',
    '@ann presented the plan',
    'To do this, more disks are needed',
    'Rosie to ask the sites',
    '[Rucio] upgrade done',
    '> Action: quoted',
    '`TODO` in the code',
    '[Action: a link](https://example.org/) follows',
    '## Action: a heading',
  ])('%s', (line) => {
    expect(near(line)).toEqual([]);
  });
});
