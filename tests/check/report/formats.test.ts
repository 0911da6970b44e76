import { describe, expect, test } from 'vitest';
import { reportGithub } from '#check/report/github.ts';
import { reportGitlab } from '#check/report/gitlab.ts';
import { reportJson } from '#check/report/json.ts';
import { reportSarif } from '#check/report/sarif.ts';
import { unknownReference } from '#check/unknown-reference.ts';
import { reported } from './reported.ts';

const two = [reported({ severity: 'warning', rule: 'habit', line: 9 }), reported({ endColumn: 18 })];

test('GitHub is told errors first, one command a line, with the remedy', () => {
  expect(reportGithub(two).split('\n')).toEqual([
    '::error file=content/meetings/wp1/2020-03-11.md,line=4,endLine=4,col=10,endColumn=17,title=unknown-reference::there is no ann-lmap in people%0AWhy: the page would lead to nothing.%0A→ did you mean ann-lamp?',
    '::warning file=content/meetings/wp1/2020-03-11.md,line=9,endLine=9,col=10,title=habit::there is no ann-lmap in people%0AWhy: the page would lead to nothing.%0A→ did you mean ann-lamp?',
  ]);
});

test('what is written in a note can neither end a command nor begin another', () => {
  const hostile = reported({
    file: 'a,line=1::b:%0A.md',
    message: 'no\n::set-output name=x::y\r%25',
    hint: undefined as never,
  });
  const [command = '', ...others] = reportGithub([hostile]).split('\n');
  expect(others).toEqual([]);
  expect(command).toContain('file=a%2Cline=1%3A%3Ab%3A%250A.md,');
  expect(command).toContain('::no%0A::set-output name=x::y%0D%2525');
});

describe('GitLab is told', () => {
  const rows = JSON.parse(reportGitlab([...two, two[0] ?? reported()], (text) => `digest of ${text}`));

  test('what its Code Quality reads', () => {
    expect(rows[1]).toEqual({
      description: 'there is no ann-lmap in people → did you mean ann-lamp?',
      check_name: 'unknown-reference',
      fingerprint: expect.any(String),
      severity: 'major',
      location: { path: 'content/meetings/wp1/2020-03-11.md', lines: { begin: 4 } },
    });
  });

  test('the same mistake twice with two fingerprints, which no change of lines moves', () => {
    expect(new Set(rows.map((it: { fingerprint: string }) => it.fingerprint)).size).toBe(3);
    const moved = JSON.parse(
      reportGitlab(
        two.map((it) => ({ ...it, line: it.line + 7 })),
        (text) => `digest of ${text}`,
      ),
    );
    expect(moved[0].fingerprint).toBe(rows[0].fingerprint);
  });
});

test('programs are told as JSON', () => {
  expect(JSON.parse(reportJson(two.slice(1), { files: 3, errors: 1, warnings: 0 }))).toEqual({
    problems: [
      {
        file: 'content/meetings/wp1/2020-03-11.md',
        line: 4,
        column: 10,
        rule: 'unknown-reference',
        severity: 'error',
        message: 'there is no ann-lmap in people',
        hint: 'did you mean ann-lamp?',
      },
    ],
    counts: { files: 3, errors: 1, warnings: 0 },
  });
});

describe('SARIF', () => {
  const fix = { line: 4, column: 10, endLine: 4, endColumn: 18, text: 'ann-lamp' };
  const log = JSON.parse(reportSarif([...two, reported({ file: 'content/a b#c.md', fix })], [unknownReference]));
  const [run] = log.runs;

  test('has the version, and names each rule once with what it says', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.tool.driver.rules.map((it: { id: string }) => it.id)).toEqual(['habit', 'unknown-reference']);
    expect(run.tool.driver.rules[1].shortDescription.text).toBe(unknownReference.says);
    expect(run.results.map((it: { ruleIndex: number }) => it.ruleIndex)).toEqual([0, 1, 1]);
  });

  test('has places as addresses and regions, and the change that mends it', () => {
    const [location] = run.results[2].locations;
    expect(location.physicalLocation.artifactLocation.uri).toBe('content/a%20b%23c.md');
    expect(run.results[1].locations[0].physicalLocation.region).toEqual({
      startLine: 4,
      startColumn: 10,
      endColumn: 18,
    });
    expect(run.results[2].fixes[0].artifactChanges[0].replacements[0]).toEqual({
      deletedRegion: { startLine: 4, startColumn: 10, endLine: 4, endColumn: 18 },
      insertedContent: { text: 'ann-lamp' },
    });
  });
});
