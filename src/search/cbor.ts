/** CBOR (RFC 8949), as much of it as the tables of a Pagefind index are written in: lists, texts and whole numbers. */

export type Item = number | string | Item[];

const [NUMBER, TEXT, LIST] = [0, 3, 4];

/** Reads one item that fills all of `bytes`. Throws when there is anything else. */
export function readCbor(bytes: Uint8Array): Item {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function readItem(): Item {
    const major = view.getUint8(at) >> 5;
    const length = readLength();
    if (major === NUMBER) return length;
    if (major === LIST) return Array.from({ length }, readItem);
    if (major !== TEXT) throw new RangeError(`CBOR of major type ${major} at byte ${at}`);
    at += length;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(at - length, at));
  }

  function readLength(): number {
    const short = view.getUint8(at) & 31;
    at += 1;
    if (short < 24) return short;
    const size = 2 ** (short - 24);
    at += size;
    if (size === 1) return view.getUint8(at - 1);
    if (size === 2) return view.getUint16(at - 2);
    if (size === 4) return view.getUint32(at - 4);
    throw new RangeError(`CBOR with a length of kind ${short} at byte ${at - size}`);
  }

  const item = readItem();
  if (at !== bytes.length) throw new RangeError(`CBOR ends at byte ${at} of ${bytes.length}`);
  return item;
}

/** Writes an item in its shortest form. */
export function writeCbor(item: Item): Uint8Array {
  const parts: Uint8Array[] = [];

  function writeItem(one: Item): void {
    if (typeof one === 'number') {
      parts.push(head(NUMBER, one));
    } else if (typeof one === 'string') {
      const text = new TextEncoder().encode(one);
      parts.push(head(TEXT, text.length), text);
    } else {
      parts.push(head(LIST, one.length));
      one.forEach(writeItem);
    }
  }

  writeItem(item);
  return Buffer.concat(parts);
}

function head(major: number, length: number): Uint8Array {
  const kind = major << 5;
  if (length < 24) return Uint8Array.of(kind | length);
  if (length < 0x100) return Uint8Array.of(kind | 24, length);
  if (length < 0x10000) return Uint8Array.of(kind | 25, length >> 8, length & 255);
  return Uint8Array.of(kind | 26, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255);
}
