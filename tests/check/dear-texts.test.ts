import { describe, expect, test } from 'vitest';
import { meeting, milestone, person } from '../model/invented.ts';
import { cpuOf } from '../source/cpu.ts';
import { told } from './told.ts';

/** Long enough that work which grows with the square of a text takes many seconds. */
const SIGNS = 60_000;

const many = (text: string) => text.repeat(SIGNS / text.length);

describe('a note that is dear to look at takes no time:', () => {
  test.each([
    ['names in a row after the one who is asked', `- ACTION due next: Ann Lee${' Bo,'.repeat(60)} x`],
    ['blanks in the alternative text of an image', `![image${many(' -')}x](a.png)`],
    ['an image whose address has one long part', `![a 1](${many('a')}/b.png)`],
    ['slashes in a link that is none', `[a] (${many('/')}`],
    ['a heading with blanks and no end', `# a${many(' ')}b`],
    ['addresses', many('a@b.cc ')],
    ['words after ssh', `${many('ssh ')}(a@b.cc`],
    ['blanks where people are named', `- ACTION Ann${many(' ')}Bo: Ask.`],
    ['blanks where speakers are named', `## 1. Lamps\n\nSpeakers: Ann Lee${many(' ')}x`],
    ['people that there are not', many('@jo-mirror ')],
    ['tags that are never closed', `${many('<b>')}${many('</i>')}`],
    ['elements', many('<b>x</b>\n')],
    ['links that lead nowhere', many('[a](people/ann.md)\n')],
    ['apostrophes', many('a‘')],
    ['quotations in a quotation', `“${many('a" ')}”`],
    ['odd blanks', many('a\u00a0')],
    ['an odd blank after a long word', `${many('a')} b\u00a0c`],
    ['tabs', `a${many('\t')}b\u00a0c`],
    ['marks of direction', many('a\u200e')],
    ['passcodes', many('PIN: 1234, ')],
    ['addresses with passcodes', many('?pwd=a1 ')],
    ['months after the end', many('due M99. ')],
    ['months for milestones', many('M1 was achieved ')],
    ['months beside others', many('M1 (May 2021) ')],
    ['codes', many('MS1 ')],
    ['codes that no entry has', many('MS99 ')],
    ['codes in another spelling', many('ms1 ')],
    ['codes in a table', `| a | b |\n| - | - |\n| ${many('MS1 ')}`],
    ['codes after which nothing comes', many('MS1,')],
    ['brackets after a code', `MS1 ${many('[')}`],
    ['telephone numbers', many('+41 22 767 61 11; ')],
    ['backslashes', many('\\')],
  ])('%s', (_, body) => {
    const entries = [meeting('weekly', '2020-03-04', body), person('ann', 'Ann Lee'), milestone('ms1', 'MS1')];
    expect(cpuOf(() => told(entries))).toBeLessThan(1500);
  });
});
