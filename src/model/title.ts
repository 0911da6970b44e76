/** What an entry is called: briefly in a link, in full at the head of its page. */
import { formatEdtf, formatStretch } from './calendar.ts';
import type { Entry, EntryOf } from './entry.ts';

/** The brief name, for links: a code, a short name, a name. */
export function labelOf(entry: Entry): string {
  switch (entry.kind) {
    case 'meetings':
    case 'pages':
      return entry.data.title;
    case 'deliverables':
    case 'milestones':
    case 'work-packages':
      return entry.data.code;
    case 'partners':
      return entry.data.short;
    case 'events':
      return entry.data.code ?? entry.data.name;
    case 'periods':
      return entry.data.kind === 'reporting' ? entry.data.code : entry.data.name;
    case 'people':
    case 'topics':
    case 'series':
      return entry.data.name;
  }
}

/** The title in full, without the label; undefined where no source gives one. */
export function titleOf(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'meetings':
    case 'pages':
    case 'deliverables':
    case 'milestones':
    case 'work-packages':
      return entry.data.title;
    case 'topics':
      return entry.data.fullName;
    case 'partners':
    case 'people':
    case 'events':
    case 'periods':
    case 'series':
      return entry.data.name;
  }
}

/** Label and title in one line, such as `MS12 · ISO 16363 certification …`. */
export function fullTitleOf(entry: Entry): string {
  const label = labelOf(entry);
  const title = titleOf(entry);
  return title === undefined || title === label ? label : `${label} · ${title}`;
}

/** When a dated entry took place, as an EDTF date; undefined for things that are not dated. */
export function dateOf(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'meetings':
      return entry.data.date;
    case 'events':
    case 'periods':
      return entry.data.start;
    default:
      return undefined;
  }
}

/** When a dated entry took place, in words. */
export function dateInWords(entry: EntryOf<'meetings'> | EntryOf<'events'> | EntryOf<'periods'>): string {
  if (entry.kind === 'meetings') return formatEdtf(entry.data.date);
  const { start, end } = entry.data;
  if (!end && entry.kind === 'periods') return `since ${formatEdtf(start)}`;
  return end ? formatStretch(start, end) : formatEdtf(start);
}
