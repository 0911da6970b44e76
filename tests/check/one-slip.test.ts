import { expect, test } from 'vitest';
import { oneSlipFrom } from '#check/one-slip.ts';

const KNOWN = [
  'ask-sites',
  'mirror-plan',
  'mirrors-plan-b',
  'lamp-2020-03',
  'bo',
  'ann-lamp',
  'ann-lees',
  'all-lamps-lit',
];

test.each([
  ['ask-site', 'ask-sites'],
  ['ask-sitse', 'ask-sites'],
  ['ask-sitess', 'ask-sites'],
  ['ann-lmap', 'ann-lamp'],
  ['all-lamp-litt', 'all-lamps-lit'],
])('%s is a slip of %s', (word, known) => expect(oneSlipFrom(word, KNOWN)).toBe(known));

test.each([
  ['bob', 'is too short'],
  ['lamp-2020-04', 'has another number'],
  ['ann-lems', 'is nearly as near to another'],
  ['tsk-sites', 'begins otherwise'],
  ['ask-the-sites', 'is too far away'],
  ['nothing-of-the-kind', 'is near nothing'],
])('%s %s', (word) => expect(oneSlipFrom(word, KNOWN)).toBeUndefined());
