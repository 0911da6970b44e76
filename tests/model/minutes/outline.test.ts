/** What people can point at in a body, and by which address. */
import { describe, expect, it } from 'vitest';
import { readItemTitle, readSpeakers } from '#model/minutes/agenda.ts';
import { anchorsOfPage } from '#model/minutes/anchors.ts';
import type { Block } from '#model/minutes/outline.ts';
import { readOutline } from '#model/minutes/read-outline.ts';

const MINUTES = `Before the agenda.

## 1. News

Speakers: @rosie-bolton, @xavier-espinal

- Deliverables and
  milestones
  - D2.3 \`D2.3\` [D2.3](https://example.org/) *MS12*

    and more
- [ ] ACTION: a task

> DECISION: quoted

## Other matters

| Site | State |
|------|-------|
| CERN | up |

The end.
`;

const anchorsOf = (body: string) => readOutline(body, 1).blocks.map((block) => block.anchor);
const onlyBlock = (body: string): Block | undefined => readOutline(body, 1).blocks[0];

describe('the outline of minutes', () => {
  const { items, blocks } = readOutline(MINUTES, 9);

  it('has the agenda items with number, speakers and line of the file', () => {
    expect(items).toEqual([
      { anchor: 'news', number: '1', title: 'News', speakers: ['rosie-bolton', 'xavier-espinal'], line: 11 },
      { anchor: 'other-matters', title: 'Other matters', speakers: [], line: 24 },
    ]);
  });

  it('has each heading, bullet, paragraph outside a list and table row, at the place of its words', () => {
    expect(blocks.map(({ kind, text, line, column, depth, item }) => [line, column, kind, depth, text, item])).toEqual([
      [9, 1, 'paragraph', 0, 'Before the agenda.', undefined],
      [11, 1, 'heading', 0, '1. News', 'news'],
      [15, 3, 'bullet', 0, 'Deliverables and milestones', 'news'],
      [17, 5, 'bullet', 1, 'D2.3 D2.3 D2.3 MS12 and more', 'news'],
      [20, 7, 'bullet', 0, 'ACTION: a task', 'news'],
      [22, 3, 'paragraph', 0, 'DECISION: quoted', 'news'],
      [24, 1, 'heading', 0, 'Other matters', 'other-matters'],
      [26, 1, 'row', 0, 'Site · State', 'other-matters'],
      [28, 1, 'row', 0, 'CERN · up', 'other-matters'],
      [30, 1, 'paragraph', 0, 'The end.', 'other-matters'],
    ]);
  });

  it('offers prose for names, but no code, link or heading', () => {
    const runs = blocks.map((block) => block.runs.map((run) => run.text));
    expect(runs[1]).toEqual([]);
    expect(runs[3]).toEqual(['D2.3 ', ' ', ' ', 'MS12', 'and more']);
  });

  it('tells with which plain text a block begins, where a keyword may stand', () => {
    expect(blocks.map((block) => block.opening)).toEqual([
      'Before the agenda.',
      '1. News',
      'Deliverables and\nmilestones',
      'D2.3 ',
      'ACTION: a task',
      undefined,
      'Other matters',
      undefined,
      undefined,
      'The end.',
    ]);
    for (const body of [
      '`ACTION`: code',
      '**ACTION**: bold',
      '> ACTION: quoted',
      '- > ACTION: quoted',
      '| ACTION: a |\n|-|',
    ]) {
      expect(onlyBlock(body)?.opening, body).toBeUndefined();
    }
    expect(onlyBlock('\\ACTION: opted out')?.opening).toBe('\\ACTION: opted out');
  });
});

describe('an anchor', () => {
  it('is made of the first six words', () => {
    expect(anchorsOf('- One two, three – four (five) six seven')).toEqual(['one-two-three-four-five-six']);
    expect(anchorsOf('- MS12 M32 ”ISO 16363 certification')).toEqual(['ms12-m32-iso-16363-certification']);
    expect(anchorsOf('Données à Žilina')).toEqual(['donnees-a-zilina']);
    expect(anchorsOf('## 2.a Other activities')).toEqual(['other-activities']);
  });

  it('stays when other lines come, go or move', () => {
    const before = anchorsOf('- Alpha\n- Beta\n- Gamma');
    expect(
      anchorsOf('New words.\n\n- Gamma\n- Delta\n- Beta\n  - Alpha')
        .filter((it) => before.includes(it))
        .sort(),
    ).toEqual(before);
  });

  it('is numbered when words come again or belong to the page', () => {
    expect(anchorsOf('- AOB\n- AOB\n- AOB 2\n- AOB')).toEqual(['aob', 'aob-2', 'aob-2-2', 'aob-3']);
    expect(anchorsOf('## Search\n\n- content')).toEqual(['search-2', 'content-2']);
  });

  it('has a name of its own where there are no words', () => {
    expect(anchorsOf('-\n- …\n\n!!!\n\n## ???')).toEqual(['item', 'item-2', 'line', 'section']);
  });

  it('is the mark at the end of a record', () => {
    expect(anchorsOf('- ACTION @ann due 2022-02-10: Find a week. ^dac21-replay')).toEqual(['dac21-replay']);
    expect(anchorsOf('- DONE ^dac21-replay: Agreed.')).toEqual(['agreed']);
  });

  it('is short, also where words are long', () => {
    expect(anchorsOfPage()('x'.repeat(500), 'line')).toBe('x'.repeat(80));
    expect(anchorsOfPage()('\u{20000}'.repeat(500), 'line')).toMatch(/^\u{20000}+$/u);
  });
});

describe('the head of an agenda item', () => {
  it('has a number before its title, and a year is none', () => {
    expect(readItemTitle('1. News')).toEqual({ number: '1', title: 'News' });
    expect(readItemTitle('2) News')).toEqual({ number: '2', title: 'News' });
    expect(readItemTitle('2.a News')).toEqual({ number: '2.a', title: 'News' });
    expect(readItemTitle('3.1 News')).toEqual({ number: '3.1', title: 'News' });
    expect(readItemTitle('2022 activities')).toEqual({ title: '2022 activities' });
    expect(readItemTitle('10 years on')).toEqual({ title: '10 years on' });
    expect(readItemTitle('2.0 release')).toEqual({ title: '2.0 release' });
    expect(readItemTitle('1.')).toEqual({ title: '1.' });
  });

  it('names its speakers by id, or is prose', () => {
    expect(readSpeakers('Speakers: @ann, @bob.smith and @c-d')).toEqual(['ann', 'bob.smith', 'c-d']);
    expect(readSpeakers('Speaker: @ann.')).toEqual(['ann']);
    expect(readSpeakers('Speakers: Rosie Bolton')).toBeUndefined();
    expect(readSpeakers('Speakers: @ann, who was late')).toBeUndefined();
  });

  it('has its speakers on the line right below', () => {
    const speakers = (body: string) => readOutline(body, 1).items[0]?.speakers;
    expect(speakers('## A\nSpeakers: @ann')).toEqual(['ann']);
    expect(speakers('## A\n\nFirst.\n\nSpeakers: @ann')).toEqual([]);
    expect(speakers('## A\n\n- Speakers: @ann')).toEqual([]);
    expect(speakers('## A\n\n---\n\nSpeakers: @ann')).toEqual([]);
    expect(anchorsOf('## A\n\nSpeakers: @ann')).toEqual(['a']);
  });
});

describe('an agenda item', () => {
  it('ends where a heading of a higher level begins', () => {
    const { blocks } = readOutline('## A\n\nx\n\n# B\n\ny\n\n### C\n\nz', 1);
    expect(blocks.map((block) => block.item)).toEqual(['a', 'a', undefined, undefined, undefined, undefined]);
  });

  it('is no heading within a list or a quotation', () => {
    expect(readOutline('> ## A\n\n- ## B', 1).items).toEqual([]);
  });
});

describe('an MDX body', () => {
  it('has the same outline as a plain one', () => {
    const { blocks } = readOutline('Text\n\n<Figure src="a.png" alt="b" />\n\n- a\n', 5, 'mdx');
    expect(blocks.map(({ anchor, line }) => [anchor, line])).toEqual([
      ['text', 5],
      ['a', 9],
    ]);
  });

  it('is empty when it cannot be read: the gate tells why', () => {
    expect(readOutline('a {', 1, 'mdx')).toEqual({ items: [], blocks: [], records: [], nearRecords: [] });
  });
});
