import { expect, test } from 'vitest';
import { applyEdits } from '#model/edit.ts';
import { collections } from '#schema/collections.ts';
import { fieldAt } from '#schema/walk.ts';
import { readFields } from '#source/read-fields.ts';
import { remedyByValue } from '#source/remedies.ts';

test.each([
  ['present: [a,, b]', 'two commas stand side by side in a list', 'present: [a, b]'],
  ['present: [a, , b]', 'two commas stand side by side in a list', 'present: [a, b]'],
  ['present: ["a",, b]', 'two commas stand side by side in a list', undefined],
  ['"title": "Lamps",', 'a comma follows the value', '"title": "Lamps"'],
  ["title: 'Ann's lamp'", 'something follows after the end of the value', `title: "Ann's lamp"`],
  ['title: "Ann said "yes" today"', 'something follows after the end of the value', `title: 'Ann said "yes" today'`],
  ['title: "Lamps" and "wicks"', 'something follows after the end of the value', `title: '"Lamps" and "wicks"'`],
  ["title: 'Lamps' and 'wicks'", 'something follows after the end of the value', `title: "'Lamps' and 'wicks'"`],
  ['title: “Lamps: wicks”', 'a colon within a value, or a field that is indented too far', 'title: "Lamps: wicks"'],
  ['place: * Pier', 'a value cannot begin with this sign', 'place: "* Pier"'],
  ['place: **Pier**', 'a value cannot begin with & or *: YAML anchors and aliases are not allowed', undefined],
  ['present: - ann-lamp', 'a list cannot begin on the line of its field', undefined],
  ['present:\n  - a\n - b', 'this item does not begin in the column of its neighbours', 'present:\n  - a\n  - b'],
])('%j is told in plain words, and mended where one answer is right', (text, message, mended) => {
  const { mistakes } = readFields(text);
  expect(mistakes).toMatchObject([{ message }]);
  const fixes = mistakes.flatMap((it) => it.fix ?? []);
  expect(fixes.length > 0 ? applyEdits(text, fixes) : undefined).toBe(mended);
});

test('what lies below a line that cannot be read is not taken for a part of the line above', () => {
  const { rest } = readFields('visibility: public\npresent: - ann-lamp\n         - bo-beam\nplace: Pier');
  expect(rest?.reading.data).toEqual({ visibility: 'public', place: 'Pier' });
});

test.each([
  ['ann-lamp', '[ann-lamp]'],
  // Nobody is called so.
  [true, undefined],
])('where a list is wanted, %j becomes %s', (value, becomes) => {
  const field = fieldAt(collections.meetings.schema, ['present']);
  const [issue] = field?.safeParse(value).error?.issues ?? [];
  expect(issue && remedyByValue(issue, field, ['present'], value)?.becomes).toBe(becomes);
});
