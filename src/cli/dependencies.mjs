/** Whether the dependencies are installed as the lock file says, and how to install them. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { takeTurn } from './take-turn.mjs';

/** Versions come from the lock file alone, no install script runs, and npm speaks only of errors. */
const NPM_CI = 'npm ci --include=dev --ignore-scripts --no-audit --no-fund --loglevel=error';

/** Compares the lock file with the copy that npm leaves in node_modules when an installation has succeeded. */
export function needsInstall(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const installed = readLock(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !installed) return true;
  return Object.entries(wanted).some(([path, { optional, version, integrity }]) => {
    const found = installed[path];
    if (path === '') return false;
    return found ? found.version !== version || found.integrity !== integrity : !optional;
  });
}

/** Installs unless somebody else just has; resolves to npm's words when it fails, else to undefined. */
export async function install(root) {
  const release = await takeTurn(join(root, '.cache/installing'));
  try {
    return needsInstall(root) ? await run(NPM_CI, root) : undefined;
  } finally {
    release();
  }
}

async function run(command, cwd) {
  const npm = spawn(command, { cwd, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, code] = await Promise.all([
    text(npm.stdout),
    text(npm.stderr),
    new Promise((resolve) => npm.on('close', resolve)),
  ]);
  return code === 0 ? undefined : `${out}${err}`.trim() || `${command} ended with code ${code}`;
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
