/** How do the lines of a page read, and what does each of them record? */
import { asRead } from '#model/as-read.ts';
import type { Entry } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import type { Block } from '#model/minutes/outline.ts';
import type { Model } from '#model/model.ts';
import type { Filed } from '#model/records/filed.ts';
import { headInWords, KEYWORD_IN_WORDS } from '#model/records/head-in-words.ts';

/** A bullet, paragraph, heading or table row of a page. */
export interface Line {
  block: Block;
  /** As its page shows it: `Action Ann Lee, due 10 February 2022: Ask the sites.`; never empty. */
  text: string;
  /** What it records; a line may record several things, in the same words. */
  records: Filed[];
}

/** The lines of an entry's page, in the order of the page. */
export function linesOf(model: Model, entry: Entry): Line[] {
  const said = entry.kind === 'meetings' ? model.records.saidAt(entry.id) : [];
  const recordsOf = Map.groupBy(said, (it) => it.record.block);
  return model.outline(keyOf(entry)).blocks.flatMap((block): Line[] => {
    const records = recordsOf.get(block) ?? [];
    const text = records.length > 0 ? recordText(model, records) : readText(model, block.text);
    return text === '' ? [] : [{ block, text, records }];
  });
}

/** A text as its page shows it. Most have nothing in them that reads otherwise than it is written. */
export const readText = (model: Model, text: string): string => (/[@\\]/.test(text) ? asRead(model, text) : text);

/** The words after the colon of a line that records something. */
export const proseOf = (model: Model, [first]: Filed[]): string => readText(model, first?.record.text ?? '');

/** What a record is, then what else stands before its colon: `Action · Ann Lee, due 10 February 2022`. */
export function headOf(model: Model, filed: Filed, sign: ' ' | ' · '): string {
  return [KEYWORD_IN_WORDS[filed.record.keyword], headInWords(model, filed)].filter(Boolean).join(sign);
}

const recordText = (model: Model, records: Filed[]) =>
  `${records.map((it) => headOf(model, it, ' ')).join('; ')}: ${proseOf(model, records)}`;
