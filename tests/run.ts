/**
 * `npm test`: everything that must hold, quickest first. It says little while all is well, and stops at the
 * first step that fails with what that step had to say. Words are for Vitest: `npm test -- -t 'months'`.
 */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const REPORT = join(ROOT, '.cache/tests.json');
const VITEST = ['vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts'];
const COUNTING = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];

/** What the steps say is kept and shown later: they cannot see whether that will be on a terminal. */
const COLOUR = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { FORCE_COLOR: undefined, NO_COLOR: '1' };
const BIOME_COLOUR = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;

interface Step {
  title: string;
  /** The program, below node_modules, and its words. */
  command: string[];
}

const CHECKS: Step[] = [
  { title: 'Format and lint', command: ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', BIOME_COLOUR] },
  { title: 'Unused code', command: ['knip/bin/knip.js'] },
  { title: 'Types', command: ['astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint'] },
];

process.on('SIGTERM', () => process.exit(143));
const words = process.argv.slice(2);
await rm(REPORT, { force: true });
const well = words.length === 0 ? await runAll() : await run([...VITEST, ...COUNTING, ...words], 'inherit');
console.log(await countTests(well));
process.exitCode = well ? 0 : 1;

async function runAll(): Promise<boolean> {
  for (const { title, command } of [...CHECKS, { title: 'Tests', command: [...VITEST, ...COUNTING] }]) {
    const start = performance.now();
    process.stdout.write(`${title} … `);
    const said: Buffer[] = [];
    const passed = await run(command, said);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(passed ? `${seconds} s` : `failed after ${seconds} s\n\n${Buffer.concat(said)}`);
    if (!passed) return false;
  }
  return true;
}

/** Runs a program on this Node and keeps what it says, or lets it speak for itself. */
function run([program = '', ...args]: string[], said: Buffer[] | 'inherit'): Promise<boolean> {
  const where = said === 'inherit' ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    stdio: ['ignore', where, where],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...COLOUR },
  });
  process.on('exit', () => child.kill());
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said as Buffer[]).push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}

/** The closing line. A step that fails before any test has run, or beside them, counts as one failure. */
async function countTests(well: boolean): Promise<string> {
  const text = await readFile(REPORT, 'utf8').catch(() => '{}');
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(text);
  return `${numPassedTests} passed, ${well ? numFailedTests : Math.max(numFailedTests, 1)} failed`;
}
