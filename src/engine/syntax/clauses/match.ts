/** MATCH and OPTIONAL MATCH. */

import type { Match } from '../ast.ts';
import type { Parser } from '../token-stream.ts';

/** `[OPTIONAL] MATCH pattern, ... [USING ...] [WHERE predicate]`. */
export function parseMatch(p: Parser): Match {
  const from = p.start;
  const optional = p.takeWords('OPTIONAL');
  p.expectWords('MATCH');
  const mode = ['REPEATABLE', 'DIFFERENT'].find((word) => p.isWord(word) && p.isName(1));
  if (mode !== undefined) throw p.unexpected(`a pattern (${mode} ... is Cypher 25, this is Cypher 5)`);
  const parts = p.list(() => p.rules.patternPart(p));
  while (p.takeWords('USING')) skipHint(p);
  const where = p.takeWords('WHERE') ? p.rules.expression(p) : undefined;
  return { kind: 'match', optional, parts, where, ...p.since(from) };
}

/** Hints change no answer: they are read and left. */
function skipHint(p: Parser): void {
  if (p.takeWords('JOIN')) {
    p.expectWords('ON');
    p.list(() => p.variable());
    return;
  }
  const scan = p.takeWords('SCAN');
  if (!scan) {
    if (!p.takeWords('RANGE') && !p.takeWords('TEXT')) p.takeWords('POINT');
    p.expectWords('INDEX');
    p.takeWords('SEEK');
  }
  p.variable();
  p.expectSymbol(':');
  p.expectName('a label');
  if (scan) return;
  p.expectSymbol('(');
  p.list(() => p.expectName('a property key'));
  p.expectSymbol(')');
}
