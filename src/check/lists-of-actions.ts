/** Tables and lists whose title says that they hold actions, and that hold no record: another group’s way of keeping them. */
import type { Block, Outline } from '#model/minutes/outline.ts';

export interface ListOfActions {
  /** The row of the titles, or the first line of the list. */
  block: Block;
  message: string;
}

const ACTIONS =
  /^(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:new|open|pending|summary of|list of)\s+)?(?:action(?: (?:items?|points?|list))?s?|to[- ]?dos?|to[- ]?do list|relevé d[’']actions|aufgaben|offene punkte)\s?:?$/i;
const DECISIONS = /^(?:decisions?(?: (?:taken|made))?|resolutions?|décisions|beschlüsse)$/i;
const WHOSE =
  /^(?:who|owners?|responsible(?: (?:person|party))?|assignees?|assigned(?: to)?|on whom|by whom|due(?: (?:date|by))?|deadline|by when|when|until|status|qui|responsable|échéance|wer|verantwortlich|bis wann)$/i;
/** What stands in a list that has nothing. */
const NOTHING = /^(?:none|nothing|no (?:new|open)?\s?actions?|n\/a|tb[acd]|[-–—…. ]*)[.!]?(?: .{0,20})?$/i;

/** What a draft brings over from earlier minutes is in a register already, and says what closes it. */
const BROUGHT_OVER = /\bDONE \^/;

/** Every such table and list of a body. */
export function listsOfActions({ blocks, records, nearRecords }: Outline): ListOfActions[] {
  const told = new Set([...records.map((it) => it.block.line), ...nearRecords.map((it) => it.line)]);
  return blocks.flatMap((block, at): ListOfActions[] => {
    if (block.kind === 'row')
      return isTableOf(block) ? [{ block, message: 'no line of this table is in a register' }] : [];
    if (block.kind === 'bullet' || !ACTIONS.test(block.text)) return [];
    const isEnd = ({ kind }: Block) => kind === 'heading' || (block.kind !== 'heading' && kind !== 'bullet');
    const end = blocks.findIndex((it, i) => i > at && isEnd(it));
    const list = blocks
      .slice(at + 1, end === -1 ? undefined : end)
      .filter((it) => it.kind === 'bullet' && !BROUGHT_OVER.test(it.text));
    const first = blocks[at + 1]?.kind === 'bullet' ? list[0] : undefined;
    if (!first || list.some((it) => told.has(it.line)) || list.every((it) => NOTHING.test(it.text))) return [];
    return [{ block: first, message: `no line of this list of ${wordOf(block.text)} is in a register` }];
  });
}

const wordOf = (title: string) => (/to[- ]?do/i.test(title) ? 'things to do' : 'actions');

/** `| Action | Who | Due |` */
function isTableOf({ text }: Block): boolean {
  const cells = text.split(' · ').map((it) => it.trim());
  return cells.some((it) => ACTIONS.test(it) || DECISIONS.test(it)) && cells.some((it) => WHOSE.test(it));
}
