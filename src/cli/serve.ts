/** Serves a built site over HTTP, the way a host of static files does: for `npm start` and for the browser tests. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import send from 'send';

export interface ServeOptions {
  /** The folder of the built site. */
  folder: string;
  /** The path below which the site lives, such as `/group/project/`. */
  base?: string;
  /** 0 takes any free port. */
  port?: number;
  host?: string;
}

export interface Served {
  /** Where the site can be read, such as `http://127.0.0.1:4321/group/project/`. */
  address: string;
  close(): Promise<void>;
}

/** Starts serving; a port that somebody else holds is a value, because the reader can mend it. */
export async function serve(options: ServeOptions): Promise<Served | 'port-taken'> {
  const { folder, port = 0, host = '127.0.0.1' } = options;
  const base = `/${options.base ?? ''}/`.replace(/\/+/g, '/');
  const server = createServer((request, response) => answer(request, response, folder, base));
  if (!(await listen(server, port, host))) return 'port-taken';
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}${base}`,
    close: () => close(server),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD');
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  if (`${path}/` === base) return redirect(response, base, query);
  if (!path.startsWith(base)) return notFound(request, response, folder);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  send(request, path.slice(base.length - 1), { root: folder, cacheControl: false })
    .on('headers', (headers: ServerResponse) => headers.setHeader('Cache-Control', 'no-cache'))
    .on('directory', () => redirect(response, `${path}/`, query))
    .on('error', () => notFound(request, response, folder))
    .pipe(response);
}

function notFound(request: IncomingMessage, response: ServerResponse, folder: string): void {
  response.statusCode = 404;
  send(request, '/404.html', { root: folder, cacheControl: false, acceptRanges: false })
    .on('error', () => refuse(response, 404, 'Not found'))
    .pipe(response);
}

function redirect(response: ServerResponse, path: string, query?: string): void {
  const location = query ? `${path}?${query}` : path;
  response.writeHead(301, { Location: location.replace(/^\/+/, '/') }).end();
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      fault.code === 'EADDRINUSE' ? resolve(false) : reject(fault),
    );
    server.listen(port, host, () => resolve(true));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
