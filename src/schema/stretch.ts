/** Holds records to their own time: nothing ends before it begins. */
import type { z } from 'zod';
import { parseEdtf } from './edtf.ts';

/** The schema, and that the date in `until` does not lie before the one in `from`; told beside all other mistakes. */
export function inOrder<S extends z.ZodObject>(schema: S, from: string, until: string): S {
  const daysOf = (record: unknown) => {
    const { [from]: first, [until]: last } = { ...(record as Record<string, unknown>) };
    return { first: dayOf(first, 'from'), last: dayOf(last, 'until') };
  };
  return schema.refine(
    (record) => {
      const { first, last } = daysOf(record);
      return first === undefined || last === undefined || first <= last;
    },
    {
      path: [until],
      message: `must not lie before ${from}`,
      params: { hint: 'mend the one of the two that is wrong' },
      when: ({ value }) => typeof value === 'object' && value !== null,
    },
  );
}

function dayOf(value: unknown, end: 'from' | 'until'): string | undefined {
  return typeof value === 'string' ? parseEdtf(value)?.[end] : undefined;
}
