/** What the components of an `.mdx` body show: it belongs to the page, so it decides when the page is made anew. */
import { renderMarkdown } from '#markdown/render.ts';
import type { Entry, EntryKey } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { storyOf } from '#model/story.ts';
import { timelineOf } from '#model/timeline.ts';
import { componentsOf } from './components-of.ts';
import { pageContext } from './page-context.ts';

/** A backslash that may keep a name from being linked; which it does is seen only when it is rendered. */
const OPT_OUT = /\\[\p{L}\p{N}@]/u;

/** What a body shows beyond its own words and the links of names: the data behind each component, in order. */
export function embedsOf(model: Model, entry: Entry): unknown[] {
  const optOuts = OPT_OUT.test(entry.body) ? [renderMarkdown(entry.body, pageContext(entry))] : [];
  return [
    ...optOuts,
    ...componentsOf(entry).map(({ name, attributes }) => {
      const subject = attributes.of ?? '';
      if (name === 'Evidence') return storyOf(model, subject as EntryKey);
      return name === 'Timeline' ? timelineOf(model, subject) : attributes;
    }),
  ];
}
