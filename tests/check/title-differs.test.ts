import { describe, expect, test } from 'vitest';
import { entry, meeting, milestone, person } from '../model/invented.ts';
import { told } from './told.ts';

const D11 = entry('deliverables/d1.1', { code: 'D1.1', title: 'Final assessment and analysis of the full lamps' });
const MS12 = milestone('ms12', 'MS12', { title: 'All lamps lit', aliases: ['M1.2'] });

/** What is told of the titles in a note, each with its line and column. */
const toldOf = (body: string) =>
  told([D11, MS12, person('ann-lamp', 'Ann Lamp'), meeting('m', '2020-03-11', body)]).flatMap(
    (it) => /^meetings\/m\.md:(\S+) warning title-differs: (.*) →/.exec(it)?.slice(1).join(' ') ?? [],
  );

describe('another title is told of', () => {
  test.each([
    ['- D1.1 “Report on the second lamp”', '10:9 D1.1', 'Report on the second lamp'],
    ['- D1.1 M20 (August) “Final assesment of the prototypes”', '10:22 D1.1', 'Final assesment of the prototypes'],
    ['- STATUS MS12 planned: MS12 M14 ”All mirrors lit”', '10:34 MS12', 'All mirrors lit'],
    ['- STATUS MS12 planned: “All lamps out”', '10:25 MS12', 'All lamps out'],
    ['- The report (D1.1, “Catalogue of all mirrors”) is there.', '10:22 D1.1', 'Catalogue of all mirrors'],
    ['We spoke of MS12 (All lamps out).', '10:19 MS12', 'All lamps out'],
    ['## 2. D1.1: Final assessment of the mirrors', '10:13 D1.1', 'Final assessment of the mirrors'],
    ['[MS12 All lamps out](../milestones/ms12.md)', '10:7 MS12', 'All lamps out'],
    ['| a | b |\n| - | - |\n| MS12 | All lamps out |', '12:10 MS12', 'All lamps out'],
    ['- a\n  - M1.2 “Every lamp is lit”', '11:11 MS12', 'Every lamp is lit'],
    ['- “All lamps out” (MS12) is late', '10:4 MS12', 'All lamps out'],
    ['- MS12 *All lamps out* is late', '10:9 MS12', 'All lamps out'],
    ['- **MS12 All lamps out**', '10:10 MS12', 'All lamps out'],
    ['- D1.1 “Final\n  report of lamps”', '10:9 D1.1', 'Final report of lamps'],
  ])('%j', (body, place, words) => {
    const title = place.endsWith('D1.1') ? D11 : MS12;
    const own = 'title' in title.data ? title.data.title : '';
    expect(toldOf(body)).toEqual([`${place} is “${own}” in its file, not “${words}”`]);
  });
});

describe('nothing is said of', () => {
  test.each([
    '- D1.1 “Final assessment and analysis of the full lamps”, MS12 (All lamps lit), MS12 “all Lamps lit.”',
    '- D1.1 M20 (August) “Final assessment of lamps”, MS12 M14, MS12 (February), D1.1 (Ann Lamp), MS12 [3]',
    '- STATUS D1.1 accepted 2020-03-10: “Short, for which we are grateful.”',
    '- STATUS MS12 postponed to M15: Lamps are late.',
    '- **MS12** *late*, **MS12 is late**, *MS12* **Ann Lamp**, “All is well” (MS12), “We like it” (D1.1)',
    '- MS12 was called “dead” by some. Ann: “We need more time here.”',
    '- D1.1: Ann said “We need more time here”, and D1.1 “needs time”.',
    '- D1.1: text and owners\n- MS12: all lamps are there, none is lit',
    '## D1.1: text and owners',
    '## D1.1: Final assessment and analysis of the full lamps, second draft',
    '## MS12 and the lamps',
    '[D1.1](../deliverables/d1.1.md), [the lamps of MS12](../milestones/ms12.md)',
    '| code | due | lead |\n| - | - | - |\n| D1.1 | M20 (August) | Royal Lampworks |\n| D1.1 | **Final assessment** | x |',
    '`D1.1 “Report on the second lamp”`, \\D1.1 “Report on the second lamp”',
  ])('%s', (body) => {
    expect(toldOf(body)).toEqual([]);
  });
});
