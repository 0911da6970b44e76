/** A small collaboration whose minutes ask, decide, answer and tell of states; for the tests of its registers. */
import type { Model } from '#model/model.ts';
import { entry, meeting, milestone, modelOf, person, settingsWith } from '../invented.ts';

const settings = settingsWith({
  start: '2022-01-01',
  end: '2023-12-31',
  series: [
    { id: 'lamps', name: 'Lamp meeting', workPackage: 'wp1', cadence: 'irregular' },
    { id: 'all', name: 'Assembly', cadence: 'yearly' },
  ],
});

const ENTRIES = [
  person('ann', 'Ann Åkerlamp'),
  person('bob', 'Bob Oil'),
  entry('partners/ilw', { name: 'Invented Lamp Works', short: 'ILW', role: 'partner' }),
  entry('work-packages/wp1', { code: 'WP1', title: 'Lamps' }),
  entry('work-packages/wp2', { code: 'WP2', title: 'Oil' }),
  entry('deliverables/d1', { code: 'D1.1', title: 'A lamp', workPackage: 'wp1', lead: 'ilw', due: 'M2' }),
  entry('deliverables/d2', { code: 'D2.1', title: 'An oil', workPackage: 'wp2', due: 'M4', published: '2022-05' }),
  milestone('ms1', 'MS1', { workPackages: ['wp1', 'wp2'], due: 'M3' }),
  milestone('ms2', 'MS2', { workPackages: ['wp2'], due: 'M2' }),
  milestone('ms3', 'MS3', { workPackages: ['wp2'], due: 'M12' }),
  milestone('ms4', 'MS4', { workPackages: ['wp1'], due: 'M1' }),
  meeting(
    'lamps/1',
    '2022-02-01',
    [
      '## 1. Wicks',
      'Speakers: @ann',
      '',
      '- ACTION @ann @bob due 2022-02-10: Ask the sites for wicks. ^wicks',
      '- ACTION: Sweep the stairs. ^stairs',
      '- DECISION: Lamps burn oil. ^oil',
      '- QUESTION @bob: Who pays? ^pay',
      '- STATUS D1.1 underway: The lamp is on the bench.',
      '- STATUS MS1 postponed to M6: Not before summer.',
      '',
    ].join('\n'),
    { series: 'lamps' },
  ),
  meeting(
    'lamps/2',
    '2022-03-01',
    [
      '- DONE ^wicks: Forty wicks have come.',
      '- ACTION @bob due M4: Count the wicks. ^count',
      '- ACTION MS3 @bob due next: Tell the board. ^board',
      '- DECISION MS1 supersedes ^oil: Lamps burn gas. ^gas',
      '- STATUS D1.1 achieved 2022-02: Delivered, and it shines.',
      '- STATUS MS4 dropped: Nobody wants it.',
      '',
    ].join('\n'),
    { series: 'lamps' },
  ),
  meeting(
    'board',
    '2022-04-15',
    [
      '- ANSWER ^pay: The board pays.',
      '- QUESTION: Why gas? ^why',
      '- DECISION supersedes ^gas: Lamps burn sunlight. ^sun',
      '- STATUS MS1 postponed to M9: Once more.',
      '',
    ].join('\n'),
  ),
  meeting('assembly', '2022-10-20', '- Cake, and much talk.\n', { series: 'all' }),
];

/** What is known of it on the day. */
export const lampsOn = (today: string): Model => ({ ...modelOf(ENTRIES, settings), today });
