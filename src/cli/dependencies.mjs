/** Whether the dependencies are installed as the lock file says, and how to install them. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

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
  const release = await takeTurn(root);
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

/** Two installations never write the same folder: the second waits for the first, unless that one is dead. */
async function takeTurn(root) {
  const turn = join(root, '.cache/installing');
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' });
      return () => rmSync(turn, { force: true });
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
    }
    const other = Number(readText(turn));
    if (other !== process.pid && isRunning(other)) await sleep(500);
    else rmSync(turn, { force: true });
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
