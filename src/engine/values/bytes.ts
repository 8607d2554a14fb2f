/** Growing and reading byte records: big-endian numbers, and texts and blocks after their lengths. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Views of small arrays are dear: they move them out of the heap. So all numbers of eight bytes pass through this one. */
const eight = new Uint8Array(8);
const view = new DataView(eight.buffer);
/** Letters up to which a text is looked at one by one, which costs less than a call of the encoder. */
const SHORT_TEXT = 64;

export class ByteWriter {
  private buffer = new Uint8Array(64);
  private size = 0;

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.size);
  }

  /** Starts anew on the same room. */
  clear(): void {
    this.size = 0;
  }

  u8(value: number): void {
    const at = this.reserve(1);
    this.buffer[at] = value;
  }

  u32(value: number): void {
    const at = this.reserve(4);
    writeU32(this.buffer, at, value);
  }

  i64(value: bigint): void {
    view.setBigInt64(0, value);
    this.raw(eight);
  }

  f64(value: number): void {
    view.setFloat64(0, value);
    this.raw(eight);
  }

  block(bytes: Uint8Array): void {
    this.u32(bytes.length);
    this.raw(bytes);
  }

  raw(bytes: Uint8Array): void {
    const at = this.reserve(bytes.length);
    this.buffer.set(bytes, at);
  }

  text(text: string): void {
    if (text.length <= SHORT_TEXT && this.ascii(text)) return;
    this.block(encoder.encode(text));
  }

  /** False, and nothing written, where a letter takes more than one byte. */
  private ascii(text: string): boolean {
    const start = this.size;
    this.u32(text.length);
    const at = this.reserve(text.length);
    for (let letter = 0; letter < text.length; letter += 1) {
      const code = text.charCodeAt(letter);
      if (code > 127) {
        this.size = start;
        return false;
      }
      this.buffer[at + letter] = code;
    }
    return true;
  }

  /** Makes room; gives where it starts. */
  private reserve(count: number): number {
    const at = this.size;
    this.size += count;
    if (this.size > this.buffer.length) {
      const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.size));
      larger.set(this.buffer);
      this.buffer = larger;
    }
    return at;
  }
}

export function writeU32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
}

export function readU32(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] as number) << 24) | ((bytes[at + 1] as number) << 16);
  return (high | ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)) >>> 0;
}

export class ByteReader {
  private readonly source: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.source = bytes;
    this.at = at;
  }

  get position(): number {
    return this.at;
  }

  skip(count: number): void {
    this.at += count;
  }

  /** @throws RangeError beyond the end, as the numbers below do */
  u8(): number {
    this.advance(1);
    return this.source[this.at - 1] as number;
  }

  u32(): number {
    this.advance(4);
    return readU32(this.source, this.at - 4);
  }

  i64(): bigint {
    this.eight();
    return view.getBigInt64(0);
  }

  f64(): number {
    this.eight();
    return view.getFloat64(0);
  }

  block(): Uint8Array {
    const length = this.u32();
    this.at += length;
    return this.source.slice(this.at - length, this.at);
  }

  text(): string {
    const length = this.u32();
    this.at += length;
    return length <= SHORT_TEXT ? this.shortText(this.at - length, length) : this.decoded(length);
  }

  private shortText(from: number, length: number): string {
    let text = '';
    for (let at = from; at < from + length; at += 1) {
      const byte = this.source[at] ?? 255;
      if (byte > 127) return this.decoded(length);
      text += String.fromCharCode(byte);
    }
    return text;
  }

  private decoded(length: number): string {
    return decoder.decode(this.source.slice(this.at - length, this.at));
  }

  private eight(): void {
    this.advance(8);
    for (let byte = 0; byte < 8; byte += 1) eight[byte] = this.source[this.at - 8 + byte] as number;
  }

  private advance(count: number): void {
    this.at += count;
    if (this.at > this.source.length) throw new RangeError('The record ends too soon.');
  }
}
