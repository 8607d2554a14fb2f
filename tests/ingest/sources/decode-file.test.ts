/** Bytes to text: what is refused, and that nothing else is ever thrown. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TangentError } from '../../../src/domain/errors.ts';
import { decodeFile } from '../../../ingest/sources/decode-file.ts';

const long = 'A sentence of some length. '.repeat(400);

describe('decodeFile', () => {
  it('takes off the byte-order mark, and keeps everything else', () => {
    expect(decodeFile(Buffer.from('\uFEFFμP 𝔸\r\n'), 'a')).toBe('μP 𝔸\r\n');
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from('\uFEFFabcd', 'utf16le'), 'UTF-16'],
    ['UTF-16 without a mark', Buffer.from('abcd', 'utf16le'), 'UTF-16'],
    ['big-endian UTF-16 without a mark', Buffer.from('abcd', 'utf16le').swap16(), 'UTF-16'],
    ['a gzip file', Buffer.from([0x1f, 0x8b, 8, 0]), 'gzip'],
    ['a zip archive', Buffer.from('PK\u0003\u0004'), 'zip'],
    ['a PDF', Buffer.from('%PDF-1.4'), 'PDF'],
    ['a binary file', Buffer.from([1, 2, 3, 0, 0, 0, 9]), 'binary'],
    ['Latin-1', Buffer.from('a\nb\ncaf\u00E9\n', 'latin1'), 'not UTF-8'],
  ])('refuses %s, saying what it is', (_, bytes, what) => {
    expect(() => decodeFile(bytes, 'a')).toThrow(
      expect.objectContaining({
        code: 'SourceUnrecognized',
        message: expect.stringContaining(what) as string,
      }) as Error,
    );
  });

  it('names the line of the first byte that is not UTF-8', () => {
    expect(() => decodeFile(Buffer.from('a\nb\ncaf\u00E9\n', 'latin1'), 'a')).toThrow(
      expect.objectContaining({ place: 'a:3' }) as Error,
    );
  });

  it('marks a character that the file breaks off in, and the padding of a broken file', () => {
    expect(decodeFile(Buffer.from('café').subarray(0, -1), 'a')).toBe('caf\uFFFD');
    expect(decodeFile(Buffer.from(`${long}\0\0`), 'a')).toBe(`${long}\uFFFD\uFFFD`);
  });

  it('throws nothing but what it documents, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.string().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          try {
            expect(decodeFile(bytes, 'a')).not.toContain('\0');
          } catch (error) {
            expect(error).toBeInstanceOf(TangentError);
          }
        },
      ),
    );
  });
});
