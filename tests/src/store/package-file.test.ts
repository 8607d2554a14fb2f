/** Files of the package are found from where the code lies, not from where it is called. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/store/package-file.ts';

describe('packageFile', () => {
  it("joins a path to the folder of the package's own package.json", () => {
    expect(packageFile('package.json')).toBe(join(import.meta.dirname, '..', '..', '..', 'package.json'));
  });

  it('finds the lexicons', () => {
    expect(readFileSync(packageFile('ingest/lexicons/methods.txt'), 'utf8')).toContain('\nAdam ');
  });
});
