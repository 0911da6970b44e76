/** Facts beside the text: a label and what it says, in parts that a page can link. */
import { formatEdtf } from '../calendar.ts';
import type { Entry, EntryKey } from '../entry.ts';
import { keyOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { labelOf } from '../title.ts';

/** Plain words, a link to an entry, or a link to another site. */
export type Part = string | { key: EntryKey; text: string } | { url: string; text: string };

export interface Fact {
  label: string;
  /** One line each. */
  lines: Part[][];
}

/** A fact with the lines that there are; undefined without any. */
export function fact(label: string, ...lines: (Part | Part[] | undefined)[]): Fact | undefined {
  const present = lines.filter((line) => line !== undefined).map((line) => (Array.isArray(line) ? line : [line]));
  return present.length > 0 ? { label, lines: present } : undefined;
}

/** The same fact with a label for one or for several lines. */
export function facts(one: string, many: string, lines: (Part | Part[])[] | undefined): Fact | undefined {
  return lines && fact(lines.length === 1 ? one : many, ...lines);
}

/** A link to the entry of an id; the id itself when there is no such entry. */
export function link(model: Model, key: EntryKey): Part {
  const entry = model.get(key);
  return entry ? linkTo(entry) : key.slice(key.indexOf('/') + 1);
}

const linkTo = (entry: Entry): Part => ({ key: keyOf(entry), text: labelOf(entry) });

/** A link to another site, shown as its host. */
export function site(url: string | undefined, text?: string): Part | undefined {
  return url === undefined ? undefined : { url, text: text ?? new URL(url).hostname.replace(/^www\./, '') };
}

/** `2019-02` → `February 2019`. */
export const date = (edtf: string | undefined): Part | undefined => edtf && formatEdtf(edtf);

/** ` (since 2020)`: the stretch in which something holds. */
export function during(from: string | undefined, to: string | undefined): string {
  if (from && to) return ` (${formatEdtf(from)} to ${formatEdtf(to)})`;
  if (from) return ` (since ${formatEdtf(from)})`;
  return to ? ` (until ${formatEdtf(to)})` : '';
}

export const present = <T>(list: (T | undefined)[]): T[] => list.filter((it) => it !== undefined);
