/** A writing clause is found wherever it stands, and only where it is one. */

import { describe, expect, it } from 'vitest';
import { writingClause } from '../../../src/store/statement-clauses.ts';

describe('a writing clause', () => {
  it.each([
    ['MATCH (n) set n.x = 1', 'SET'],
    ['LOAD CSV FROM "x" AS row RETURN row', 'LOAD CSV'],
    ['load /* */ csv from "x" as row return row', 'LOAD CSV'],
    ["WITH '' AS x LOAD CSV FROM 'x' AS row RETURN row", 'LOAD CSV'],
    ["WITH 'it\\'s' AS x CREATE (n)", 'CREATE'],
    ['WITH "\\\\" AS x CREATE (n) // "', 'CREATE'],
    ['WITH 1 AS `a\\` CREATE (n) WITH 1 AS `b`', 'CREATE'],
    ['// a comment\rCREATE (n)', 'CREATE'],
    ["/* ' */ MERGE (n) /* ' */", 'MERGE'],
    ['RETURN 1 AS x UNION CREATE (n) RETURN 1 AS x', 'CREATE'],
    ['MATCH (n) CALL (n) {DELETE n}', 'DELETE'],
    ['MATCH (n) WITH n LIMIT 1 DETACH DELETE n', 'DELETE'],
    ['UNWIND [1] AS x FOREACH(y IN [x]|SET x.y = 1)', 'FOREACH'],
    ['CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x', 'IN TRANSACTIONS'],
    ['DROP INDEX a', 'DROP'],
    ["MATCH (n) WHERE n.id = 'a'SET n.x = 1", 'SET'],
    ['MATCH (n) WHERE n.x = 1.0SET n.x = 2', 'SET'],
    ["RETURN 'never closed CREATE (n)", 'CREATE'],
    ["RETURN 'a\\' AS x CREATE (n)", 'CREATE'],
    ["RETURN 'a\\' AS x CREATE (n) \\", 'CREATE'],
    ['RETURN 1 /* never closed CREATE (n)', 'CREATE'],
    ['RETURN 1 AS `never closed CREATE (n)', 'CREATE'],
    ['CALL (n) { RETURN 1 AS x } IN 3 CONCURRENT TRANSACTIONS RETURN x', 'CONCURRENT TRANSACTIONS'],
  ])('of %s is %s', (statement, clause) => {
    expect(writingClause(statement)).toBe(clause);
  });

  it('is found in time that grows with the length, however often something is begun', () => {
    const startedAt = performance.now();
    for (const begun of ['/*', "'`", "'\\", '"/*'])
      expect(writingClause(`${begun.repeat(25_000)} CREATE (n)`)).toBe('CREATE');
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it.each([
    "RETURN 'CREATE (n)' AS x",
    'RETURN "it\'s // not" AS x // SET',
    'MATCH (n:Set)-[:CREATE]->(m) RETURN n.delete, m. merge',
    'MATCH (n:`MERGE`) RETURN n.`SET`',
    '/* DELETE */ RETURN 1',
    'RETURN {set: 1, remove : 2} AS map',
    'RETURN $create',
    "RETURN 'never closed",
    "MATCH (n {set: 1}) RETURN n . /* of */ delete AS x, n.`set` + 'x'",
    'MATCH (n) RETURN n.createdAt, n.offset, n.reset',
    '',
  ])('is not in %s', (statement) => {
    expect(writingClause(statement)).toBeUndefined();
  });
});
