/** Where a file that ships with the package lies, from the sources and from the build alike. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TangentError } from '../domain/errors.ts';

/**
 * The absolute path of a file of the package, given from its root (`ingest/lexicons/methods.txt`).
 * The file need not exist. Throws `Unexpected` where no folder above this module is the package's.
 */
export function packageFile(path: string): string {
  return join(packageRoot(import.meta.dirname), path);
}

function packageRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isPackageRoot(folder)) return folder;
    if (dirname(folder) === folder) {
      throw new TangentError('Unexpected', `no folder above ${from} holds Tangent's package.json`, {
        hint: 'install the package again',
        place: from,
      });
    }
  }
}

function isPackageRoot(folder: string): boolean {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return false;
  const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'name' in parsed && parsed.name === 'tangent';
}
