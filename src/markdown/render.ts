/** Shows a body of Markdown as HTML. */
import { readBody } from '#model/minutes/read-outline.ts';
import { buildPage } from './build.ts';
import type { RenderContext } from './context.ts';
import { writeHtml } from './piece.ts';

export type { RenderContext } from './context.ts';

/**
 * The HTML of a `.md` body: CommonMark with tables, task lists, strikethrough and bare addresses, names linked, and an
 * anchor on each line of its outline. Whatever the body holds, the HTML has only elements, attributes and addresses that
 * are made here; raw HTML is shown as text. Never throws.
 */
export function renderMarkdown(body: string, context: RenderContext): string {
  return writeHtml(buildPage(readBody(body, 1, 'md'), context));
}
