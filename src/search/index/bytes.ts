/** Whole numbers and texts as few bytes: numbers in LEB128, texts in UTF-8 after their length. */

export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  number(value: number): this {
    let rest = value;
    while (rest > 127) {
      this.#push((rest & 127) | 128);
      rest = Math.floor(rest / 128);
    }
    this.#push(rest);
    return this;
  }

  text(text: string): this {
    return this.bytes(new TextEncoder().encode(text));
  }

  /** Bytes after their length. */
  bytes(bytes: Uint8Array): this {
    this.number(bytes.length);
    for (const byte of bytes) this.#push(byte);
    return this;
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const more = new Uint8Array(this.#length * 2);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[this.#length++] = byte;
  }
}

export class ByteReader {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isDone(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('The index ends in the middle of a number');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  text(): string {
    return new TextDecoder().decode(this.bytes());
  }

  bytes(): Uint8Array {
    const length = this.number();
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('The index ends in the middle of a text');
    const found = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return found;
  }
}
