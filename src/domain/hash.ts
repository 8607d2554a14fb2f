/** SHA-256, the only source of identity that the domain has. */

import { createHash } from 'node:crypto';

/** SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The first `digits` hexadecimal digits of the SHA-256 of the parts; parts never run into each other. */
export function shortHash(digits: number, ...parts: readonly (string | number)[]): string {
  return sha256(parts.length === 1 ? String(parts[0]) : JSON.stringify(parts)).slice(0, digits);
}
