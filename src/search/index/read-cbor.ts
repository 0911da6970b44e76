/** CBOR (RFC 8949), as much of it as a Pagefind index is written in: lists, texts and whole numbers. */

export type Item = number | string | Item[];

const [NUMBER, NEGATIVE, TEXT, LIST] = [0, 1, 3, 4];

/** Reads one item that fills all of `bytes`. Throws when there is anything else. */
export function readCbor(bytes: Uint8Array): Item {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let at = 0;

  function readItem(): Item {
    const major = view.getUint8(at) >> 5;
    const length = readLength();
    if (major === NUMBER) return length;
    if (major === NEGATIVE) return -1 - length;
    if (major === LIST) return Array.from({ length }, readItem);
    if (major !== TEXT) throw new RangeError(`CBOR of major type ${major} at byte ${at}`);
    at += length;
    return decoder.decode(bytes.subarray(at - length, at));
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
