/** How does a quoted text read? People by their names, and no backslashes that only keep a word from being linked. */
import type { EntryKey } from './entry.ts';
import { PERSON } from './mentions.ts';
import type { Model } from './model.ts';
import { meaningsOf, withoutOptOuts } from './opt-outs.ts';
import { labelOf } from './title.ts';

/** A text of minutes as its page shows it: `@ann-lee` is Ann Lee, `\D2.3` is D2.3. */
export function asRead(model: Model, text: string): string {
  const named = text.replace(PERSON, (written, id: string) => {
    const person = model.get(`people/${id}` satisfies EntryKey);
    return person ? labelOf(person) : written;
  });
  return withoutOptOuts(named, meaningsOf(model));
}
