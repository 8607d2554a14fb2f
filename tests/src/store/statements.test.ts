/** Statements come from `cypher/`, and only names of the schema ever become labels in them. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/store/package-file.ts';
import { fillPlaceholders, loadStatement, withoutHeader } from '../../../src/store/statements.ts';

describe('statements', () => {
  const paths = readdirSync(packageFile('cypher'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cypher'))
    .map((path) => path.slice(0, -'.cypher'.length));

  it.each(paths)('%s opens with a comment that says what it does', (path) => {
    expect(readFileSync(packageFile(`cypher/${path}.cypher`), 'utf8')).toMatch(/^\/\/ \S/);
  });

  it('lose their opening comment and keep the later ones', () => {
    expect(withoutHeader('// what\n// @param x\n\nMATCH (n)\n// why\nRETURN n\n')).toBe(
      'MATCH (n)\n// why\nRETURN n',
    );
  });

  it('take every name of the schema for a placeholder', () => {
    for (const name of ['Method', 'Entity', 'OUTPERFORMS', 'EVALUATES_ON', 'MENTIONS', 'Record'])
      expect(fillPlaceholders('MERGE (n:$$Label$$)', { Label: name })).toBe(`MERGE (n:${name})`);
  });

  it.each([
    ['a name that the schema does not know', 'MERGE (n:$$Label$$)', { Label: 'Person' }],
    ['a text that ends the label', 'MERGE (n:$$Label$$)', { Label: 'Paper) DETACH DELETE (n' }],
    ['a placeholder without a value', 'MERGE (n:$$Label$$)', {}],
    ['a placeholder named as something inherited', 'MERGE (n:$$constructor$$)', {}],
    ['a value without a placeholder', 'RETURN 1', { Label: 'Paper' }],
  ])('refuse %s', (_, text, placeholders) => {
    expect(() => fillPlaceholders(text, placeholders)).toThrow(/placeholder|no name of the schema/);
  });

  it('fail for a file that is not there', () => {
    expect(() => loadStatement('load/no-such-statement')).toThrow('no-such-statement');
  });
});
