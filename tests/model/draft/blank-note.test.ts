/** What does an empty note say of itself? */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blankMeeting, blankNote } from '#model/draft/blank-note.ts';
import { collectionNames, collections } from '#schema/collections.ts';
import { ID_PATTERN } from '#schema/fields.ts';

/** The lines between the lines of hyphens. */
const matterOf = (text: string) => text.split('---\n')[1] ?? '';

describe.each(collectionNames)('a blank note of %s', (kind) => {
  const { file, text } = blankNote(kind);
  const { schema } = collections[kind];

  test('asks for what it must say, and for nothing else', () => {
    const asked = parse(matterOf(text));
    expect(Object.values(asked).filter((it) => it !== null)).toEqual([]);
    const missing = schema.safeParse({}).error?.issues.map(({ path }) => path[0]);
    expect(Object.keys(asked).sort()).toEqual([...new Set(missing)].sort());
  });

  test('offers the rest, one a line', () => {
    const [, offered = ''] = matterOf(text).split('in place of the words:\n');
    const names = offered.match(/(?<=^# )\w+(?=: \S)/gm) ?? [];
    expect(names).toContain('sources');
    expect(names.length).toBe(offered.trimEnd().split('\n').length);
    expect(names.filter((it) => !Object.hasOwn(schema.shape, it))).toEqual([]);
  });

  test('has a name that nobody can leave as it is', () => {
    expect(file).toMatch(new RegExp(`^${kind}/[A-Z-]+\\.md$`));
    expect(ID_PATTERN.test(file.slice(0, -'.md'.length))).toBe(false);
  });
});

test('a blank note of a meeting knows its series, and not its day', () => {
  const { file, text } = blankMeeting({ id: 'tech', name: 'Beam weekly: the call' });
  expect(file).toBe('meetings/tech/YYYY-MM-DD.md');
  expect(parse(matterOf(text))).toEqual({
    title: 'Beam weekly: the call',
    date: null,
    series: 'tech',
    visibility: 'public',
  });
});
