/** The search page: what is asked stands in its address, so that a search can be sent to a colleague. */
import type { Query } from '../query/results.ts';
import { countChosen, readAddress, writeAddress } from './address.ts';
import { type Choice, choiceIn } from './choice.ts';
import { part } from './part.ts';
import { afterTyping, moveByArrows, type SearchBox, searchBox } from './search-box.ts';
import { type Step, stepsOfTab } from './steps.ts';

/** How many entries are shown at first, and how many more each time. The text of each has to be fetched. */
const [AT_FIRST, MORE] = [10, 20];

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) startPage(page);

function startPage(page: HTMLElement): void {
  const box = searchBox(page);
  const steps = stepsOfTab();
  const choice = choiceIn(page, { now: () => now.query, ask, leave: steps.end });
  const show = answering(page, box, choice);
  let now: Step = { ...readAddress(''), limit: AT_FIRST };

  function ask(query: Query, typed = ''): void {
    now = { query, broken: [], limit: AT_FIRST };
    steps.write(query, typed);
    show(now);
  }

  function showAddress(): void {
    now = steps.read(AT_FIRST);
    box.field.value = now.query.text;
    show(now);
  }

  listenTo(box, () => ask({ ...now.query, text: box.field.value.trim() }, 'words'), steps.end);
  moveByArrows(page, box);
  part(page, '[data-search-more]').addEventListener('click', async () => {
    const shown = box.links().length;
    now = { ...now, limit: now.limit + MORE };
    steps.keep(now.limit);
    await show(now);
    box.links()[shown]?.focus();
  });
  addEventListener('popstate', () => location.search !== writeAddress(now.query) && showAddress());
  showAddress();
}

/** Asks what is in the field once nothing more is typed, or at once with Enter; `end` is told when the field was left. */
function listenTo({ field }: SearchBox, askWords: () => void, end: () => void): void {
  afterTyping(field, askWords);
  field.addEventListener('change', end);
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    askWords();
    end();
  });
}

/** What shows a search and its answer; never rejects. */
function answering(page: HTMLElement, box: SearchBox, choice: Choice): (asked: Step) => Promise<void> {
  const title = document.title;
  let latest = 0;
  let areCounted = false;

  async function show({ query, broken, limit }: Step): Promise<void> {
    latest += 1;
    const mine = latest;
    document.title = query.text ? `${query.text} · ${title}` : title;
    part(page, '[data-search-start]').hidden = query.text !== '' || countChosen(query) > 0;
    choice.show({ query, broken });
    const results = await box.search(query, { limit, withCounts: areCounted });
    if (mine !== latest) return;
    part(page, '[data-search-more]').hidden = !results || results.shown.length >= results.entries;
    const records = results && `Show ${results.records.toLocaleString('en')} results`;
    part(page, '[data-facets-done]').textContent = records ?? 'Close';
    // The counts come after the results: at first their file is still to be loaded.
    const counts = results?.counts ?? (await box.counts(query));
    if (mine !== latest || !counts) return;
    areCounted = true;
    choice.count(counts, query);
  }

  return (asked) => show(asked).catch(console.error);
}
