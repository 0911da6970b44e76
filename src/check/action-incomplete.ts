import { daysAfter } from '#model/calendar.ts';
import { keyOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import type { Asked } from '#model/records/actions.ts';
import { isA } from '#model/records/filed.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

const inNote = (wrong: string, told: string, right: string) => ({
  file: 'meetings/weekly/2020-03-11.md',
  part: 'body' as const,
  wrong,
  told,
  right,
});

export const actionIncomplete: Rule = {
  name: 'action-incomplete',
  severity: 'warning',
  says: 'An action says who is to do it, and until when.',
  because: 'what nobody is asked for, or no day is named for, is mostly never done',
  examples: [
    inNote(
      '- ACTION: Clean the mirrors.',
      'nobody is named who does this, and no day → write ACTION @… due …: with the id of a person and a day, such as @ann-lamp due 2020-03-25; due next is the next meeting',
      '- ACTION @bo-beam due 2020-12-01: Clean the mirrors.',
    ),
    inNote(
      '- ACTION due next: clean the mirrors',
      'nobody is named who does this → write ACTION @… due next: with the id of a person, such as @ann-lamp',
      '- ACTION @bo-beam due next: clean the mirrors',
    ),
    inNote(
      '- ACTION @bo-beam: Clean the mirrors.',
      'no day is named by which this is done → write ACTION @bo-beam due …: with a day, such as due 2020-03-25; due next is the next meeting',
      '- ACTION @bo-beam due M10: Clean the mirrors.',
    ),
  ],
  find: findIncompleteActions,
};

/** A finding for each action up to today that is not done and lacks somebody or a day. What it is about is told elsewhere. */
function findIncompleteActions({ model }: Known): Finding[] {
  return model.records.all.flatMap((filed): Finding[] => {
    if (!isA(filed, 'ACTION') || filed.day > model.today || model.records.closing(filed).length > 0) return [];
    if (hasOtherHabit(filed, model)) return [];
    const { record, meeting } = filed;
    const [hasOwner, hasDay] = [isOwned(filed, model), record.due !== undefined];
    if (hasOwner && hasDay) return [];
    const { line, column } = record;
    return [{ entry: meeting, line, column, length: 'ACTION'.length, ...remarkOn(filed, hasOwner, hasDay, model) }];
  });
}

/** `ACTION: @ann due next: …`: who and when are there, and told of as standing in the wrong place. */
const hasOtherHabit = ({ record, meeting }: Asked, model: Model) =>
  model.outline(keyOf(meeting)).nearRecords.some((it) => it.rule === 'habit' && it.line === record.line);

/** A day that may be meant, for those who copy what is told. */
const FORTNIGHT = 14;

function remarkOn({ record, meeting, day }: Asked, hasOwner: boolean, hasDay: boolean, model: Model) {
  const { chairs = [], present = [] } = meeting.data;
  const person = [...chairs, ...present, ...model.of('people').map((it) => it.id)][0] ?? 'ann';
  const people = record.people.map((it) => `@${it.value}`).join(' ');
  const about = record.about ? ` ${record.about.value}` : '';
  const due = `due ${record.date?.value ?? daysAfter(day, FORTNIGHT)}`;
  if (hasDay) {
    const when = record.due?.value.by === 'next' ? 'next' : '…';
    return {
      message: 'nobody is named who does this',
      hint: `write ACTION${about} @… due ${when}: with the id of a person, such as @${person}`,
    };
  }
  if (hasOwner)
    return {
      message: 'no day is named by which this is done',
      hint: `write ACTION${about}${people && ` ${people}`} due …: with a day, such as ${due}; due next is the next meeting`,
    };
  return {
    message: 'nobody is named who does this, and no day',
    hint: `write ACTION${about} @… due …: with the id of a person and a day, such as @${person} ${due}; due next is the next meeting`,
  };
}

/** `Experiments, Sites and Task leads please …`, `All partners must …`: those who are asked stand in the words. */
const ADDRESS =
  /^(?!please\b)(?:[^\s.:;]+ ){1,9}?please \p{Ll}|^(?:All|Each|Every|Everybody|Everyone|Somebody|Someone|The|Partners|Sites|Experiments|Members|Participants|Authors|Leaders|Speakers|Chairs)\b(?: [^\s.:;]+){0,7}? (?:must|should|shall|will|would|could|can|may|to|has to|have to|is to|are to|are asked)\b/iu;
const MODAL =
  /^(?:(?:,| and| &)? \p{Lu}[^\s,]*)* (?:must|should|shall|will|would|could|can|may|to|has to|have to|is to|are to)\b/u;

/** Whether somebody is asked: by id, in the words, or by a name before the colon, which other rules look at. */
function isOwned({ record, about }: Asked, { names }: Model): boolean {
  if (record.people.length > 0) return true;
  if (record.about && (about === undefined || about.startsWith('people/'))) return true;
  if (ADDRESS.test(record.text)) return true;
  const [named] = names.find(record.text);
  return named?.start === 0 && MODAL.test(record.text.slice(named.end));
}
