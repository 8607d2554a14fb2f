/** Finds a file that ships with the package, whether it runs from source, built, or installed elsewhere. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The absolute path of a file of the package, given relative to the folder of its `package.json`.
 * Says nothing of whether the file is there; throws when no package called `tangent` is around this module.
 */
export function packageFile(path: string): string {
  return join(packageFolder(import.meta.dirname), path);
}

function packageFolder(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && isTangent(readFileSync(manifest, 'utf8'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json of tangent above ${from}`);
  }
}

function isTangent(manifest: string): boolean {
  const parsed: unknown = JSON.parse(manifest);
  return typeof parsed === 'object' && parsed !== null && 'name' in parsed && parsed.name === 'tangent';
}
