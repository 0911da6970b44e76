import type { Entry } from '#model/entry.ts';
import { fromSettings } from '#model/references.ts';
import { fieldAddresses, fieldTexts } from './field-texts.ts';
import { findInBody } from './find-in-body.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';
import { findSecrets } from './secrets.ts';

export const passcode: Rule = {
  name: 'passcode',
  severity: 'warning',
  says: 'A text holds no passcode, PIN or password, and no link that lets its reader into a meeting.',
  because: 'whoever reads the site could join; and what was once in the repository stays in its history',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'Meeting ID: 812 3456 7890, Passcode: 482913',
      told: 'a passcode stands here → delete it, and set another one for the meeting: this one stays in the history of the repository',
      right: 'The link to the meeting is in the invitation.',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'place: https://video.example/j/81234567890?pwd=bGFtcA',
      told: 'the address has a passcode in it → delete it, and set another one for the meeting: this one stays in the history of the repository',
      right: 'place: Online',
    },
  ],
  find: findPasscodes,
};

const IN_WORDS = 'a passcode stands here';
const IN_ADDRESS = 'the address has a passcode in it';
const HINT = 'delete it, and set another one for the meeting: this one stays in the history of the repository';

/** A finding for each passcode in a field or on a line of a body, in code too. It never says which. */
function findPasscodes(known: Known): Finding[] {
  const inFields = [...fieldTexts(known), ...fieldAddresses(known)].flatMap(({ entry, path, text }): Finding[] => {
    const [found] = findSecrets(text);
    return found ? [{ entry, path, ...remarkOn(found.isInAddress) }] : [];
  });
  const inBodies = known.entries
    .filter(({ kind }) => !fromSettings(kind))
    .flatMap((entry) => findInBody(known, entry, 'passcode', () => findInText(entry)));
  return [...inFields, ...inBodies];
}

function findInText(entry: Entry): Finding[] {
  if (findSecrets(entry.body).length === 0) return [];
  return entry.body.split('\n').flatMap((text, index) =>
    findSecrets(text).map(({ start, end, isInAddress }): Finding => {
      const place = { line: index + entry.bodyLine, column: start + 1, length: end - start };
      return { entry, ...place, ...remarkOn(isInAddress) };
    }),
  );
}

const remarkOn = (isInAddress: boolean) =>
  ({ message: isInAddress ? IN_ADDRESS : IN_WORDS, hint: HINT, isDiscreet: true }) as const;
