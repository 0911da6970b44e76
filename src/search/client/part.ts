/** Which element of a page has this part of the search? Every page with the search has all of its parts. */

/** The first element in `root` that a selector names. Throws when there is none. */
export function part<T extends HTMLElement>(root: HTMLElement, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The search lacks ${selector}`);
  return found;
}
