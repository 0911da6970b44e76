/** Writes a text as a value of YAML, so that it is read as that text again. */
import { parseDocument } from 'yaml';

/** How a value is written now: without marks, or between which. */
export type Style = 'plain' | 'single' | 'double';

/** The text of one line as YAML takes it: with the marks that it had, and with some where it needs them. */
export function asYaml(text: string, isInFlow: boolean, style: Style = 'plain'): string {
  if (style === 'single' && !/[\p{Cc}]/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return style === 'plain' && isPlain(text, isInFlow) ? text : JSON.stringify(text);
}

/** Whether the text without marks is read as itself, and is not a time of day: those are marked, for other readers. */
function isPlain(text: string, isInFlow: boolean): boolean {
  if (/^\d{1,2}:\d{2}$/.test(text) || /[\n\t]/.test(text)) return false;
  const document = parseDocument(isInFlow ? `[${text}]` : `a: ${text}`, { schema: 'core', prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  const data = document.toJS({ maxAliasCount: 0 });
  return isInFlow ? Array.isArray(data) && data.length === 1 && data[0] === text : data?.a === text;
}
