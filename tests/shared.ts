/** The folder of texts that tests read in place and never copy. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const sharedFolder = process.env['TANGENT_SHARED'] ?? join(import.meta.dirname, '..', '..', 'shared');

/** A file or folder of it. */
export function sharedPath(...parts: string[]): string {
  return join(sharedFolder, ...parts);
}

/** Where it is absent, tests that need it are skipped. */
export const sharedIsHere: boolean = existsSync(sharedFolder);
