/** A small collaboration of which every picture has something to show: 24 months from January 2020. */
import type { Entry } from '#model/entry.ts';
import { entry, meeting, milestone, modelOf, settingsWith, topic } from '../model/invented.ts';

export const SETTINGS = settingsWith({
  reportingPeriods: [
    { code: 'RP1', name: 'first', start: '2020-01-01', end: '2020-12-31' },
    { code: 'RP2', name: 'second', start: '2021-01-01', end: '2021-12-31' },
  ],
  phases: [{ id: 'funded', name: 'Funded', kind: 'funded', start: '2020-01', end: '2021-12' }],
  series: [{ id: 'weekly', name: 'Weekly', cadence: 'weekly' }],
});

const workPackage = entry('work-packages/wp1', { code: 'WP1', title: 'Lamps' });
const partner = entry('partners/tun', { name: 'University', short: 'TUN' });

export const ENTRIES: Entry[] = [
  workPackage,
  partner,
  topic('lamp', 'Lamp'),
  topic('fog', 'Fog'),
  milestone('ms1', 'MS1', { title: 'Lit', workPackages: ['wp1'], due: 'M3' }),
  milestone('ms2', 'MS2', { workPackages: ['wp1'], due: 'M4' }),
  milestone('ms3', 'MS3', { workPackages: ['wp1'], due: 'M12' }),
  milestone('ms4', 'MS4', { workPackages: ['wp1'] }),
  entry('deliverables/d1.1', { code: 'D1.1', workPackage: 'wp1', due: 'M2', published: '2020-03-05' }),
  meeting(
    'm1',
    '2020-02-11',
    '## Lamps\n\n- STATUS MS2 underway: Lamp of TUN.\n- STATUS MS1 achieved 2020-02: Lit.\n',
    {
      series: 'weekly',
    },
  ),
  meeting('m2', '2020-04-14', '- STATUS MS2 postponed to M7: Fog, says TUN; the Lamp of TUN too.\n', {
    series: 'weekly',
  }),
  meeting('m3', '2020-06-09', '- STATUS D1.1 dropped: Nobody wants it.\n', { series: 'weekly' }),
  meeting('m4', '2020-05-01/2020-05-31', '', { minutes: 'none' }),
  meeting('m5', '2020-05-12', '', { status: 'cancelled', minutes: 'none', series: 'weekly' }),
  entry('events/kick-off', { name: 'Kick-off', kind: 'assembly', start: '2020-01-07', end: '2020-01-08' }),
];

export const MODEL = modelOf(ENTRIES, SETTINGS);
