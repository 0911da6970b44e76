import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { install, needsInstall } from '#cli/dependencies.mjs';
import { chooseNode, explainMissingNode, isNewEnough, shippedNode, versionOf } from '#cli/runtime.mjs';

const ROOT = join(import.meta.dirname, '../..');

describe('the Node that runs the product', () => {
  test.each([
    ['v20.20.2', false],
    ['v22.17.1', false],
    ['v22.18.0', true],
    ['v22.21.0', true],
    ['v23.11.0', false],
    ['v24.0.0', true],
    ['v26.1.0', true],
    [undefined, false],
  ])('%s is new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });

  test('is the one of the dependencies, if it runs here', () => {
    const candidates = [node('/shipped', 'v24.21.0'), node('/current', 'v26.0.0')];
    expect(chooseNode(candidates)).toBe('/shipped');
  });

  test('is the one of the machine, if the other does not run here', () => {
    expect(chooseNode([node('/shipped', undefined), node('/current', 'v22.18.0')])).toBe('/current');
  });

  test('is missing when none is new enough, and the message says what is needed, what was found, where to get it', () => {
    const candidates = [node('/shipped', undefined), node('/usr/bin/node', 'v20.20.2')];
    expect(chooseNode(candidates)).toBeUndefined();
    expect(explainMissingNode(candidates)).toBe(
      [
        'This needs Node 22.18 or newer; Node 24 is recommended. Found:',
        '  does not run  /shipped',
        '  v20.20.2  /usr/bin/node',
        'Install Node from https://nodejs.org/ and run the same command again.',
      ].join('\n'),
    );
  });

  test('is shipped for Linux and Windows by dependencies of exact version, and not for macOS', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    for (const [platform, arch] of [
      ['linux', 'x64'],
      ['linux', 'arm64'],
      ['win32', 'x64'],
    ]) {
      const [name = ''] = /node-(?:linux|win)-\w+/.exec(shippedNode('', platform, arch)) ?? [];
      expect(isNewEnough(optionalDependencies[name])).toBe(true);
    }
    expect(shippedNode('', 'darwin', 'arm64')).toBeUndefined();
  });

  test('tells its version, and a file that is no Node tells none', () => {
    expect(versionOf(process.execPath)).toBe(process.version);
    expect(versionOf(join(ROOT, 'package.json'))).toBeUndefined();
    expect(versionOf(join(ROOT, 'absent'))).toBeUndefined();
    expect(versionOf(undefined)).toBeUndefined();
  });
});

describe('the dependencies', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/for-another-platform': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  };
  const { 'node_modules/a': a } = wanted;

  test('are missing in a fresh clone', () => {
    expect(needsInstall(project(wanted))).toBe(true);
  });

  test('are there when npm has left a copy of the lock file, without what is for other platforms', () => {
    expect(needsInstall(project(wanted, { 'node_modules/a': a }))).toBe(false);
  });

  test('are installed anew when the lock file asks for another version or another content of one', () => {
    expect(needsInstall(project(wanted, { 'node_modules/a': { ...a, version: '1.0.1' } }))).toBe(true);
    expect(needsInstall(project(wanted, { 'node_modules/a': { ...a, integrity: 'sha512-c' } }))).toBe(true);
    expect(needsInstall(project(wanted, {}))).toBe(true);
  });

  test('are installed anew when the copy is damaged', () => {
    const root = project(wanted, {});
    writeFileSync(join(root, 'node_modules/.package-lock.json'), '{"packages": {');
    expect(needsInstall(root)).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('are installed once when two commands start together', async () => {
    const root = launchable('console.log("built")');
    rmSync(join(root, 'node_modules'), { recursive: true });
    const copy = 'mkdir -p node_modules; cp package-lock.json node_modules/.package-lock.json';
    fakeNpm(root, `echo ran >> npm.log; sleep 0.5; ${copy}`);
    const ends = await Promise.all([launch(root, ['build']), launch(root, ['build'])]);
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(readFileSync(join(root, 'npm.log'), 'utf8')).toBe('ran\n');
  });

  test.skipIf(process.platform === 'win32')('that cannot be installed leave the words of npm', async () => {
    const root = project(wanted);
    fakeNpm(root, 'echo "npm error network" >&2; exit 1');
    expect(await install(root)).toBe('npm error network');
  });

  test.skipIf(process.platform === 'win32')('do not wait for an installation that died', async () => {
    const root = project(wanted);
    mkdirSync(join(root, '.cache'));
    writeFileSync(join(root, '.cache/installing'), '4194305');
    fakeNpm(root, 'true');
    expect(await install(root)).toBeUndefined();
  });
});

describe('the launcher', () => {
  test('runs the program where the user stands, with the words given and its Node first in the path', async () => {
    const root = launchable('console.log(JSON.stringify([process.argv.slice(2), process.cwd(), process.env.PATH]))');
    const elsewhere = realpathSync(temporaryFolder());
    const { out } = await launch(root, ['build', '--content', './mine', ''], { INIT_CWD: elsewhere });
    const [words, cwd, path] = JSON.parse(out);
    expect(words).toEqual(['build', '--content', './mine', '']);
    expect(cwd).toBe(elsewhere);
    expect(path.split(delimiter)[0]).toBe(dirname(process.execPath));
  });

  test('ends with the exit code of the program', async () => {
    expect((await launch(launchable('process.exit(4)'), ['build'])).code).toBe(4);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('passes %s on and waits for the program to end well', async (signal) => {
    const root = launchable(`
      process.on('${signal}', () => { console.log('bye'); process.exit(0) });
      setInterval(() => {}, 1000);
      console.log('ready');`);
    expect(await launch(root, ['start'], {}, signal)).toEqual({ out: 'ready\nbye\n', code: 0 });
  });

  test.skipIf(process.platform === 'win32')('ends the program when npm is ended', async () => {
    const root = launchable(`
      process.on('SIGTERM', () => { console.log('bye'); process.exit(0) });
      setInterval(() => {}, 1000);
      console.log('ready');`);
    const shell = spawn('sh', ['-c', `"${process.execPath}" src/cli/launch.mjs start; true`], {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    shell.stdout.once('data', () => shell.kill('SIGTERM'));
    expect(await text(shell.stdout)).toBe('ready\nbye\n');
  });

  test('says in one sentence that the dependencies cannot be installed, and ends with 3', async () => {
    const root = launchable('');
    rmSync(join(root, 'node_modules'), { recursive: true });
    const nowhere = { PATH: temporaryFolder(), npm_config_offline: 'true' };
    const { out, code } = await launch(root, ['build'], nowhere);
    expect(out).toContain('The dependencies could not be installed: npm says why above.');
    expect(code).toBe(3);
  });
});

function node(path: string, version: string | undefined) {
  return { path, version };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A project with this lock file and, in node_modules, this copy of it. */
function project(wanted: object, installed?: object): string {
  const root = temporaryFolder();
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (installed) {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  return root;
}

/** Puts a script in the place of npm for the rest of the test. */
function fakeNpm(root: string, script: string): void {
  const bin = join(root, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, 'npm'), 0o755);
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH}`);
  onTestFinished(() => void vi.unstubAllEnvs());
}

/** A project whose product is the given program, with the real launcher and nothing to install. */
function launchable(program: string): string {
  const root = project({}, {});
  cpSync(join(ROOT, 'src/cli'), join(root, 'src/cli'), { recursive: true, filter: (file) => !file.endsWith('.ts') });
  writeFileSync(join(root, 'src/cli/fortnight.ts'), program);
  return root;
}

/** Runs the launcher; a signal is sent to it, and to it alone, as soon as the program says something. */
async function launch(root: string, words: string[], env: NodeJS.ProcessEnv = {}, signal?: NodeJS.Signals) {
  const child = spawn(process.execPath, [join(root, 'src/cli/launch.mjs'), ...words], {
    env: { ...process.env, INIT_CWD: root, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (signal) child.stdout.once('data', () => child.kill(signal));
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { out: out + err, code };
}
