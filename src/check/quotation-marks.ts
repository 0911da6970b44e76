import type { Entry } from '#model/entry.ts';
import { fromSettings } from '#model/references.ts';
import { fieldTexts } from './field-texts.ts';
import { findInBody } from './find-in-body.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { type Paragraph, paragraphsOf, placeIn } from './paragraphs.ts';
import type { Rule } from './rule.ts';
import { findTurnedMarks, MARKS, type TurnedMark } from './turned-marks.ts';

export const quotationMarks: Rule = {
  name: 'quotation-marks',
  severity: 'warning',
  says: 'Quotation marks turn towards the words that they enclose.',
  because: 'with a mark that is turned, readers cannot tell what is quoted',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- Bo wants to light the ”First Lamp“ in May.',
      told: '”First Lamp“ has marks that turn the wrong way → write “First Lamp”',
      right: '- Bo wants to light the “First Lamp” in May.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- The pier’s "wick” has come.',
      told: '"wick” has a mark that turns the wrong way → write “wick”',
      right: '- The pier’s “wick” has come.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'title: Meeting on the ”First Lamp”',
      told: 'Meeting on the ”First Lamp” has a mark that turns the wrong way → write Meeting on the “First Lamp”',
      right: 'title: Meeting on the “First Lamp”',
      isFixed: true,
    },
  ],
  find: findTurnedQuotationMarks,
};

/** Where ”…” is the way to quote, ISO 639-1. */
const NORDIC = /^(?:sv|fi|da|nb|nn|no)\b/i;
const NORDIC_WORDS = /(?:^|\s)(?:och|att|inte|är|på|ja|että|ovat|og|ikke)(?=\s)/;

/** A finding for each mark of a body or field that turns the wrong way; one for a quotation both of whose marks do. */
function findTurnedQuotationMarks(known: Known): Finding[] {
  const isNordic = known.settings.data.languages.some((it) => NORDIC.test(it));
  const turnedIn = (text: string) => findTurnedMarks(text, isNordic || NORDIC_WORDS.test(text));
  const inFields = fieldTexts(known).flatMap(({ entry, path, text }): Finding[] => {
    const turned = MARKS.test(text) ? turnedIn(text) : [];
    if (turned.length === 0) return [];
    const becomes = mended(text, turned);
    return [{ entry, path, ...remarkOn(text, becomes, turned.length > 1 || isPair(turned[0])), becomes }];
  });
  const inBodies = known.entries
    .filter(({ kind }) => !fromSettings(kind))
    .flatMap((entry) =>
      findInBody(known, entry, `quotation-marks ${isNordic}`, () => findInProse(entry, known, turnedIn)),
    );
  return [...inFields, ...inBodies];
}

function findInProse(entry: Entry, { proseOf }: Known, turnedIn: (text: string) => TurnedMark[]): Finding[] {
  const isSure = ({ text }: Paragraph) => turnedIn(text).length > 0;
  if (!MARKS.test(entry.body) || !paragraphsOf(entry.body.split('\n'), 1).some(isSure)) return [];
  return paragraphsOf(proseOf(entry), entry.bodyLine).flatMap((paragraph) =>
    turnedIn(paragraph.text)
      .flatMap((it) => withinLines(paragraph.text, it))
      .map(({ start, end, becomes }): Finding => {
        const [from, to] = isPair({ start, end }) ? [start, end] : wordsAround(paragraph.text, start);
        const written = paragraph.text.slice(from, to);
        const right = mended(written, [{ start: start - from, end: end - from, becomes }]);
        const remark = remarkOn(written, right, isPair({ start, end }));
        return { entry, ...placeIn(paragraph, start), length: end - start, ...remark, becomes };
      }),
  );
}

const isPair = (it: Pick<TurnedMark, 'start' | 'end'> | undefined) => it !== undefined && it.end - it.start > 1;

/** A quotation over several lines, or with code in it, as its two marks. */
function withinLines(text: string, turned: TurnedMark): TurnedMark[] {
  const { start, end, becomes } = turned;
  if (!isPair(turned) || !/[\n\ufffc]/.test(text.slice(start, end))) return [turned];
  return [
    { start, end: start + 1, becomes: becomes.slice(0, 1) },
    { start: end - 1, end, becomes: becomes.slice(-1) },
  ];
}

/** The word that a mark stands at. */
function wordsAround(text: string, at: number): [number, number] {
  const before = /[^\s\ufffc]{0,30}$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0].length ?? 0;
  const after = /^[^\s\ufffc]{0,30}/u.exec(text.slice(at))?.[0].length ?? 1;
  return [at - before, at + after];
}

function mended(text: string, turned: readonly TurnedMark[]): string {
  let right = '';
  let done = 0;
  for (const { start, end, becomes } of turned) {
    right += text.slice(done, start) + becomes;
    done = end;
  }
  return right + text.slice(done);
}

function remarkOn(written: string, right: string, isOfTwo: boolean) {
  const what = isOfTwo ? 'marks that turn' : 'a mark that turns';
  return { message: `${shortened(written)} has ${what} the wrong way`, hint: `write ${shortened(right)}` };
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 40)}…${text.slice(-38)}` : text);
