/** The parser: what it reads, how it nests, and where it says it stopped. */

import { describe, expect, it } from 'vitest';
import { CypherError } from '../../../../src/engine/errors.ts';
import { parseExpressionText, parseStatement } from '../../../../src/engine/syntax/parse.ts';

const errorOf = (text: string): CypherError => {
  try {
    parseStatement(text);
  } catch (error) {
    if (error instanceof CypherError) return error.locate(text);
  }
  throw new Error(`no error for ${text}`);
};

describe('parseStatement', () => {
  it.each([
    'MATCH (a:A|B&!C {x: 1} WHERE a.y > 2)-[r:T*1..3]->(b) RETURN a',
    'MATCH p = SHORTEST 2 GROUPS (a)-->+(b) RETURN p',
    'MATCH ((x)-[r:T]->(y) WHERE x.a < y.a){1,3} (z) RETURN z',
    'MATCH (n:$(label)) SET n:$("A" + "B"), n[$key] = 1 REMOVE n.x',
    'MATCH (n) CALL (n) { RETURN 1 AS x UNION ALL RETURN 2 AS x } RETURN x',
    'UNWIND [1] AS x CALL { WITH x CREATE () } IN 2 CONCURRENT TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE REPORT STATUS AS s RETURN s',
    'RETURN CASE 3 WHEN > 2, IS NULL THEN 1 ELSE 2 END AS x',
    'RETURN EXISTS { (a)-->(b) WHERE a.x = 1 } AS a, COUNT { MATCH (n) RETURN n } AS b, COLLECT { RETURN 1 } AS c',
    'MATCH (n) RETURN n {.*, .a, b: 1, n} AS m, [(n)-->(m) WHERE m:A | m.x] AS l, [x IN [1] WHERE x > 0 | x] AS k',
    'RETURN 1 IS :: INTEGER NOT NULL AS a, [1] IS NOT TYPED LIST<INTEGER | STRING> AS b, "a" IS NFKC NORMALIZED AS c',
    'CREATE FULLTEXT INDEX f IF NOT EXISTS FOR (n:A|B) ON EACH [n.x, n.y]',
    'CREATE CONSTRAINT c FOR (n:A) REQUIRE (n.x, n.y) IS UNIQUE',
    'SHOW RANGE INDEXES YIELD name AS n WHERE n <> "a" RETURN n',
    'FOREACH (x IN [1, 2] | CREATE (:A {x: x}) MERGE (:B))',
    'EXPLAIN MATCH (match:match {where: 1}) RETURN match AS return;',
  ])('reads %s', (text) => {
    expect(parseStatement(text).text).toBe(text);
  });

  it('tells a pattern from a subtraction', () => {
    expect(parseExpressionText('(a)-[:T]->(b)').kind).toBe('pattern predicate');
    expect(parseExpressionText('(a) - (b)').kind).toBe('binary');
    expect(parseExpressionText('(a) < -(b)').kind).toBe('comparison');
  });

  it('binds AND over XOR over OR, and the minus over the power', () => {
    expect(parseExpressionText('a OR b XOR c AND d')).toMatchObject({
      operator: 'or',
      right: { operator: 'xor', right: { operator: 'and' } },
    });
    expect(parseExpressionText('-a ^ b')).toMatchObject({ operator: '^', left: { operator: '-' } });
  });

  it('reads -2^63 but not 2^63', () => {
    expect(parseExpressionText('-9223372036854775808')).toMatchObject({ value: -(2n ** 63n) });
    expect(errorOf('RETURN 9223372036854775808').kind).toBe('IntegerOverflow');
  });

  it('gives code, line and column of what it could not read', () => {
    const error = errorOf('MATCH (n)\nRETRUN n');
    expect(error.code).toBe('Neo.ClientError.Statement.SyntaxError');
    expect(error.place).toEqual({ offset: 10, line: 2, column: 1 });
  });

  it('refuses what is nested too deep instead of exhausting the stack', () => {
    expect(errorOf(`RETURN ${'('.repeat(5000)}1${')'.repeat(5000)}`).kind).toBe('TooDeep');
    expect(errorOf(`RETURN ${'['.repeat(5000)}1${']'.repeat(5000)}`).kind).toBe('TooDeep');
  });

  it('refuses LOAD CSV by name', () => {
    expect(errorOf('LOAD CSV FROM "x" AS row RETURN row').message).toContain('LOAD CSV');
  });
});
