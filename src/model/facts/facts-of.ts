/** The facts beside the text of any entry. */
import type { Entry } from '../entry.ts';
import type { Model } from '../model.ts';
import type { Fact } from './fact.ts';
import { eventFacts, meetingFacts, periodFacts, seriesFacts } from './happenings.ts';
import { partnerFacts, personFacts, topicFacts } from './things.ts';
import { deliverableFacts, milestoneFacts, workPackageFacts } from './undertakings.ts';

/** The facts of an entry, in reading order. */
export function factsOf(model: Model, entry: Entry): Fact[] {
  switch (entry.kind) {
    case 'meetings':
      return meetingFacts(model, entry);
    case 'deliverables':
      return deliverableFacts(model, entry);
    case 'milestones':
      return milestoneFacts(model, entry);
    case 'work-packages':
      return workPackageFacts(model, entry);
    case 'partners':
      return partnerFacts(model, entry);
    case 'people':
      return personFacts(model, entry);
    case 'topics':
      return topicFacts(model, entry);
    case 'events':
      return eventFacts(model, entry);
    case 'periods':
      return periodFacts(model, entry);
    case 'series':
      return seriesFacts(model, entry);
    case 'pages':
      return [];
  }
}
