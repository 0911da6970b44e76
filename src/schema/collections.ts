/** The table of collections: which folder holds what, which extensions it may have, which schema it follows. */
import type { z } from 'zod';
import { deliverables } from './deliverables.ts';
import { events } from './events.ts';
import { meetings } from './meetings.ts';
import { milestones } from './milestones.ts';
import { pages } from './pages.ts';
import { partners } from './partners.ts';
import { people } from './people.ts';
import { topics } from './topics.ts';
import { workPackages } from './work-packages.ts';

/** Minutes are never `.mdx`: a meeting note comes from anyone. */
const PLAIN = ['.md'] as const;
const RICH = ['.md', '.mdx'] as const;

/** One row a collection, in reading order; the key is the name of the folder and of the address. */
export const collections = {
  meetings: { schema: meetings, extensions: PLAIN, one: 'meeting', many: 'meetings' },
  deliverables: { schema: deliverables, extensions: RICH, one: 'deliverable', many: 'deliverables' },
  milestones: { schema: milestones, extensions: RICH, one: 'milestone', many: 'milestones' },
  'work-packages': { schema: workPackages, extensions: RICH, one: 'work package', many: 'work packages' },
  partners: { schema: partners, extensions: RICH, one: 'partner', many: 'partners' },
  people: { schema: people, extensions: PLAIN, one: 'person', many: 'people' },
  topics: { schema: topics, extensions: RICH, one: 'topic', many: 'topics' },
  events: { schema: events, extensions: RICH, one: 'event', many: 'events' },
  pages: { schema: pages, extensions: RICH, one: 'page', many: 'pages' },
} as const;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

/** The validated front matter of an entry of collection C. */
export type DataOf<C extends CollectionName> = z.infer<(typeof collections)[C]['schema']>;
