/** A collaboration of a few entries, for the pages of one of them. */
import type { RenderContext } from '#markdown/context.ts';
import { formatProjectMonth } from '#model/calendar.ts';
import type { Entry, EntryKey } from '#model/entry.ts';
import { buildNames } from '#model/names.ts';

const ENTRIES: Record<EntryKey, object> = {
  'deliverables/d2.3': { code: 'D2.3', title: 'Final assessment' },
  'deliverables/d9.9': { code: 'D9.9', title: 'Ghost', aliases: ['Ghost'] },
  'milestones/ms11': { code: 'MS11', title: 'Extension of the data lake' },
  'milestones/ms12': { code: 'MS12', title: 'ISO 16363' },
  'milestones/ms13': { code: 'MS13' },
  'people/rosie-bolton': { name: 'Rosie Bolton' },
  'people/xavier-espinal': { name: 'Xavier Espinal' },
  'topics/data-lake': { name: 'Data Lake' },
  'topics/lake': { name: 'Lake' },
  'topics/km3net': { name: 'KM3NeT', fullName: 'Cubic Kilometre Neutrino Telescope' },
};

const entries = Object.entries(ENTRIES).map(([key, data]) => {
  const [kind, id] = key.split('/');
  return { kind, id, data } as Entry;
});
const { names } = buildNames(entries);
const TITLES: Record<string, string | undefined> = Object.fromEntries(
  Object.entries(ENTRIES).map(([key, data]) => {
    const { title, fullName, name } = data as Record<string, string>;
    return [key, title ?? fullName ?? name];
  }),
);

/** As of a project that starts in February 2019. */
function monthInWords(month: number): string {
  return formatProjectMonth('2019-02-01', month).replace(/^.* · /, '');
}

/** The page of milestone MS11, as minutes, below the base path `/p/`; D9.9 has no page, and `plan.png` is the only image. */
export const context: RenderContext = {
  self: 'milestones/ms11',
  names,
  isPerson: (id) => `people/${id}` in ENTRIES,
  codes: ['D{wp}.{n}', 'MS{n}'],
  hrefOf: (key) =>
    (key in ENTRIES && key !== 'deliverables/d9.9') || key === 'pages/about' ? `/p/${key}/` : undefined,
  titleOf: (key) => TITLES[key],
  base: '/p/',
  isMinutes: true,
  linkToRecord: (from) =>
    'target' in from && from.target.value.id === 'replay'
      ? { href: '/p/meetings/a/#replay', words: 'Find a week for the “replay”.' }
      : undefined,
  outcomesOf: (anchor) =>
    anchor === 'replay' ? [{ words: 'done on 2 March 2022', href: '/p/meetings/b/#week-agreed' }] : [],
  monthInWords: (month) => (month <= 48 ? monthInWords(month) : undefined),
  imageOf: (path) => (path === 'plan.png' ? { src: '/p/assets/plan.webp', width: 640, height: 480 } : undefined),
};
