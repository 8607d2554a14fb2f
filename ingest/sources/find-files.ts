/** From what a user names (files, directories, globs) to files, in an order that is the same every time. */

import { realpath, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { TangentError } from '../../src/domain/errors.ts';

/**
 * Files in the order they were named, those of a directory (with its folders) or glob by path in code-unit order,
 * each once, whatever links lead to it; hidden files of directories are left out. A name that leads to no file is a `SourceUnreadable` in its place.
 */
export async function findFiles(names: readonly string[]): Promise<readonly (string | TangentError)[]> {
  const seen = new Set<string>();
  const found: (string | TangentError)[] = [];
  for (const name of names) {
    const paths = await expand(name);
    if (paths.length === 0) found.push(nothingAt(name));
    for (const path of paths) {
      const real = await realpath(path).catch(() => path);
      if (seen.has(real)) continue;
      seen.add(real);
      found.push(path);
    }
  }
  return found;
}

async function expand(name: string): Promise<readonly string[]> {
  const kind = await stat(name).catch(() => undefined);
  if (kind?.isDirectory() === true) {
    const inside = await glob('**', { cwd: name, expandDirectories: false });
    return inside.toSorted().map((path) => `${name.replace(/[/\\]+$/, '')}/${path}`);
  }
  if (kind !== undefined) return [name];
  if (!isDynamicPattern(name)) return [];
  const matches = await glob(name.replaceAll('\\', '/'), {
    expandDirectories: false,
    absolute: isAbsolute(name),
  });
  return matches.toSorted();
}

function nothingAt(name: string): TangentError {
  return new TangentError('SourceUnreadable', `there is no file at ${name}`, {
    hint: 'Check the path; a glob in quotes must match at least one file.',
    place: name,
  });
}
