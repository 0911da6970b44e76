/** Everything that the page of an entry shows: plain data, so that its digest tells whether the page must be made anew. */
import { type Card, cardOf, cardsOf } from './card.ts';
import { attendedBy, type Connection, connectionsOf } from './connections.ts';
import type { Entry, EntryKey } from './entry.ts';
import type { Fact } from './facts/fact.ts';
import { factsOf } from './facts/facts-of.ts';
import { type MeetingList, meetingListOf } from './meeting-list.ts';
import type { Model } from './model.ts';
import { type EntryPictures, entryPicturesOf } from './pictures/entry-pictures.ts';
import { outcomesOf, type RecordOutcome, type RecordTarget, targetsOf } from './records/outcomes.ts';
import { type Owned, ownedBy } from './records/owned.ts';
import { type Standing, standingOf } from './records/standing.ts';
import { type StateOfPlay, stateOfPlayAt } from './records/state-of-play.ts';
import { type ReviewPack, reviewPackOf } from './review-pack.ts';
import { marksOf, type RulerMark } from './ruler.ts';
import { type Story, storyOf } from './story.ts';
import { fullTitleOf } from './title.ts';
import { type Companion, companionsOf } from './together.ts';
import { isUndertaking } from './undertaking.ts';

export interface Dossier {
  card: Card;
  heading: string;
  /** Why the date is as it is. */
  dateNote?: string;
  facts: Fact[];
  marks: RulerMark[];
  sources: string[];
  disagreements: NonNullable<Entry['data']['disagreements']>;
  connections: { label: string; cards: Card[] }[];
  /** The meetings of a series, those that a person chaired or attended, or people of a partner. */
  meetings: MeetingList[];
  /** How a deliverable or milestone stands. */
  standing?: Standing;
  /** What a reviewer asks of a period. */
  reviewPack?: ReviewPack;
  /** What stood open at a meeting, and what it changed. */
  play?: StateOfPlay;
  /** What became of the records in its body, and which records those close: shown in the body. */
  outcomes: RecordOutcome[];
  targets: RecordTarget[];
  /** The actions of a person or partner. */
  owned?: Owned;
  /** Its plan, or how its month moved. */
  pictures?: EntryPictures;
  /** What others say of it. */
  story: Story;
  together: Companion[];
  /** What the body speaks of: each with the words that name it, in order; decides the links in the body. */
  speaksOf: { card: Card; anchor: string; text: string }[];
  /** The entries before and after it in its series, oldest first. */
  previous?: Card;
  next?: Card;
  /** SHA-256 of the file; the body is rendered from there. */
  digest: string;
}

/** The dossier of an entry. Throws when there is no such entry: a fault of the program. */
export function dossierOf(model: Model, key: EntryKey): Dossier {
  const entry = model.get(key);
  if (!entry) throw new Error(`There is no entry ${key}.`);
  /** The tasks of a work package are told on its page, with what is said of them. */
  const records = [entry.data, ...(entry.kind === 'work-packages' ? (entry.data.tasks ?? []) : [])];
  const owned = ownedBy(model, key);
  return {
    card: cardOf(entry),
    heading: fullTitleOf(entry),
    ...('dateNote' in entry.data && entry.data.dateNote && { dateNote: entry.data.dateNote }),
    facts: factsOf(model, entry),
    marks: marksOf(model, entry),
    sources: [...new Set(records.flatMap((it) => it.sources ?? []))],
    disagreements: records.flatMap((it) => it.disagreements ?? []),
    ...relationsOf(model, key),
    ...(isUndertaking(entry) && { standing: standingOf(model, entry) }),
    ...(entry.kind === 'periods' && { reviewPack: reviewPackOf(model, entry) }),
    ...playOf(model, entry),
    outcomes: entry.kind === 'meetings' ? outcomesOf(model, entry) : [],
    targets: entry.kind === 'meetings' ? targetsOf(model, entry) : [],
    ...(owned && { owned }),
    ...picturesOf(model, entry),
    story: storyOf(model, key),
    together: companionsOf(model, key),
    speaksOf: model
      .mentionsBy(key)
      .flatMap(({ of, block, text }) => cardsOf(model, of).map((card) => ({ card, anchor: block.anchor, text }))),
    ...neighboursOf(model, key),
    digest: entry.digest,
  };
}

/** Meetings may be many: they are listed by years. The events of a period stand in its review pack. */
function relationsOf(model: Model, key: EntryKey): Pick<Dossier, 'connections' | 'meetings'> {
  const all = key.startsWith('periods/') ? [] : [...connectionsOf(model, key), ...attendedBy(model, key)];
  const isOfMeetings = ({ keys }: Connection) => keys.every((it) => it.startsWith('meetings/'));
  return {
    connections: all
      .filter((it) => !isOfMeetings(it))
      .map(({ label, keys }) => ({ label, cards: keys.flatMap((it) => cardsOf(model, it)) })),
    meetings: all.filter(isOfMeetings).map(({ label, keys }) => meetingListOf(model, label, keys)),
  };
}

function neighboursOf(model: Model, key: EntryKey): { previous?: Card; next?: Card } {
  const { previous, next } = model.neighboursOf(key);
  return { ...(previous && { previous: cardOf(previous) }), ...(next && { next: cardOf(next) }) };
}

function playOf(model: Model, entry: Entry): { play?: StateOfPlay } {
  const play = entry.kind === 'meetings' ? stateOfPlayAt(model, entry) : undefined;
  return play ? { play } : {};
}

function picturesOf(model: Model, entry: Entry): { pictures?: EntryPictures } {
  const pictures = entryPicturesOf(model, entry);
  return pictures ? { pictures } : {};
}
