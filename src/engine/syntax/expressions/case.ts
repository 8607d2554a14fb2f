/** CASE, with and without a subject, and with predicates after WHEN. */

import type { Case, CaseTest, Expression, Variable } from '../ast.ts';
import type { Parser } from '../token-stream.ts';

/** `CASE [subject] WHEN ... THEN ... [ELSE ...] END`. */
export function parseCase(p: Parser): Case {
  const from = p.start;
  p.expectWords('CASE');
  return p.withBar(false, () => {
    const subject = p.isWord('WHEN') ? undefined : p.rules.expression(p);
    const branches: { when: readonly CaseTest[]; result: Expression }[] = [];
    while (p.takeWords('WHEN')) {
      const when =
        subject === undefined
          ? [{ kind: 'value' as const, value: p.rules.expression(p) }]
          : p.list(() => parseTest(p));
      p.expectWords('THEN');
      branches.push({ when, result: p.rules.expression(p) });
    }
    if (branches.length === 0) throw p.unexpected('WHEN');
    const otherwise = p.takeWords('ELSE') ? p.rules.expression(p) : undefined;
    p.expectWords('END');
    return { kind: 'case', subject, branches, otherwise, ...p.since(from) };
  });
}

function parseTest(p: Parser): CaseTest {
  const at = p.start;
  const subject: Variable = { kind: 'variable', name: ' subject', from: at, to: at };
  const predicate = p.rules.partialPredicate(p, subject);
  if (predicate !== undefined) return { kind: 'predicate', subject, predicate };
  return { kind: 'value', value: p.rules.expression(p) };
}
