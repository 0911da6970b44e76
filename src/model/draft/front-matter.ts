/** How are the fields of an entry written? As people write them: ids on one line, times of day in quotation marks. */
import { Document, isScalar, isSeq, Scalar, visit } from 'yaml';

/** Fields in the order in which they are to stand; those that are undefined are left out. */
export type Fields = Record<string, unknown>;

/** The front matter with its two lines of hyphens. A field named in `remarks` has lines of YAML comments before it. */
export function writeFrontMatter(fields: Fields, remarks: Record<string, string[]> = {}): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => [...(remarks[name] ?? []).map((it) => `# ${it}`), writeField(name, value)]);
  return ['---', ...lines, '---', ''].join('\n');
}

/** One field in YAML, without a line end. */
export function writeField(name: string, value: unknown): string {
  const document = new Document({ [name]: value });
  visit(document, {
    Seq(_key, list) {
      list.flow = isSeq(list) && list.items.every((it) => isScalar(it) && !isAddress(it.value));
    },
    Scalar(key, node) {
      if (key !== 'key' && isTime(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

const isTime = (value: unknown) => typeof value === 'string' && /^\d{1,2}:\d{2}$/.test(value);
const isAddress = (value: unknown) => typeof value === 'string' && /^https?:/.test(value);
