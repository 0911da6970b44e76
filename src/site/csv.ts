/** Records as CSV that a spreadsheet opens as it should. */
import { stringify } from 'csv-stringify/sync';
import type { Fields } from '#model/registers/fields.ts';

/**
 * The records after RFC 4180: a line of the names in `columns`, then one line each, with CRLF; lists are parted by `; `, what is null is
 * empty, true and false are words. A text that begins with `=`, `+`, `-`, `@`, a tab or their wide forms is led by an
 * apostrophe, so that no spreadsheet takes it for a formula; numbers are left alone. It begins with a byte order mark:
 * Excel reads the accents of names wrongly without one, and other readers of CSV pass over it.
 */
export function csvOf(records: Fields[], columns: string[]): string {
  const rows = records.map((record) =>
    columns.map((column) => {
      const field = record[column] ?? null;
      return Array.isArray(field) ? field.join('; ') : field;
    }),
  );
  return stringify([columns, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { boolean: (value) => String(value) },
  });
}
