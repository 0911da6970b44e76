/** Work that must not be done twice at the same time: whoever comes second waits, unless the first one is dead. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often a waiting process looks again, in milliseconds. */
const PAUSE = 200;

/**
 * Resolves when this process alone holds the file `lock`, to the function that gives it back.
 * `onWait` is called once, with the id of the process that holds it, when it has to wait.
 *
 * @param {string} lock
 * @param {(holder: number) => void} [onWait]
 * @returns {Promise<() => void>}
 */
export async function takeTurn(lock, onWait = () => {}) {
  const own = `${lock}.${process.pid}`;
  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(own, String(process.pid));
  let isWaiting = false;
  try {
    while (!hasLinked(own, lock)) {
      const holder = holderOf(lock);
      if (holder === undefined) {
        await sleep(PAUSE);
        continue;
      }
      // A lock with our own id was left by a process that had it before us.
      if (holder === process.pid || !isRunning(holder)) {
        breakLock(lock, holder);
        continue;
      }
      if (!isWaiting) onWait(holder);
      isWaiting = true;
      await sleep(PAUSE);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (holderOf(lock) === process.pid) rmSync(lock, { force: true });
  };
}

/** A link appears whole, with what it says; it fails where there is one. */
function hasLinked(own, lock) {
  try {
    linkSync(own, lock);
    return true;
  } catch (fault) {
    if (fault.code === 'EEXIST') return false;
    throw fault;
  }
}

/** Takes the lock of a dead process away; one that somebody else has put there meanwhile is put back. */
function breakLock(lock, dead) {
  const aside = `${lock}.${process.pid}.aside`;
  try {
    renameSync(lock, aside);
    if (!Object.is(holderOf(aside), dead)) linkSync(aside, lock);
  } catch (fault) {
    if (fault.code !== 'ENOENT' && fault.code !== 'EEXIST') throw fault;
  } finally {
    rmSync(aside, { force: true });
  }
}

function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}
