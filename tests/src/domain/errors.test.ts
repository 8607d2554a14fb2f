/** Every error that a person may meet has its code in the catalogue, and every code is thrown somewhere. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../src/domain/errors.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const code = ['src', 'ingest']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.[tj]s$/.test(path) && path !== join('src', 'domain', 'errors.ts'))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

describe('the catalogue of errors', () => {
  it('has what is printed before anything is built', () => {
    const printed = [...code.matchAll(/'error (\w+): /g)].map(([, name = '']) => name);
    expect(printed.toSorted()).toEqual(['BuildFailed', 'NotBuilt']);
    expect(Object.keys(ERROR_CODES)).toEqual(expect.arrayContaining(printed));
  });

  it.each(Object.keys(ERROR_CODES))('has a use for %s', (name) => {
    expect(code).toMatch(new RegExp(`['\` ]${name}[':]`));
  });
});
