/** How does a page call a state in the middle of a sentence? As the keyword of minutes, but as English writes it. */
import type { State } from '#model/minutes/record.ts';

export const stateWord = (state: State): string => (state === 'underway' ? 'under way' : state);
