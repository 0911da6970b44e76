/** Where do the links to the web editor lead, whatever the settings say? */
import { describe, expect, test } from 'vitest';
import { type Repository, webEditorOf } from '#model/web-editor.ts';
import { collaboration } from '#schema/collaboration.ts';

const FILE = 'people/ann-lamp.md';
const settings = (repository: Partial<Repository>): Repository => ({
  url: 'https://github.com/group/notes',
  branch: 'main',
  ...repository,
});

const GITHUB = 'https://github.com/group/notes';
const GITLAB = 'https://gitlab.com/group/notes/-';

const editors: [title: string, Partial<Repository>, edit: string, create: string][] = [
  [
    'GitHub',
    {},
    `${GITHUB}/edit/main/people/ann-lamp.md`,
    `${GITHUB}/new/main?filename=people%2Fann-lamp.md&value=Hi%21%0A`,
  ],
  [
    'an address that ends as git writes it',
    { url: `${GITHUB}.git` },
    `${GITHUB}/edit/main/people/ann-lamp.md`,
    `${GITHUB}/new/main?filename=people%2Fann-lamp.md&value=Hi%21%0A`,
  ],
  [
    'an address that was copied with a folder, a query and a slash',
    { url: `${GITHUB}/tree/main/content/?tab=readme#top` },
    `${GITHUB}/edit/main/people/ann-lamp.md`,
    `${GITHUB}/new/main?filename=people%2Fann-lamp.md&value=Hi%21%0A`,
  ],
  [
    'a folder of content and a branch with a slash',
    { branch: 'team/notes', folder: '/our content/' },
    `${GITHUB}/edit/team/notes/our%20content/people/ann-lamp.md`,
    `${GITHUB}/new/team/notes?filename=our+content%2Fpeople%2Fann-lamp.md&value=Hi%21%0A`,
  ],
  [
    'signs that have a meaning in an address',
    { branch: 'ä#1', folder: 'a&b=c/100%?' },
    `${GITHUB}/edit/%C3%A4%231/a%26b%3Dc/100%25%3F/people/ann-lamp.md`,
    `${GITHUB}/new/%C3%A4%231?filename=a%26b%3Dc%2F100%25%3F%2Fpeople%2Fann-lamp.md&value=Hi%21%0A`,
  ],
  [
    'GitLab',
    { url: 'https://gitlab.com/group/notes/' },
    `${GITLAB}/edit/main/people/ann-lamp.md`,
    `${GITLAB}/new/main?file_name=people%2Fann-lamp.md&content=Hi%21%0A`,
  ],
  [
    'a project of GitLab in a subgroup, copied with a folder',
    { url: 'https://gitlab.example.org/a/b/notes/-/tree/main/content', folder: 'content' },
    'https://gitlab.example.org/a/b/notes/-/edit/main/content/people/ann-lamp.md',
    'https://gitlab.example.org/a/b/notes/-/new/main?file_name=content%2Fpeople%2Fann-lamp.md&content=Hi%21%0A',
  ],
  [
    'a GitLab of one’s own that the settings name',
    { url: 'https://git.example.org:8443/group/notes.git', host: 'gitlab' },
    'https://git.example.org:8443/group/notes/-/edit/main/people/ann-lamp.md',
    'https://git.example.org:8443/group/notes/-/new/main?file_name=people%2Fann-lamp.md&content=Hi%21%0A',
  ],
  [
    'a GitHub of one’s own that the settings name',
    { url: 'https://code.example.org/group/notes', host: 'github' },
    'https://code.example.org/group/notes/edit/main/people/ann-lamp.md',
    'https://code.example.org/group/notes/new/main?filename=people%2Fann-lamp.md&value=Hi%21%0A',
  ],
];

test.each(editors)('%s: a file is edited, and a new one begun', (_, repository, edit, create) => {
  const editor = webEditorOf(settings(repository));
  expect(editor?.edit(FILE)).toBe(edit);
  expect(editor?.create(FILE, 'Hi!\n').address).toBe(create);
});

test('its changes and its reports have an address too', () => {
  const editor = webEditorOf(settings({ folder: 'content' }));
  expect(editor?.changes(FILE)).toBe(`${GITHUB}/commits/main/content/${FILE}`);
  expect(editor?.report).toBe(`${GITHUB}/issues/new/choose`);
  expect(webEditorOf(settings({ url: 'https://gitlab.com/group/notes' }))?.report).toBe(`${GITLAB}/issues/new`);
});

const none: [title: string, Partial<Repository> | undefined][] = [
  ['no repository', undefined],
  ['a host that nobody knows', { url: 'https://git.example.org/group/notes' }],
  ['a host that only looks like one', { url: 'https://github.com.example.org/group/notes' }],
  ['a host without a repository', { url: 'https://github.com/group/' }],
  ['a branch that leads out of it', { branch: 'main/../../../../login' }],
  ['a branch that leads out of it unseen', { branch: '%2e%2E/x' }],
  ['a folder that leads out of it', { folder: 'content/../../..' }],
  ['no branch', { branch: '/' }],
];

test.each(none)('%s: there are no links to an editor', (_, repository) => {
  expect(webEditorOf(repository && settings(repository))).toBeUndefined();
});

const { repository: schema } = collaboration.shape;

test.each(['main', 'team/notes', 'v1.2', 'ä#1'])('a branch may be called %s', (branch) => {
  expect(schema.safeParse({ url: GITHUB, branch }).success).toBe(true);
});

test.each(['a..b', '../x', '/main', 'main/', '-f', 'a b', 'a?b', 'x.lock', '.a', 'a@{1}', 'a\\b'])(
  'a branch is not called %s',
  (branch) => {
    expect(schema.safeParse({ url: GITHUB, branch }).error?.issues).toMatchObject([{ path: ['branch'] }]);
  },
);

test.each(['..', 'content/../..', './content', 'a\\b'])('the folder of the content is not %s', (folder) => {
  expect(schema.safeParse({ url: GITHUB, folder }).error?.issues).toMatchObject([{ path: ['folder'] }]);
});

describe('a text', () => {
  const editor = webEditorOf(settings({}));
  const textIn = (address = '') => new URL(address).searchParams.get('value');

  test('comes whole and as it is', () => {
    const text = '---\ntitle: "Ärger & Öl: #1 + 2 = 100 %"\n---\n\n- ACTION @ann: Go. ^go\n';
    const created = editor?.create(FILE, text);
    expect(created?.filled).toBe('all');
    expect(textIn(created?.address)).toBe(text);
  });

  test('that is too long for an address is cut at the end of a line', () => {
    const text = 'A line about the beam & the lamp.\n'.repeat(400);
    const { address, filled } = editor?.create(FILE, text) ?? {};
    expect(filled).toBe('beginning');
    expect(textIn(address)).toMatch(/^(?:A line about the beam & the lamp\.\n){80,}$/);
    expect(encodeURIComponent(address ?? '').length).toBeLessThanOrEqual(8000);
  });

  test('of one line that is too long leaves the name', () => {
    const { address, filled } = editor?.create(FILE, 'x'.repeat(9000)) ?? {};
    expect({ address, filled }).toEqual({
      address: `${GITHUB}/new/main?filename=people%2Fann-lamp.md`,
      filled: 'name',
    });
  });

  test('is known not to be shown by GitLab', () => {
    const { filled } = webEditorOf(settings({ url: 'https://gitlab.com/group/notes' }))?.create(FILE, 'Hi!\n') ?? {};
    expect(filled).toBe('name');
  });
});
