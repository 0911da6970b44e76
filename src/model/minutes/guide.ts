/** How is each kind of record written? What it records, and how its line looks, for those who write minutes. */
import { KEYWORDS, type Keyword, STATES } from './record.ts';

export interface GuideRow {
  keyword: Keyword;
  /** What such a line records, in a sentence. */
  records: string;
  /** Lines as they stand in minutes; they name nobody and nothing that is. */
  examples: string[];
}

/** A code of a milestone as the collaboration spells it, for examples. */
const ROWS: Record<Keyword, (code: string) => Omit<GuideRow, 'keyword'>> = {
  DECISION: () => ({
    records: 'What was decided. A later line may supersede it.',
    examples: ['DECISION: What was decided. ^its-id', 'DECISION supersedes ^its-id: What holds now.'],
  }),
  ACTION: () => ({
    records: 'What somebody is to do, and by when: a day, a month of the project, or the next meeting.',
    examples: [
      'ACTION @first-last due 2030-03-30: What is to be done. ^its-id',
      'ACTION @first-last due next: And this.',
    ],
  }),
  QUESTION: () => ({
    records: 'What is to be answered, and by whom.',
    examples: ['QUESTION @first-last: What is not known? ^another-id'],
  }),
  STATUS: (code) => ({
    records: `How a deliverable or milestone stands: ${STATES.slice(0, -1).join(', ')} or ${STATES.at(-1)}.`,
    examples: [`STATUS ${code} achieved 2030-03-02: How, and where it is.`, `STATUS ${code} postponed to M40: Why.`],
  }),
  DONE: () => ({ records: 'That an action is done, by its id.', examples: ['DONE ^its-id: How it ended.'] }),
  ANSWER: () => ({
    records: 'The answer to a question, by its id.',
    examples: ['ANSWER ^another-id: What is known now.'],
  }),
  INFO: () => ({ records: 'What is worth finding again.', examples: ['INFO: What was told.'] }),
};

/** All kinds of record; `spelling` is how a code of a milestone is spelled, such as `MS{n}`. */
export function guideOf(spelling: string): GuideRow[] {
  const code = spelling.replaceAll('{wp}', '1').replaceAll('{n}', '1');
  return KEYWORDS.map((keyword) => ({ keyword, ...ROWS[keyword](code) }));
}
