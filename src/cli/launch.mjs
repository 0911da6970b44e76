/**
 * The way in: `npm start` is `node src/cli/launch.mjs start`.
 *
 * This file runs on whatever Node the machine has, before anything is installed. It installs the dependencies
 * if they are missing, picks a Node that can run the product (the dependencies bring one), and hands over to it.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, needsInstall } from './dependencies.mjs';
import { chooseNode, explainMissingNode, shippedNode, versionOf } from './runtime.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENVIRONMENT = 3;

/** Words that are for developers have a program of their own; every other word is for the product. */
const PROGRAMS = new Map([
  ['test', 'tests/run.ts'],
  ['look', 'tests/browser/look.ts'],
  ['bench', 'tests/bench/bench.ts'],
  ['schemas', 'src/cli/schemas.ts'],
]);

if (needsInstall(ROOT)) {
  console.error('Installing the dependencies; this is done once and takes about half a minute …');
  const trouble = await install(ROOT);
  if (trouble) stop(`${trouble}\nThe dependencies could not be installed: npm says why above.`);
}

const shipped = shippedNode(ROOT, process.platform, process.arch);
const candidates = [
  { path: shipped, version: versionOf(shipped) },
  { path: process.execPath, version: process.version },
];
const node = chooseNode(candidates);
if (!node) stop(explainMissingNode(candidates));

const words = process.argv.slice(2);
const program = PROGRAMS.get(words[0]);
if (program) handOver(node, program, words.slice(1));
else handOver(node, 'src/cli/fortnight.ts', words);

/** Runs a program where the user stands, with its Node first in the path, and ends as it ends. */
function handOver(path, program, words) {
  process.env.PATH = [dirname(path), process.env.PATH].join(delimiter);
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const child = spawn(path, [join(ROOT, program), ...words], { cwd, stdio: 'inherit' });

  child.on('error', (fault) => stop(`${path} could not be started: ${fault.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  // A terminal sends Ctrl-C to the child as well; anybody else sends it only to us.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  if (process.env.npm_lifecycle_event) onceOrphaned(() => child.kill('SIGTERM'));
}

/** npm starts us through a shell, which keeps signals to itself: `kill` of npm reaches us only as its end. */
function onceOrphaned(act) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 500);
}

function stop(message) {
  console.error(message);
  process.exit(ENVIRONMENT);
}
