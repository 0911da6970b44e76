/** How are files of the index packed, and what are their folders called? By what they hold, whatever packs them. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

/** One file of an index; its path is relative to the folder of the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** A file before it is packed; bytes that would hardly become fewer stay as they are. */
export interface PlainFile {
  path: string;
  content: Uint8Array | string;
  isPacked: boolean;
}

/** Letters of a digest in a name: 48 bits, enough for any two states of a site. */
const LENGTH = 12;

/** `table-1f0c3a…`: a name, and SHA-256 of what the files hold. Another version of zlib does not change it. */
export function nameFor(name: string, files: PlainFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(`${path}\n${content.length}\n`).update(content);
  return `${name}-${hash.digest('hex').slice(0, LENGTH)}`;
}

/** The files as they are served, in a folder. */
export function pack(files: PlainFile[], folder?: string): IndexFile[] {
  return files.map(({ path, content, isPacked }) => {
    const bytes = Buffer.from(content as Uint8Array);
    return { path: folder ? `${folder}/${path}` : path, content: isPacked ? deflate(bytes) : bytes };
  });
}

/** Raw deflate (RFC 1951): unlike gzip it names no machine, and it is eighteen bytes shorter. */
const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 });
