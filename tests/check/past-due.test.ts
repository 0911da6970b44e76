import { expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import { entry, meeting, milestone, settingsWith } from '../model/invented.ts';
import { told } from './told.ts';

const settings = settingsWith({
  series: [
    { id: 'wp1', name: 'Lamps', workPackage: 'wp1', cadence: 'monthly' },
    { id: 'wp2', name: 'Oil', workPackage: 'wp2', cadence: 'monthly' },
    { id: 'all', name: 'Everybody', cadence: 'yearly' },
  ],
});
const packages = ['WP1', 'WP2'].map((code) => entry(`work-packages/${code.toLowerCase()}`, { code }));

/** A milestone of WP1 that is due at the end of March 2020, and the meetings before and after. */
const before = meeting('before', '2020-02-05', '- All is well.', { series: 'wp1' });
const after = meeting('after', '2020-04-01', '- All is well.', { series: 'wp1' });
const due = (own: object = {}) => milestone('ms1', 'MS1', { workPackages: ['wp1'], due: 'M3', ...own });

const toldOf = (entries: Entry[], today = '2020-06-15') => told([...packages, ...entries], { settings, today });
const saying = (entry: Entry, body: string): Entry => ({ ...entry, body });
const of = (entry: Entry, data: object) => ({ ...entry, data: { ...entry.data, ...data } }) as Entry;

const HINT = 'say it in the minutes, such as STATUS MS1 achieved: …, or STATUS MS1 postponed to M…: …';

test('a milestone past due of which the next meeting said nothing is told at its field', () => {
  expect(toldOf([due(), before, after])).toEqual([
    `milestones/ms1.md:1:2 warning past-due: MS1 was due in M3 · Mar 2020, and no minutes since then say what became of it → ${HINT}`,
  ]);
});

test('what was postponed is past due when the new month is', () => {
  const postponed = saying(before, '- STATUS MS1 postponed to M4: Later.');
  const later = meeting('later', '2020-05-06', '', { series: 'all' });
  expect(toldOf([due(), postponed, after])).toEqual([]);
  expect(toldOf([due(), postponed, after, later])).toEqual([expect.stringContaining('MS1 was due in M4 · Apr 2020')]);
});

test.each<[string, Entry[], string?]>([
  ['nobody has met since', [due(), before]],
  ['the meeting since is still to come today', [due(), before, after], '2020-03-31'],
  ['those who met are of another work package', [due(), before, of(after, { series: 'wp2' })]],
  ['the meeting since is of no series', [due(), before, of(after, { series: undefined })]],
  ['the meeting since was cancelled', [due(), before, of(after, { status: 'cancelled' })]],
  ['no minutes are kept of it', [due(), before, of(after, { minutes: 'none' })]],
  ['minutes are kept only from a later day on', [due(), after]],
  ['its state has been said since', [due(), before, saying(after, '- STATUS MS1 underway: Nearly.')]],
  ['it was achieved in time', [due(), saying(before, '- STATUS MS1 achieved: Done.'), after]],
  ['it was dropped', [due(), saying(before, '- STATUS MS1 dropped: Nobody wants it.'), after]],
  ['it was postponed to no month', [due(), saying(before, '- STATUS MS1 postponed: Later.'), after]],
  ['its report is linked', [due({ links: { report: 'https://a.example' } }), before, after]],
  ['it is published', [due({ published: '2020-03' }), before, after]],
  ['it has no month', [due({ due: undefined }), before, after]],
])('nothing is told where %s', (_, entries, today) => {
  expect(toldOf(entries, today)).toEqual([]);
});
