/** What runs for a pull request, and what its author and its reviewer meet: read from the files of both hosts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { collectionNames, collections } from '#schema/collections.ts';

const ROOT = join(import.meta.dirname, '..');
const FORMS = '.github/ISSUE_TEMPLATE';
const WORKFLOWS = '.github/workflows';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const filesIn = (folder: string): string[] => readdirSync(join(ROOT, folder)).sort();
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
}

interface Job {
  if?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  environment?: unknown;
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  concurrency: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}

const workflows = filesIn(WORKFLOWS).map((file) => {
  const text = read(`${WORKFLOWS}/${file}`);
  return { file, text, workflow: parse(text) as Workflow };
});
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file} ${name}`, job })),
);
const steps = jobs.flatMap(({ name, job }) => job.steps.map((step) => ({ name, step })));
const gitlab = parse(read('.gitlab-ci.yml')) as Record<string, Record<string, unknown>>;

test('there is a workflow that checks, one that tests and one that deploys', () => {
  expect(workflows.map((it) => it.file)).toEqual(['check.yml', 'deploy.yml', 'test.yml']);
});

describe.each(workflows)('$file', ({ file, text, workflow }) => {
  test('pins every action by its commit, with the version beside it', () => {
    const used = [...text.matchAll(/uses:(.*)$/gm)].map(([, action = '']) => action.trim());
    expect(used).not.toEqual([]);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('never runs the code of a pull request with the rights of the repository', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    expect(text).not.toMatch(/secrets\.|\bGITHUB_TOKEN\b|github\.token/);
  });

  test('may only read', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('puts no words of people into a command', () => {
    for (const { run = '' } of Object.values(workflow.jobs).flatMap((job) => job.steps))
      expect(run).not.toContain('${{');
    expect(text).not.toMatch(/github\.(?:head_ref|event\.(?!pull_request\.number\b))/);
  });

  test('stops what is older, but never a deployment', () => {
    expect(workflow.concurrency['cancel-in-progress']).toBe(file !== 'deploy.yml');
  });

  test('ends in time', () => {
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });
});

test('a checkout leaves no credentials, and Node no cache, to what runs after it', () => {
  for (const { step } of steps) {
    if (step.uses?.startsWith('actions/checkout@')) expect(step.with).toMatchObject({ 'persist-credentials': false });
    if (step.uses?.startsWith('actions/setup-node@'))
      expect(step.with).toMatchObject({ 'package-manager-cache': false });
  }
});

test('only the job that deploys may write, it runs nothing of the repository, and only for main', () => {
  const writing = jobs.filter(({ job }) => Object.values(job.permissions ?? {}).includes('write'));
  expect(writing.map((it) => it.name)).toEqual(['deploy.yml deploy']);
  const [{ job } = { job: undefined }] = writing;
  expect(job?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(job?.steps.map((it) => it.uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
  for (const { name, job } of jobs)
    if (name.startsWith('deploy.yml')) expect(job.if).toBe("github.ref == 'refs/heads/main'");
  expect(workflows.find((it) => it.file === 'deploy.yml')?.workflow.on).toEqual({
    push: { branches: ['main'] },
    workflow_dispatch: null,
  });
});

test('the preview is kept only when all before it has succeeded, and the summary is told also when the check fails', () => {
  const own = steps.filter(({ name }) => name === 'check.yml content').map((it) => it.step);
  const at = (words: string) => own.findIndex((it) => (it.run ?? it.uses ?? '').includes(words));
  expect([at('npm ci'), at(' check '), at(' compare '), at(' build '), at('upload-artifact')]).toEqual(
    [at('npm ci'), at(' check '), at(' compare '), at(' build '), at('upload-artifact')].toSorted((a, b) => a - b),
  );
  expect(own[at('upload-artifact')]?.if).not.toMatch(/always|cancelled|failure/);
  expect(own[at(' compare ')]?.if).toContain('!cancelled()');
});

describe('the commands of', () => {
  const gitlabRuns = Object.values(gitlab).flatMap((it) => [it?.script, it?.before_script].flat()) as string[];
  test.each([
    ['GitHub', steps.map((it) => it.step.run ?? '')],
    ['GitLab', gitlabRuns.filter((it) => typeof it === 'string')],
  ])('%s are there, and installing runs no scripts of packages', (_, runs) => {
    const names = runs.flatMap((run) => [...run.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name]) => name));
    expect(new Set(names)).toEqual(new Set(['check', 'compare', 'build']));
    for (const name of names) expect(Object.keys(scripts)).toContain(name);
    const installs = runs.flatMap((run) => run.match(/npm (?:ci|i|install)\b.*/g) ?? []);
    expect(installs).not.toEqual([]);
    for (const install of installs) expect(install).toBe('npm ci --ignore-scripts');
    for (const [, program = ''] of runs.flatMap((run) => [...run.matchAll(/^bash (\S+)$/gm)]))
      expect(existsSync(join(ROOT, program))).toBe(true);
  });
});

describe('on GitLab', () => {
  test('a merge request is checked, compared and built; only the default branch is published', () => {
    const onDefault = [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }];
    const published = Object.entries(gitlab).filter(([, job]) => job?.pages !== undefined);
    expect(published.map(([name, job]) => [name, job.rules, job.interruptible])).toEqual([
      ['publish', onDefault, false],
    ]);
    for (const name of ['compare', 'preview'])
      expect(gitlab[name]?.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
  });

  test('every job has a stage, and a folder that a merge request shows ends in a slash', () => {
    for (const [name, job] of Object.entries(gitlab)) {
      if (Array.isArray(job) || !job?.script) continue;
      expect(gitlab.stages, name).toContain(job.stage);
      const { expose_as, paths = [] } = (job.artifacts ?? {}) as { expose_as?: string; paths?: string[] };
      if (expose_as) for (const path of paths) expect(path).toMatch(/\/$|\.\w+$/);
    }
  });

  test('people find the same templates as on GitHub', () => {
    expect(read('.gitlab/merge_request_templates/Default.md')).toBe(read('.github/PULL_REQUEST_TEMPLATE.md'));
    expect(filesIn('.gitlab/issue_templates')).toEqual(['Action update.md', 'Correction.md', 'New note.md']);
  });
});

describe('an issue form', () => {
  interface Element {
    type: string;
    id?: string;
    attributes: { label?: string; value?: string; options?: (string | { label: string })[]; default?: number };
  }
  const forms = filesIn(FORMS)
    .filter((file) => file !== 'config.yml')
    .map((file) => ({ file, form: parse(read(`${FORMS}/${file}`)) as Record<string, string> & { body: Element[] } }));

  test('is there for a note, a correction and an action', () => {
    expect(forms.map((it) => it.file)).toEqual(['action-update.yml', 'correction.yml', 'new-note.yml']);
  });

  test.each(forms)('$file has all that GitHub asks of it', ({ form }) => {
    expect(Object.keys(form)).toEqual(['name', 'description', 'title', 'body']);
    const fields = form.body.filter((it) => it.type !== 'markdown');
    for (const { type, id, attributes } of fields) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(id).toMatch(/^[a-z-]+$/);
      expect(attributes.label).toBeTruthy();
      const options = (attributes.options ?? []).map((it) => (typeof it === 'string' ? it : it.label));
      expect(new Set(options).size).toBe(options.length);
      expect(options.length > 0).toBe(type === 'dropdown' || type === 'checkboxes');
      if (attributes.default !== undefined) expect(options[attributes.default]).toBeDefined();
    }
    for (const names of [fields.map((it) => it.id), fields.map((it) => it.attributes.label)])
      expect(new Set(names).size).toBe(names.length);
  });

  test('for a note names every collection in its own words', () => {
    const { form } = forms.find((it) => it.file === 'new-note.yml') ?? { form: { body: [] as Element[] } };
    const kinds = form.body.find((it) => it.id === 'kind')?.attributes.options;
    expect(kinds?.map((it) => String(it).toLowerCase())).toEqual(Object.values(collections).map((it) => it.one));
  });
});

describe('CODEOWNERS', () => {
  const lines = read('.github/CODEOWNERS')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean)
    .map((line) => line.split(/\s+/));

  test('names every collection, and nothing of the program that is not there', () => {
    const paths = lines.map(([path]) => path ?? '');
    for (const name of collectionNames) expect(paths).toContain(`/content/${name}/`);
    for (const path of paths) if (!path.startsWith('/content/')) expect(existsSync(join(ROOT, path)), path).toBe(true);
  });

  test('has people and teams beside them, or nobody', () => {
    for (const owner of lines.flatMap(([, ...owners]) => owners)) expect(owner).toMatch(/^@[\w-]+(?:\/[\w-]+)?$/);
  });
});
