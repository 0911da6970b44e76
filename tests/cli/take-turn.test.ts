import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeTurn } from '#cli/take-turn.mjs';

function newLock(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'cache/building');
}

test('a turn is taken at once when nobody has it, and leaves nothing behind', async () => {
  const lock = newLock();
  const release = await takeTurn(lock);
  expect(existsSync(lock)).toBe(true);
  release();
  expect(readdirSync(join(lock, '..'))).toEqual([]);
});

test('the turn of a process that is dead is taken over', async () => {
  const lock = newLock();
  (await takeTurn(lock))();
  writeFileSync(lock, '4194305');
  const release = await takeTurn(lock, () => expect.unreachable('nobody is there to wait for'));
  release();
  expect(readdirSync(join(lock, '..'))).toEqual([]);
});

test.each(['', 'nobody', '0', '-1'])('a turn that says %j belongs to nobody', async (text) => {
  const lock = newLock();
  (await takeTurn(lock))();
  writeFileSync(lock, text);
  (await takeTurn(lock))();
  expect(readdirSync(join(lock, '..'))).toEqual([]);
});

test('a turn that was left by a process with our own number is taken over', async () => {
  const lock = newLock();
  (await takeTurn(lock))();
  writeFileSync(lock, String(process.pid));
  (await takeTurn(lock))();
  expect(existsSync(lock)).toBe(false);
});

test('whoever comes second waits for one who lives, and is told once for whom', async () => {
  const lock = newLock();
  (await takeTurn(lock))();
  writeFileSync(lock, String(process.ppid));
  const waitedFor: number[] = [];
  setTimeout(() => rmSync(lock), 700);
  const start = performance.now();
  const release = await takeTurn(lock, (holder) => waitedFor.push(holder));
  expect(performance.now() - start).toBeGreaterThan(500);
  expect(waitedFor).toEqual([process.ppid]);
  release();
});
