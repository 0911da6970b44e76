/** The report as SARIF 2.1.0 (OASIS), which code hosts and editors read. */
import type { RuleText } from '#model/rule.ts';
import type { Reported } from './reported.ts';

/** One run with its rules. Columns are UTF-16 code units from 1; paths are relative to the root of the sources. */
export function reportSarif(problems: Reported[], texts: RuleText[]): string {
  const names = [...new Set(problems.map((it) => it.rule))].sort();
  const rules = names.map((name) => describe(name, texts));
  const results = problems.map((it) => resultOf(it, names.indexOf(it.rule)));
  const driver = { name: 'Fortnight', rules };
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
    },
    undefined,
    2,
  );
}

function describe(name: string, texts: RuleText[]) {
  const rule = texts.find((it) => it.name === name);
  if (!rule) return { id: name };
  const { says, because, severity } = rule;
  return {
    id: name,
    shortDescription: { text: says },
    help: { text: `${says} Else ${because}.` },
    defaultConfiguration: { level: severity },
  };
}

function resultOf(problem: Reported, ruleIndex: number) {
  const { file, line, column, endColumn, severity, rule, message, hint } = problem;
  // A change may hold words of the line.
  const fix = problem.isDiscreet ? undefined : problem.fix;
  const artifactLocation = { uri: encodeURI(file).replaceAll('#', '%23').replaceAll('?', '%3F') };
  const region = { startLine: line, startColumn: column, ...(endColumn && { endColumn }) };
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: hint ? `${message} → ${hint}` : message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fix && {
      fixes: [
        {
          description: { text: hint ?? message },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: {
                    startLine: fix.line,
                    startColumn: fix.column,
                    endLine: fix.endLine,
                    endColumn: fix.endColumn,
                  },
                  insertedContent: { text: fix.text },
                },
              ],
            },
          ],
        },
      ],
    }),
  };
}
