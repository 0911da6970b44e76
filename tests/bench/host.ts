/**
 * A host that counts: serves folders as a host of static files does, with text compressed, and says how many bytes have
 * left it. What a worker or another tab of the browser fetches counts as well, which the tools of one page do not see.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What hosts compress, by the end of the name; everything else is sent as it lies in the folder. */
const TEXTS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Sent {
  path: string;
  /** On the wire: the body as it was sent, and its head. */
  bytes: number;
}

export interface Host {
  /** Such as `http://127.0.0.1:4321/`. */
  address: string;
  /** Everything that was sent so far, in order. */
  sent: Sent[];
  /** For how long nothing has been asked for or sent, in milliseconds. */
  calm(): number;
  close(): Promise<void>;
}

interface File {
  head: Record<string, string>;
  body: Buffer;
}

/** Serves a folder at `/` on a free port. */
export async function startHost(folder: string): Promise<Host> {
  const files = new Map<string, Promise<File | undefined>>();
  const sent: Sent[] = [];
  let open = 0;
  let last = performance.now();

  async function answer(path: string, response: ServerResponse): Promise<void> {
    if (!files.has(path)) files.set(path, readCompressed(folder, path));
    const file = await files.get(path);
    if (file) response.writeHead(200, { ...file.head, 'Cache-Control': 'max-age=600' }).end(file.body);
    else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
  }

  const server = createServer((request, response) => {
    const before = request.socket.bytesWritten;
    const path = decodeURIComponent((request.url ?? '/').replace(/\?.*$/s, ''));
    open += 1;
    response.on('close', () => {
      open -= 1;
      last = performance.now();
      sent.push({ path, bytes: request.socket.bytesWritten - before });
    });
    void answer(path, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    calm: () => (open > 0 ? 0 : performance.now() - last),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file at a path, compressed as hosts do it; undefined when there is none. */
async function readCompressed(folder: string, path: string): Promise<File | undefined> {
  const name = normalize(path.endsWith('/') ? `${path}index.html` : path);
  const raw = await readFile(join(folder, name)).catch(() => undefined);
  if (!raw) return undefined;
  const type = TEXTS[extname(name)];
  if (!type)
    return { head: { 'Content-Type': 'application/octet-stream', 'Content-Length': `${raw.length}` }, body: raw };
  const body = gzipSync(raw);
  return { head: { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Length': `${body.length}` }, body };
}
