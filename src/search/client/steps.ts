/** Which searches are steps of the history? What is asked stands in the address; who types on stays at the same step. */
import type { Query } from '../query/results.ts';
import { type Asked, readAddress, writeAddress } from './address.ts';

/** What is asked, and how many entries are shown of what was found. */
export interface Step extends Asked {
  limit: number;
}

export interface Steps {
  /** What the address asks; it is spelled as this search always is. `atFirst` entries are shown unless it was left with more. */
  read(atFirst: number): Step;
  /** Writes a search into the address; `typed` names the field in which it is typed. */
  write(query: Query, typed: string): void;
  /** Keeps how many entries are shown, for who reloads the page or comes back. */
  keep(limit: number): void;
  /** What is typed from now on is a new step. */
  end(): void;
}

/** The steps of this tab. */
export function stepsOfTab(): Steps {
  /** The field in which the last step was typed. */
  let field = '';
  return {
    read(atFirst) {
      const asked = readAddress(location.search);
      field = '';
      history.replaceState(history.state, '', location.pathname + writeAddress(asked.query) + location.hash);
      return { ...asked, limit: Number.isInteger(history.state?.limit) ? history.state.limit : atFirst };
    },
    write(query, typed) {
      const address = writeAddress(query);
      if (address === location.search) return;
      history[typed && typed === field ? 'replaceState' : 'pushState'](null, '', location.pathname + address);
      field = typed;
    },
    keep: (limit) => history.replaceState({ limit }, ''),
    end: () => {
      field = '';
    },
  };
}
