/** CALL of a procedure, and CALL of a subquery in braces. */

import type { CallProcedure, CallSubquery, InTransactions, Variable, YieldItem } from '../ast.ts';
import type { Parser } from '../token-stream.ts';

/** The form that the token after CALL decides. */
export function parseCallClause(p: Parser): CallProcedure | CallSubquery {
  const from = p.start;
  const optional = p.takeWords('OPTIONAL');
  p.expectWords('CALL');
  return p.isSymbol('{') || p.isSymbol('(')
    ? parseSubquery(p, optional, from)
    : parseProcedure(p, optional, from);
}

function parseSubquery(p: Parser, optional: boolean, from: number): CallSubquery {
  const imports = p.isSymbol('(') ? parseImports(p) : undefined;
  p.expectSymbol('{');
  const query = p.rules.query(p);
  p.expectSymbol('}');
  const inTransactions = p.isWord('IN') ? parseInTransactions(p) : undefined;
  return { kind: 'call subquery', optional, imports, query, inTransactions, ...p.since(from) };
}

function parseImports(p: Parser): readonly Variable[] | 'star' {
  p.expectSymbol('(');
  if (p.takeSymbol('*')) {
    p.expectSymbol(')');
    return 'star';
  }
  const imports = p.isSymbol(')') ? [] : p.list(() => p.variable());
  p.expectSymbol(')');
  return imports;
}

function parseInTransactions(p: Parser): InTransactions {
  p.expectWords('IN');
  if (!p.isWord('TRANSACTIONS') && !p.isWord('CONCURRENT')) p.rules.expression(p);
  p.takeWords('CONCURRENT');
  p.expectWords('TRANSACTIONS');
  let batchSize: InTransactions['batchSize'];
  let onError: InTransactions['onError'] = 'fail';
  let status: Variable | undefined;
  for (;;) {
    if (p.takeWords('OF')) {
      batchSize = p.rules.expression(p);
      if (!p.takeWords('ROWS')) p.expectWords('ROW');
    } else if (p.takeWords('ON', 'ERROR')) {
      if (p.takeWords('CONTINUE')) onError = 'continue';
      else if (p.takeWords('BREAK')) onError = 'break';
      else p.expectWords('FAIL');
    } else if (p.takeWords('REPORT', 'STATUS', 'AS')) {
      status = p.variable();
    } else {
      return { batchSize, onError, status };
    }
  }
}

function parseProcedure(p: Parser, optional: boolean, from: number): CallProcedure {
  let name = p.expectName('the name of a procedure').text;
  while (p.takeSymbol('.')) name += `.${p.expectName('the name of a procedure').text}`;
  const args = parseArguments(p);
  const yielded = p.takeWords('YIELD') ? parseYield(p) : undefined;
  const where = yielded !== undefined && p.takeWords('WHERE') ? p.rules.expression(p) : undefined;
  return { kind: 'call procedure', optional, name, args, yield: yielded, where, ...p.since(from) };
}

function parseArguments(p: Parser): CallProcedure['args'] {
  if (!p.takeSymbol('(')) return undefined;
  const args = p.isSymbol(')') ? [] : p.list(() => p.rules.expression(p));
  p.expectSymbol(')');
  return args;
}

/** What follows YIELD: columns, each with a name of its own, or a star. */
export function parseYield(p: Parser): readonly YieldItem[] | 'star' {
  if (p.takeSymbol('*')) return 'star';
  if (p.takeSymbol('-')) return [];
  return p.list(() => {
    const column = p.variable();
    const variable = p.takeWords('AS') ? p.variable() : column;
    return { column: column.name, variable, ...p.since(column.from) };
  });
}
