import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '#cli/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'fortnight-'));
let server: Served;

beforeAll(async () => {
  const files = {
    'site/index.html': 'home',
    'site/404.html': 'lost',
    'site/meetings/index.html': 'meetings',
    'site/search-index/2021-0/table': 'index',
    'site/search-index/2021-0/words/1': 'meta',
    'site/engine.wasm': '',
    'site/calendar.ics': '',
    'site/app.webmanifest': '{}',
    'site/.hidden': 'hidden',
    'secret.txt': 'secret',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  server = await serve({ folder: join(folder, 'site'), base: '/group/project' });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as it is written here; a browser would first take its dots away. */
async function get(path: string) {
  const [answer] = (await once(
    request({ host: '127.0.0.1', port: new URL(server.address).port, path }).end(),
    'response',
  )) as [IncomingMessage];
  const { statusCode: status, headers } = answer;
  return { status, text: await text(answer), type: headers['content-type'], to: headers.location };
}

test('the address ends with the base path', () => {
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/group\/project\/$/);
});

test('a folder is answered by its index.html', async () => {
  expect(await get('/group/project/')).toMatchObject({ status: 200, text: 'home', type: 'text/html; charset=utf-8' });
  expect(await get('/group/project/meetings/?day=1')).toMatchObject({ status: 200, text: 'meetings' });
});

test('a folder without its closing slash is redirected, with its query', async () => {
  expect(await get('/group/project')).toMatchObject({ status: 301, to: '/group/project/' });
  expect(await get('/group/project/meetings?q=a')).toMatchObject({ status: 301, to: '/group/project/meetings/?q=a' });
});

test('a page that is not there is answered by 404.html with status 404', async () => {
  expect(await get('/group/project/absent/')).toMatchObject({ status: 404, text: 'lost' });
  expect(await get('/group/project/absent.html')).toMatchObject({ status: 404, text: 'lost' });
});

test('what is outside the base path is not there', async () => {
  expect(await get('/')).toMatchObject({ status: 404, text: 'lost' });
  expect(await get('/meetings/')).toMatchObject({ status: 404, text: 'lost' });
});

test.each([
  '/group/project/../../secret.txt',
  '/group/project/%2e%2e/secret.txt',
  '/group/project/..%2fsecret.txt',
  '/group/project//../../secret.txt',
  '/group/project/.hidden',
  '/group/project/%00',
  '/group/project/%E0%A4%A',
])('%s reaches no file', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, text: 'lost' });
});

test('a redirect never leaves the host', async () => {
  const answer = await get('//example.org/..');
  expect(answer.to ?? '').not.toMatch(/^\/\//);
});

test.each([
  ['search-index/2021-0/table', 'application/octet-stream'],
  ['search-index/2021-0/words/1', 'application/octet-stream'],
  ['engine.wasm', 'application/wasm'],
  ['calendar.ics', 'text/calendar; charset=utf-8'],
  ['app.webmanifest', 'application/manifest+json; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  expect(await get(`/group/project/${path}`)).toMatchObject({ status: 200, type });
});

test('only reading is answered', async () => {
  expect((await fetch(server.address, { method: 'POST' })).status).toBe(405);
});

test('a port that is taken is told in words, with what to type instead', async () => {
  const port = Number(new URL(server.address).port);
  await expect(serve({ folder, port })).rejects.toMatchObject({
    exitCode: 3,
    message: `Port ${port} is taken: set PORT to another, such as PORT=${port + 1} npm start`,
  });
});
