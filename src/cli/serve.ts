/** Serves a built site over HTTP, the way a host of static files does: for `npm start` and for the browser tests. */
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import send from 'send';
import { Failure } from './failure.ts';

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

/** Starts serving. Throws a Failure when the port cannot be had. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { folder, port = 0, host = '127.0.0.1' } = options;
  const base = `/${options.base ?? ''}/`.replace(/\/+/g, '/');
  const server = createServer((request, response) => answer(request, response, folder, base));
  await listen(server, port, host);
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}${base}`,
    close: () => close(server),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): void {
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405);
  else if (`${path}/` === base) redirect(response, base, query);
  else if (!path.startsWith(base)) notFound(request, response, folder);
  else {
    send(request, path.slice(base.length - 1), { root: folder, cacheControl: false })
      .on('headers', (headed: ServerResponse) => headed.setHeader('Cache-Control', 'no-cache'))
      .on('directory', () => redirect(response, `${path}/`, query))
      .on('error', ({ status }: { status: number }) =>
        status <= 404 ? notFound(request, response, folder) : refuse(response, status),
      )
      .pipe(response);
  }
}

function notFound(request: IncomingMessage, response: ServerResponse, folder: string): void {
  response.statusCode = 404;
  send(request, '/404.html', { root: folder, cacheControl: false, acceptRanges: false })
    .on('error', () => refuse(response, 404))
    .pipe(response);
}

function redirect(response: ServerResponse, path: string, query?: string): void {
  const location = query ? `${path}?${query}` : path;
  response.writeHead(301, { Location: location.replace(/^\/+/, '/') }).end();
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${STATUS_CODES[status]}\n`);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  const another = `set PORT to another, such as PORT=${port < 1024 ? 4322 : port + 1} npm start`;
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') reject(new Failure(3, `Port ${port} is taken: ${another}`));
      else if (fault.code === 'EACCES') reject(new Failure(3, `Port ${port} may not be used here: ${another}`));
      else reject(fault);
    });
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
