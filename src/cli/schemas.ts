/** Writes what editors know of the fields, from the schemas: `npm run format` calls it, and a test tells when it was forgotten. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchemas } from '#schema/json-schema.ts';
import { frontMatterSnippets } from '#schema/snippets.ts';
import { PROJECT } from '#site/run.ts';

/** The folder of the editor's files. */
const FOLDER = join(PROJECT, '.vscode');

for (const [name, schema] of jsonSchemas()) write(join('schemas', name), schema);
write('fields.code-snippets', frontMatterSnippets());

/** Biome lays the file out afterwards: what says the same already is left as it is. */
function write(name: string, value: unknown): void {
  const path = join(FOLDER, name);
  if (JSON.stringify(read(path)) === JSON.stringify(value)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
