/** Reads `collaboration.yaml`; where it is wrong or missing, what the rest of the content can be held to all the same. */
import type { Problem } from '#model/problem.ts';
import { periodId, type SettingsFile } from '#model/settings-entries.ts';
import { type Collaboration, collaboration } from '#schema/collaboration.ts';
import type { Path } from '#schema/walk.ts';
import type { SettingsPart } from './content.ts';
import { valueAt } from './explain.ts';
import { type Fields, readFields } from './read-fields.ts';
import { problemsOutside, type Readable } from './readable.ts';
import { type Salvaged, salvage } from './salvage.ts';
import { validate } from './validate.ts';
import type { FoundFile } from './walk-folder.ts';

interface ReadSettings {
  settings?: SettingsFile | undefined;
  part?: SettingsPart | undefined;
  problems: Problem[];
}

/** The settings of a file, or what is wrong with it. */
export function readSettings(found: FoundFile, readable: Readable): ReadSettings {
  const { text, problems: ofText, digest } = readable;
  if (text === undefined) return { problems: ofText, part: settingsPart(found, {}, true) };
  const fields = readFields(text);
  const { data, raw, problems } = validate(collaboration, fields, found);
  const all = [...ofText, ...problemsOutside(problems, readable)];
  if (data && ofText.length === 0)
    return { settings: { file: found.name, path: found.path, digest, data }, problems: all };
  return { part: settingsPart(found, raw ?? {}, isHalfRead(fields)), problems: all };
}

const isHalfRead = ({ mistakes, rest }: Fields) => mistakes.length > 0 && rest?.isWhole !== true;

/** Days that no date of a note lies at, before and after. */
const FAR = ['1000-01-01', '9000-01-01'] as const;

/** Spellings of codes that nobody has. */
const NOBODYS = ['\u00a7{n}'];

/** What is well of settings that are wrong; `isHalfRead` when fields may be lost. */
export function settingsPart(
  { name, path }: Omit<FoundFile, 'isPlain'>,
  raw: object,
  isHalfRead: boolean,
): SettingsPart {
  const guesses = FAR.map((day, which) => salvage(collaboration, raw, { name: 'unknown', day, isLast: which === 1 }));
  const [first] = guesses;
  const isTold = (field: Path) =>
    !first || field.length === 0 || first.isTold(field) || valueAt(raw, first.inFile(field)) === undefined;
  return {
    isTold,
    inFile: (field) => first?.inFile(field) ?? field,
    guess(which, named) {
      const found = guesses[which];
      const known = (found?.data ?? { series: [], reportingPeriods: [], phases: [] }) as Collaboration;
      const mayLack = (field: 'series' | 'reportingPeriods' | 'phases') =>
        isHalfRead || !found || known[field].length === 0 || isTouched(found, field, known);
      const data: Collaboration = {
        ...known,
        ...(which === 1 && { codes: isTold(['codes']) || isHalfRead ? NOBODYS_CODES : soundCodes(known.codes, first) }),
        series: [...known.series, ...(mayLack('series') ? missingSeries(known, named.series) : [])],
        reportingPeriods: [
          ...known.reportingPeriods,
          ...(mayLack('reportingPeriods') || mayLack('phases') ? missingPeriods(known, named.periods) : []),
        ],
      };
      return { file: name, path, digest: '', data };
    },
  };
}

const NOBODYS_CODES: Collaboration['codes'] = {
  deliverable: NOBODYS,
  milestone: NOBODYS,
  workPackage: NOBODYS,
  task: NOBODYS,
  reportingPeriod: NOBODYS,
};

/** The spellings of codes, those of nobody in the place of a kind of which one was wrong. */
function soundCodes(codes: Collaboration['codes'], found: Salvaged | undefined): Collaboration['codes'] {
  const isSound = (name: string) => !found?.hasLostBelow(['codes', name]);
  return Object.fromEntries(
    Object.entries(codes).map(([name, spellings]) => [name, isSound(name) ? spellings : NOBODYS]),
  ) as Collaboration['codes'];
}

/** Whether a list or one of its rows was wrong. */
function isTouched(found: Salvaged, field: 'series' | 'reportingPeriods' | 'phases', known: Collaboration): boolean {
  return (
    found.isTold([field]) ||
    found.hasLost(field) ||
    known[field].some((_, row) => found.isTold([field, row, 'id']) || found.isTold([field, row, 'code']))
  );
}

function missingSeries({ series }: Collaboration, named: string[]): Collaboration['series'] {
  const known = new Set(series.map((it) => it.id));
  return unique(named)
    .filter((id) => !known.has(id))
    .map((id) => ({ id, name: id, cadence: 'irregular' }));
}

function missingPeriods(data: Collaboration, named: string[]): Collaboration['reportingPeriods'] {
  const known = new Set([...data.reportingPeriods.map((it) => periodId(it.code)), ...data.phases.map((it) => it.id)]);
  const { start, end } = data;
  return unique(named)
    .filter((id) => !known.has(id))
    .map((id) => ({ code: id, name: id, start, end }));
}

const unique = (list: string[]) => [...new Set(list)];
