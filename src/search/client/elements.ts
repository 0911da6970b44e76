/**
 * How results look: a card that answers, then entries with their hits. What comes from the index reaches the page as
 * text only.
 *
 * They are headings, lists and links, not a listbox: screen readers flatten the options of a listbox to one string each,
 * lose their groups and their links, and each of them reads nested lists that have names.
 */
import type { FoundEntry, Hit, Results, Segment } from '../query/results.ts';
import { answerCard } from './answer-card.ts';
import { element, filled, linkTo, textOf, whatAndWhen } from './make.ts';

/** Shows what was found in place of what `list` showed before; its id is the beginning of theirs. */
export function showResults(list: HTMLElement, { shown }: Results): void {
  const [first] = shown;
  const cards = first?.isNamed ? [answerCard(first, `${list.id}-answer`, hitsOf(first, `${list.id}-answer`))] : [];
  const items = shown.slice(cards.length).map((entry, at) => entryItem(entry, `${list.id}-${at}`));
  const entries = listOf('found-entries', items);
  entries.ariaLabel = 'Results';
  list.replaceChildren(...cards, ...(items.length > 0 ? [entries] : []));
}

/** The link of the best result: of the entry that is named, else of the best record, not of the entry it stands in. */
export function bestLink(list: HTMLElement, { shown: [first] }: Results): HTMLAnchorElement | undefined {
  const links = [...list.querySelectorAll('a')];
  const best = first?.isNamed ? undefined : links.find((link) => link.getAttribute('href') === first?.hits[0]?.url);
  return best ?? links[0];
}

function listOf(className: string, items: HTMLLIElement[]): HTMLOListElement {
  const list = element('ol', className, items);
  // Safari tells of no list where its style sheet takes the numbers away.
  list.role = 'list';
  return list;
}

/** An entry with its hits below it. */
function entryItem(entry: FoundEntry, id: string): HTMLLIElement {
  const own = ownHitOf(entry);
  const link = linkTo(own?.url ?? entry.url, 'found-title', entry.title);
  const heading = element('h2', 'found-heading', [link]);
  heading.id = id;
  const told = element('p', 'found-about', whatAndWhen(entry));
  told.id = `${id}-about`;
  const head = element('div', 'found-head', [heading, told]);
  if (own && own.excerpt.length > 0) head.append(element('p', 'found-excerpt', filled(own.excerpt)));
  return element('li', 'found-entry', [head, ...hitsOf(entry, id, `${id} ${told.id}`)]);
}

/** The list of the hits within an entry, named by the elements with these ids; nothing when there are none. */
function hitsOf(entry: FoundEntry, id: string, names = id): HTMLElement[] {
  const own = ownHitOf(entry);
  const items = entry.hits.filter((hit) => hit !== own).map((hit, at) => hitItem(hit, `${id}-${at}`));
  if (entry.more > 0) {
    const others = items.length > 0 || own ? `${entry.more} more` : `${entry.more}`;
    const rest = linkTo(entry.url, 'found-more', [`${others} in this ${entry.kind.toLowerCase()}`]);
    items.push(element('li', 'hit hit-more', [rest]));
  }
  if (items.length === 0) return [];
  const list = listOf('hits', items);
  list.setAttribute('aria-labelledby', names);
  return [list];
}

/** An agenda item, or a line of the minutes with its kind before it. */
function hitItem({ url, kind, title, people, excerpt }: Hit, id: string): HTMLLIElement {
  const isLine = kind !== ITEM;
  const named = title.length > 0 ? title : [{ text: kind, isMarked: false }];
  const link = linkTo(url, 'hit-title', isLine ? headsOf(title, kind).flatMap(headInWords) : named);
  const text = element('div', 'hit-text', []);
  text.id = id;
  if (!isLine && people.length > 0) text.append(element('p', 'hit-people', [people.join(', ')]));
  if (excerpt.length > 0) text.append(element('p', 'found-excerpt', filled(excerpt)));
  if (text.hasChildNodes()) link.setAttribute('aria-describedby', id);
  return element('li', isLine ? 'hit hit-line' : 'hit', text.hasChildNodes() ? [link, text] : [link]);
}

const ITEM = 'Agenda item';

/** The hit that is the entry itself, not a part of it: its address has no anchor. */
function ownHitOf({ hits }: FoundEntry): Hit | undefined {
  return hits.find((hit) => !hit.url.includes('#'));
}

/** What a line of the minutes records: a kind, and what else stands before its colon. */
interface Head {
  kind: string;
  words: Segment[];
}

/** Where a head begins in the title of a line, and what stands between its kind and its words. */
const HEAD = /(?:^|; )(Decision|Action|Question|Status)(?: · |(?=;|$))/g;

/** The heads of a line that may record several things: `Status · MS12 · Achieved; Question` has two. */
function headsOf(title: Segment[], kind: string): Head[] {
  const whole = textOf(title);
  const begun = [...whole.matchAll(HEAD)];
  if (begun[0]?.index !== 0) return [{ kind, words: title }];
  return begun.map(({ 0: head, 1: its = kind, index }, at) => ({
    kind: its,
    words: cut(title, index + head.length, begun[at + 1]?.index ?? whole.length),
  }));
}

/** The kind as a chip, then the words. */
function headInWords({ kind, words }: Head, at: number): (string | Node)[] {
  const chip = element('span', `record-word record-word-${kind.toLowerCase().replace(/\W+/g, '-')}`, [kind]);
  return [...(at > 0 ? [' '] : []), chip, ...(words.length > 0 ? [' ', ...filled(words)] : [])];
}

/** What stands between two places of a text. */
function cut(text: Segment[], from: number, until: number): Segment[] {
  let place = 0;
  return text.flatMap(({ text: piece, isMarked }) => {
    const [start, end] = [Math.max(from - place, 0), Math.min(until - place, piece.length)];
    place += piece.length;
    return start < end ? [{ text: piece.slice(start, end), isMarked }] : [];
  });
}
