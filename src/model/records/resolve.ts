/** Which record a `^id` means. */
import type { Keyword, Part, RecordRef } from '../minutes/record.ts';
import type { Filed, RecordKey } from './filed.ts';

/** The record that another one closes or ends, or why there is none. */
export type Resolution =
  | { target: Filed }
  /** No record has this id; `near` are those that it may mean: of the right keyword, and not later. */
  | { reason: 'unknown'; near: RecordKey[] }
  /** Several have it: the meeting must be named. */
  | { reason: 'ambiguous'; candidates: RecordKey[] }
  /** One has it, but it is of another keyword. */
  | { reason: 'wrong-keyword'; found: Filed }
  /** One has it, but it was said only later. */
  | { reason: 'later'; found: Filed };

/** What a record with a reference names: DONE an action, ANSWER a question, a superseding decision another decision. */
export function referenceOf({ record }: Filed): { ref: Part<RecordRef>; keyword: Keyword } | undefined {
  if (record.keyword === 'DONE') return { ref: record.target, keyword: 'ACTION' };
  if (record.keyword === 'ANSWER') return { ref: record.target, keyword: 'QUESTION' };
  if (record.keyword === 'DECISION' && record.supersedes) return { ref: record.supersedes, keyword: 'DECISION' };
  return undefined;
}

/** Finds records by the id that people write. */
export interface Finder {
  byId: Map<string, Filed[]>;
  byKeyword: Map<Keyword, Filed[]>;
}

export function finderOf(all: Filed[]): Finder {
  return {
    byId: Map.groupBy(all, (it) => it.record.block.anchor),
    byKeyword: Map.groupBy(all, (it) => it.record.keyword),
  };
}

/**
 * The record that the reference of `from` means; undefined when it has none. Without a meeting it is the one record of
 * the right keyword with this id that was said no later.
 */
export function resolve(from: Filed, finder: Finder): Resolution | undefined {
  const reference = referenceOf(from);
  if (!reference) return undefined;
  const { keyword, ref } = reference;
  const { id, meeting } = ref.value;
  const named = (finder.byId.get(id) ?? []).filter((it) => meeting === undefined || it.meeting.id === meeting);
  const fitting = named.filter((it) => it.record.keyword === keyword);
  const [target, ...others] = fitting.filter((it) => it.day <= from.day);
  if (target && others.length > 0) return { reason: 'ambiguous', candidates: [target, ...others].map((it) => it.key) };
  if (target) return { target };
  if (fitting[0]) return { reason: 'later', found: fitting[0] };
  if (named[0]) return { reason: 'wrong-keyword', found: named[0] };
  const near = (finder.byKeyword.get(keyword) ?? []).filter((it) => it.day <= from.day).map((it) => it.key);
  return { reason: 'unknown', near };
}
