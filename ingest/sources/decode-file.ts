/** From the bytes of a file to its text: UTF-8, with a clear refusal of anything else. */

import { TangentError } from '../../src/domain/errors.ts';

/**
 * The text of a file without its byte-order mark. A character that the file breaks off in becomes U+FFFD, as does NUL
 * (a file system pads broken files with it), so that what they stand in is seen to be cut. Throws `SourceEmpty` and `SourceUnrecognized` (binary, UTF-16, not UTF-8).
 */
export function decodeFile(bytes: Uint8Array, path: string): string {
  const kind = KINDS.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  if (kind !== undefined) throw refusal(path, kind.what, kind.hint);
  if (isWide(bytes)) throw refusal(path, 'UTF-16 text', SAVE_AS_UTF8);
  if (bytes.subarray(0, LOOKED_AT).includes(0)) {
    throw refusal(
      path,
      'a binary file',
      'Give a text file in UTF-8: a saved listing page, BibTeX, RIS or JSONL.',
    );
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const text = decode(decoder, bytes, path).replaceAll('\0', '\uFFFD');
  if (text.trim() !== '') return text;
  throw new TangentError('SourceEmpty', `${path} is empty`, {
    hint: 'Save the page or export the references again.',
    place: `${path}:1`,
  });
}

/** Whether every second byte is NUL, as Latin letters have it in UTF-16 without a byte-order mark. */
function isWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64);
  if (start.length < 4) return false;
  return [0, 1].some((offset) => start.every((byte, index) => (byte === 0) === (index % 2 === offset)));
}

/** Bytes searched for NUL, which no text holds. */
const LOOKED_AT = 8_192;

const SAVE_AS_UTF8 = 'Save it again with the encoding UTF-8.';
const KINDS = [
  { magic: [0xff, 0xfe], what: 'UTF-16 text', hint: SAVE_AS_UTF8 },
  { magic: [0xfe, 0xff], what: 'UTF-16 text', hint: SAVE_AS_UTF8 },
  {
    magic: [0x25, 0x50, 0x44, 0x46],
    what: 'a PDF',
    hint: 'Tangent reads titles and abstracts: export the reference.',
  },
  { magic: [0x1f, 0x8b], what: 'compressed by gzip', hint: 'Unpack it first: gunzip <file>.' },
  { magic: [0x50, 0x4b, 0x03, 0x04], what: 'a zip archive', hint: 'Unpack it first, or export as text.' },
] as const;

function decode(decoder: TextDecoder, bytes: Uint8Array, path: string): string {
  try {
    const text = decoder.decode(bytes, { stream: true });
    return isWhole(decoder) ? text : `${text}\uFFFD`;
  } catch (cause) {
    const hint = `${SAVE_AS_UTF8} From Latin-1: iconv -f latin1 -t utf-8.`;
    throw refusal(path, 'not UTF-8', hint, firstBadLine(bytes), cause);
  }
}

/** Whether the bytes ended between two characters. */
function isWhole(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The line, from 1, of the first byte that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
  return before.split('\n').length;
}

function refusal(path: string, what: string, hint: string, line = 1, cause?: unknown): TangentError {
  return new TangentError('SourceUnrecognized', `${path} is ${what}`, {
    hint,
    place: `${path}:${line}`,
    cause,
  });
}
