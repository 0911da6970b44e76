/** Actions and questions that name somebody where an id belongs: `ACTION Ann: …`, `ACTION John Doe: …` */
import type { Entry } from '#model/entry.ts';
import type { Part } from '#model/minutes/record.ts';
import type { Filed } from '#model/records/filed.ts';
import type { Known } from './known.ts';
import { oneNear } from './one-near.ts';
import { groupsCalled } from './people-called.ts';
import { spellingsOf } from './spellings.ts';

export interface Asked {
  filed: Filed;
  keyword: 'ACTION' | 'QUESTION';
  /** The name as it stands before the colon. */
  name: Part;
  /**
   * `person` where it is that of somebody, in full; `called` where those who were named go by a part of their names;
   * `stranger` where it looks like somebody’s and is nobody’s, and no thing is called nearly so.
   */
  who: 'person' | 'called' | 'stranger';
  /** For each who was named, all who may be meant. */
  groups: Entry[][];
}

const made = new WeakMap<Known, Asked[]>();

/** All of them, in order of time. */
export function askedByName(known: Known): Asked[] {
  const before = made.get(known);
  if (before) return before;
  const asked = known.model.records.all.flatMap((filed): Asked[] => {
    const { record, about } = filed;
    if ((record.keyword !== 'ACTION' && record.keyword !== 'QUESTION') || !record.about) return [];
    const it = { filed, keyword: record.keyword, name: record.about };
    const person = about?.startsWith('people/') ? known.model.get(about) : undefined;
    if (person) return [{ ...it, who: 'person', groups: [[person]] }];
    const { value } = record.about;
    if (about || known.model.clashes.some((clash) => clash.name === value)) return [];
    const groups = groupsCalled(known.model, value);
    if (groups) return [{ ...it, who: 'called', groups }];
    return isStranger(known, value) ? [{ ...it, who: 'stranger', groups: [] }] : [];
  });
  made.set(known, asked);
  return asked;
}

/** `John Doe`, `J. Doe`, `John and Ann`; with a figure or in capitals it is a thing or a group. */
const WORD = "\\p{Lu}(?:\\.|[\\p{Ll}\\p{M}’'-]+(?:\\p{Lu}\\p{Ll}+)?)";
const LOOKS_LIKE_PEOPLE = new RegExp(
  `^(?=.*\\p{Ll})${WORD}(?:(?:,? (?:and |& |et |und )?|, ?|/|-)(?:(?:de|van|von|der|den|la|di|da|del|al)[ -])*${WORD}){0,7}$`,
  'u',
);

function isStranger({ model }: Known, name: string): boolean {
  if (!LOOKS_LIKE_PEOPLE.test(name)) return false;
  const spellings = spellingsOf(model);
  return (
    !spellings.meantBy(name) &&
    !oneNear(
      name,
      spellings.all.map((it) => it.name),
    )
  );
}
