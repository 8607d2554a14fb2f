/** Growing and reading byte records: big-endian numbers, and texts and blocks after their lengths. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class ByteWriter {
  private buffer = new Uint8Array(64);
  private view = new DataView(this.buffer.buffer);
  private size = 0;

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.size);
  }

  u8(value: number): void {
    const at = this.reserve(1);
    this.view.setUint8(at, value);
  }

  u32(value: number): void {
    const at = this.reserve(4);
    this.view.setUint32(at, value);
  }

  i64(value: bigint): void {
    const at = this.reserve(8);
    this.view.setBigInt64(at, value);
  }

  f64(value: number): void {
    const at = this.reserve(8);
    this.view.setFloat64(at, value);
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
    this.block(encoder.encode(text));
  }

  /** Makes room; gives where it starts. */
  private reserve(count: number): number {
    const at = this.size;
    this.size += count;
    if (this.size > this.buffer.length) {
      const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.size));
      larger.set(this.buffer);
      this.buffer = larger;
      this.view = new DataView(larger.buffer);
    }
    return at;
  }
}

export class ByteReader {
  private readonly source: Uint8Array;
  private readonly view: DataView;
  private at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.source = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  get position(): number {
    return this.at;
  }

  skip(count: number): void {
    this.at += count;
  }

  u8(): number {
    this.at += 1;
    return this.view.getUint8(this.at - 1);
  }

  u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4);
  }

  i64(): bigint {
    this.at += 8;
    return this.view.getBigInt64(this.at - 8);
  }

  f64(): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8);
  }

  block(): Uint8Array {
    const length = this.u32();
    this.at += length;
    return this.source.slice(this.at - length, this.at);
  }

  text(): string {
    return decoder.decode(this.block());
  }
}
