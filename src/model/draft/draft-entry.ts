/** What does the file of a new entry say? The fields that are known, in the order of its schema; its body is still to be written. */
import { type CollectionName, collections } from '#schema/collections.ts';
import { idFrom } from '#schema/mend.ts';
import { keysAt } from '#schema/walk.ts';
import type { Draft } from './draft.ts';
import { type Fields, writeFrontMatter } from './front-matter.ts';

/** The draft of an entry whose file has the name `id`. */
export function draftEntry(kind: CollectionName, id: string, fields: Fields): Draft {
  const order = keysAt(collections[kind].schema, []);
  const sorted = Object.fromEntries(order.map((name) => [name, fields[name]]));
  return { file: `${kind}/${id}.md`, text: writeFrontMatter(sorted) };
}

/** The fields of which the name of a file is made: the first that is given. */
const NAMED_BY = ['code', 'short', 'name', 'title'];

/** The name of the file of a new entry, made of its code or its name; empty where they have no letter for it. */
export function idOf(fields: Fields): string {
  const given = NAMED_BY.map((name) => fields[name]).find((it) => typeof it === 'string');
  return idFrom(String(given ?? '').replaceAll('/', '-'));
}
