/**
 * `npm run bench -- check`: how long `npm run check` takes for many notes, side by side with `astro sync` of a plain Astro
 * project that holds the front matter of the same notes against a schema, and nothing else.
 *
 *     npm run bench -- check --notes 1000 --kilobytes 4
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '#cli/failure.ts';
import { writeManyNotes } from './many-notes.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.cache/bench/check');
const ROUNDS = 5;

const HELP = `npm run bench -- check [options]

  --notes N         how many notes                     (1000)
  --kilobytes N     how long each is at least          (4)`;

/** Seconds. */
interface Time {
  wall: number;
  cpu: number;
}

/** Measures, and says what was found. Throws a Failure when it cannot be asked so. */
export async function benchCheck(words: string[]): Promise<number> {
  if (words.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const { notes, kilobytes } = readWords(words);
  const [content, plain] = [join(FOLDER, 'content'), join(FOLDER, 'plain')];
  rmSync(FOLDER, { recursive: true, force: true });
  const megabytes = writeManyNotes(content, notes, kilobytes) / 1024 / 1024;
  writePlainProject(plain, content);
  const check = ['src/cli/launch.mjs', 'check', '--content', content, '--today', '2025-12-01'];
  const first = time(ROOT, check);
  const again: Time[] = [];
  const peer: Time[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    again.push(time(ROOT, check));
    peer.push(time(plain, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'sync', '--force']));
  }
  const astro = median(peer);
  console.log(`${notes} notes of ${kilobytes} KB, ${megabytes.toFixed(1)} MB in all; medians of ${ROUNDS} runs\n`);
  for (const [name, { wall, cpu }] of Object.entries({
    'check, the first time': first,
    'check, again': median(again),
    'astro sync': astro,
  })) {
    const ratios = `${(wall / astro.wall).toFixed(2)} and ${(cpu / astro.cpu).toFixed(2)} of astro sync`;
    console.log(`${name.padEnd(24)}${wall.toFixed(2)} s, ${cpu.toFixed(2)} s of the processor: ${ratios}`);
  }
  return 0;
}

function readWords(words: string[]): { notes: number; kilobytes: number } {
  try {
    const { values } = parseArgs({
      args: words,
      options: { notes: { type: 'string' }, kilobytes: { type: 'string' } },
    });
    return { notes: whole(values.notes ?? '1000'), kilobytes: whole(values.kilobytes ?? '4') };
  } catch (error) {
    throw new Failure(2, `${(error as Error).message}.\n\n${HELP}`);
  }
}

function whole(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Error(`${text} is no number of notes or kilobytes`);
}

/** What a plain Astro project says of such notes: a collection with a schema of the fields that all of them have. */
function writePlainProject(folder: string, content: string): void {
  const config = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = z.strictObject({
  title: z.string(), date: z.coerce.date(), series: z.string(), chairs: z.array(z.string()), present: z.array(z.string()),
  status: z.enum(['held']), minutes: z.enum(['approved']), visibility: z.enum(['public']),
  source: z.strictObject({ kind: z.string(), url: z.url(), retrieved: z.coerce.string() }),
});
export const collections = {
  meetings: defineCollection({ loader: glob({ pattern: '*.md', base: ${JSON.stringify(join(content, 'meetings/daily'))} }), schema }),
};
`;
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'src/content.config.ts'), config);
  writeFileSync(join(folder, 'astro.config.mjs'), 'export default {};\n');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
}

const CPU = join(import.meta.dirname, 'cpu-time.mjs');

/** How long a program takes, with all Nodes that it starts. Throws a Failure when it does not end well. */
function time(cwd: string, words: string[]): Time {
  const file = join(FOLDER, 'cpu.txt');
  writeFileSync(file, '');
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, words, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: `--import=${CPU}`, CPU_TIME_FILE: file, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Failure(5, `${words.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  const cpu = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(Number);
  return { wall, cpu: cpu.reduce((sum, it) => sum + it, 0) };
}

function median(times: Time[]): Time {
  const middle = (key: keyof Time) => times.map((it) => it[key]).sort((a, b) => a - b)[times.length >> 1] ?? 0;
  return { wall: middle('wall'), cpu: middle('cpu') };
}
