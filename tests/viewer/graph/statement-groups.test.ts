/** Statements read as sentences, grouped by relation and direction. */

import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/domain/answers.ts';
import { groupStatements } from '../../../viewer/graph/statement-groups.ts';

function statement(
  name: string,
  type: Statement['type'],
  direction: Statement['direction'],
  papers: number,
): Statement {
  return {
    type,
    direction,
    other: { id: name, name, type: 'Method', papers: 1, generic: false, hub: false },
    papers,
    independentPapers: 0,
    confidence: 0.8,
    evidence: [],
  };
}

describe('groupStatements', () => {
  it('tells who outperforms from who is outperformed, the best supported first', () => {
    const groups = groupStatements(
      [
        statement('A', 'OUTPERFORMS', 'in', 1),
        statement('B', 'OUTPERFORMS', 'out', 1),
        statement('C', 'OUTPERFORMS', 'out', 2),
      ],
      () => 'outperforms',
    );
    expect(groups.map(({ title, statements }) => [title, statements.map(({ other }) => other.name)])).toEqual(
      [
        ['outperforms …', ['C', 'B']],
        ['… outperforms it', ['A']],
      ],
    );
  });
});
