/** Many notes to measure with: the invented consortium with a daily meeting, whose minutes are those of its other meetings. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../fixtures/project');
const SERIES = '\n  - id: daily\n    name: Beam daily\n    cadence: irregular\n';

/** Writes them into a new folder, each of so many kilobytes at least. The number of bytes written. */
export function writeManyNotes(folder: string, notes: number, kilobytes: number): number {
  cpSync(PROJECT, folder, { recursive: true });
  const settings = readFileSync(join(PROJECT, 'collaboration.yaml'), 'utf8').trimEnd();
  writeFileSync(join(folder, 'collaboration.yaml'), settings + SERIES);
  mkdirSync(join(folder, 'meetings/daily'));
  const bodies = bodiesOf(join(PROJECT, 'meetings'));
  let bytes = 0;
  for (let at = 0; at < notes; at++) {
    const day = new Date(Date.UTC(2023, 2, 2) + at * 86_400_000).toISOString().slice(0, 10);
    let body = '';
    for (let next = at; body.length < kilobytes * 1024; next++) body += `${bodies[next % bodies.length]}\n\n`;
    const text = `${fieldsOf(day, at)}\n${body}`;
    writeFileSync(join(folder, `meetings/daily/${day}.md`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

const fieldsOf = (day: string, at: number) => `---
title: Beam daily
date: ${day}
series: daily
chairs: [zoe-angstrom]
present: [zoe-angstrom, bram-van-der-lamp, anna-muller]
status: held
minutes: approved
visibility: public
source: {kind: indico, url: "https://lighthouse.example/event/${at}/", retrieved: 2025-10}
---
`;

/** The minutes, of which each line is told as INFO: said again every day, an action would be another. */
function bodiesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
    .map((body) =>
      body
        .trim()
        .replace(/ \^[a-z0-9.-]+$/gm, '')
        .replace(/\b(?:DONE|ANSWER|ACTION|QUESTION|DECISION|STATUS)\b[^:\n]*:/g, 'INFO:')
        .replace(/^## \d+\. /gm, '## '),
    );
}
