/** The version that this package says it has. */

import { readFileSync } from 'node:fs';
import { packageFile } from '../store/package-file.ts';

export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}
