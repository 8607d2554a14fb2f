/** A query of the catalogue goes through an address and comes back the same. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQueryCommand, writeQueryCommand } from '../../../viewer/graph/query-command.ts';

describe('a query as one line', () => {
  it('reads back as it was written', () => {
    const values = fc.dictionary(
      fc.stringMatching(/^[a-z]+$/),
      fc.oneof(fc.string(), fc.integer(), fc.boolean()),
    );
    fc.assert(
      fc.property(values, (parameters) => {
        const command = { name: 'papers-about', parameters };
        expect(readQueryCommand(writeQueryCommand(command))).toEqual(command);
      }),
    );
  });

  it('is no statement and no damaged line', () => {
    expect(readQueryCommand('MATCH (n) RETURN n')).toBeUndefined();
    expect(readQueryCommand(':query a {')).toBeUndefined();
    expect(readQueryCommand(':query a {x}')).toBeUndefined();
    expect(readQueryCommand(':query papers')).toEqual({ name: 'papers', parameters: {} });
  });
});
