/** The columns of each register, from left to right; by each its rows can be sorted. */
import type { RegisterName } from '#model/routes.ts';

export interface Column {
  /** As the address of a page spells it. */
  id: string;
  label: string;
}

export const COLUMNS: Record<RegisterName, Column[]> = {
  register: [
    { id: 'code', label: 'Code' },
    { id: 'title', label: 'Title' },
    { id: 'due', label: 'Due' },
    { id: 'state', label: 'State' },
    { id: 'slip', label: 'Slip' },
    { id: 'said', label: 'Said' },
  ],
  actions: [
    { id: 'action', label: 'Action' },
    { id: 'owner', label: 'Owner' },
    { id: 'due', label: 'Due' },
    { id: 'asked', label: 'Asked' },
    { id: 'state', label: 'State' },
  ],
  decisions: [
    { id: 'decision', label: 'Decision' },
    { id: 'decided', label: 'Decided' },
    { id: 'state', label: 'State' },
  ],
  questions: [
    { id: 'question', label: 'Question' },
    { id: 'of', label: 'Asked of' },
    { id: 'asked', label: 'Asked' },
    { id: 'state', label: 'State' },
  ],
  changes: [
    { id: 'code', label: 'Code' },
    { id: 'change', label: 'Change' },
    { id: 'line', label: 'Line' },
    { id: 'said', label: 'Said' },
  ],
};
