/** What the body of an entry needs to become a page: names to link, addresses, images. */
import type { RenderContext } from '#markdown/context.ts';
import { monthInWords } from '#model/calendar.ts';
import type { Entry } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import { meaningsOf } from '#model/opt-outs.ts';
import { hasMinutes } from '#model/records/filed.ts';
import { outcomesOf, targetOf, targetsOf } from '#model/records/outcomes.ts';
import { fullTitleOf, labelOf } from '#model/title.ts';
import { imageName } from './images.ts';
import { currentModel, currentRoutes, openLibrary } from './library.ts';

/** The context of the body of an entry of the current run. */
export function pageContext(entry: Entry): RenderContext {
  const model = currentModel();
  const routes = currentRoutes();
  const self = keyOf(entry);
  const targets = hasMinutes(entry) ? targetsOf(model, entry) : [];
  const outcomes = hasMinutes(entry) ? outcomesOf(model, entry) : [];
  return {
    self,
    ...meaningsOf(model),
    hrefOf: (key) => (model.get(key) ? routes.entry(key) : undefined),
    titleOf: (key) => titleIn(model.get(key)),
    base: routes.base,
    imageOf: (path) => {
      const name = imageName(entry, path);
      return openLibrary().images.has(name) ? { src: routes.media(name) } : undefined;
    },
    isMinutes: hasMinutes(entry),
    linkToRecord: (from) => {
      const found = targetOf(targets, from);
      return found && { href: routes.entry(found.target.meeting, found.target.anchor), words: found.words };
    },
    outcomesOf: (anchor) =>
      outcomes
        .filter((it) => it.anchor === anchor)
        .map(({ words, by }) => ({ words, href: routes.entry(by.meeting, by.anchor) })),
    monthInWords: (n) => monthInWords(model.collaboration, n),
  };
}

function titleIn(entry: Entry | undefined): string | undefined {
  if (!entry) return undefined;
  return entry.kind === 'people' ? labelOf(entry) : fullTitleOf(entry);
}

/** The context of the body that lies in a file, for the compiler of `.mdx`. Throws for a file that is no entry's. */
export function contextOfFile(path: string): RenderContext {
  const entry = openLibrary().byPath.get(path);
  if (!entry) throw new Error(`${path} is compiled, but it is no entry of the content`);
  return pageContext(entry);
}
