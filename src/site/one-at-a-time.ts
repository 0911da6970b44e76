/** Two builds in one project disturb each other: the second waits for the first. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often a waiting build looks again, in milliseconds. */
const PAUSE = 200;

/** Runs `work` while it alone holds the file `lock`; `onWait` is called once if it has to wait. */
export async function oneAtATime<T>(
  lock: string,
  onWait: (holder: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  let isWaiting = false;
  for (let holder = take(lock); holder !== undefined; holder = take(lock)) {
    if (!isWaiting) onWait(holder);
    isWaiting = true;
    await sleep(PAUSE);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock, also from a process that has died; else the id of the process that holds it. */
function take(lock: string): number | undefined {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = holderOf(lock);
  if (holder !== undefined && isAlive(holder)) return holder;
  rmSync(lock, { force: true });
  return take(lock);
}

function holderOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
