/** Commands and procedures about the database itself: SHOW, EXPLAIN of commands, the shape of the graph, administration. */

import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../src/engine/database.ts';

describe('commands', () => {
  let database: Database;
  beforeEach(async () => {
    database = openDatabase({ now: () => performance.now(), random: () => 0.5 });
    await database.write(
      'CREATE (:Person {name: "Ann", age: 30})-[:KNOWS {since: 1}]->(:Person:Admin {name: "Bob"})',
    );
    await database.write('CREATE INDEX ages FOR (n:Person) ON (n.age)');
    await database.write('CREATE TEXT INDEX names FOR (n:Person) ON (n.name)');
    await database.write('CREATE CONSTRAINT one FOR (n:Person) REQUIRE n.name IS UNIQUE');
  });
  const rows = async (text: string): Promise<unknown> => (await database.read(text)).rows;

  it('shows only the indexes and constraints of the kind that is asked for', async () => {
    expect(await rows('SHOW RANGE INDEXES YIELD name')).toEqual([['ages'], ['one']]);
    expect(await rows('SHOW TEXT INDEXES YIELD name')).toEqual([['names']]);
    expect(await rows('SHOW UNIQUE CONSTRAINTS YIELD name, type')).toEqual([['one', 'UNIQUENESS']]);
    expect(await rows('SHOW KEY CONSTRAINTS')).toEqual([]);
    await expect(rows('SHOW STRANGE INDEXES')).rejects.toMatchObject({ kind: 'UnexpectedSyntax' });
  });

  it('gives the statement that makes an index or a constraint again', async () => {
    expect(await rows('SHOW INDEXES YIELD createStatement WHERE createStatement CONTAINS "INDEX"')).toEqual([
      ['CREATE RANGE INDEX `ages` FOR (n:`Person`) ON (n.`age`)'],
      ['CREATE LOOKUP INDEX `index_343aff4e` FOR (n) ON EACH labels(n)'],
      ['CREATE LOOKUP INDEX `index_f7700477` FOR ()-[r]-() ON EACH type(r)'],
      ['CREATE TEXT INDEX `names` FOR (n:`Person`) ON (n.`name`)'],
    ]);
    expect(await rows('SHOW CONSTRAINTS YIELD createStatement AS made')).toEqual([
      ['CREATE CONSTRAINT `one` FOR (n:`Person`) REQUIRE (n.`name`) IS UNIQUE'],
    ]);
  });

  it('keeps the values of a relationship unique, within and across transactions', async () => {
    const pair = async (since: bigint): Promise<unknown> =>
      await database.write('MATCH (a:Admin), (b {name: "Ann"}) CREATE (a)-[:KNOWS {since: $since}]->(b)', {
        since,
      });
    await pair(2n);
    await database.write('CREATE CONSTRAINT knows FOR ()-[r:KNOWS]-() REQUIRE r.since IS UNIQUE');
    expect(await rows('SHOW CONSTRAINTS YIELD name, type, entityType WHERE name = "knows"')).toEqual([
      ['knows', 'RELATIONSHIP_UNIQUENESS', 'RELATIONSHIP'],
    ]);
    await expect(pair(2n)).rejects.toMatchObject({
      kind: 'ConstraintViolated',
      message: expect.stringMatching(
        /^Relationship\(\d+\) .* type `KNOWS` and property `since` = 2$/,
      ) as string,
    });
    await expect(database.write('MATCH ()-[r:KNOWS]->() SET r.since = 5')).rejects.toMatchObject({
      kind: 'ConstraintViolated',
    });
    await pair(3n);
    await database.write('MATCH ()-[r:KNOWS {since: 2}]->() DELETE r');
    await pair(2n);
    expect(await rows('MATCH ()-[r:KNOWS]->() RETURN r.since AS s ORDER BY s')).toEqual([[1n], [2n], [3n]]);
    await database.write('DROP CONSTRAINT knows');
    await pair(2n);
    await expect(
      database.write('CREATE CONSTRAINT again FOR ()-[r:KNOWS]-() REQUIRE r.since IS UNIQUE'),
    ).rejects.toMatchObject({ kind: expect.stringMatching(/^Constraint/) as string });
  });

  it('names the columns of SHOW as YIELD does, and has more of them where YIELD asks', async () => {
    expect((await database.read('SHOW INDEXES YIELD name AS n LIMIT 1')).columns).toEqual(['n']);
    const [plain, all] = [await database.read('SHOW INDEXES'), await database.read('SHOW INDEXES YIELD *')];
    expect([plain.columns.length, all.columns.length]).toEqual([12, 16]);
  });

  it('shows aggregates among the functions, with their signatures', async () => {
    const found = await rows(
      'SHOW FUNCTIONS YIELD name, aggregating, signature WHERE name IN ["abs", "count"]',
    );
    expect(found).toEqual([
      ['abs', false, expect.stringMatching(/^abs\(.*INTEGER \| FLOAT/) as string],
      ['count', true, 'count(input :: ANY) :: INTEGER'],
    ]);
  });

  it('explains a command without running it', async () => {
    const shown = await database.read('EXPLAIN SHOW INDEXES');
    expect([shown.rows, shown.summary.plan?.operator]).toEqual([[], 'show indexes']);
    const created = await database.write('EXPLAIN CREATE INDEX more FOR (n:Person) ON (n.x)');
    expect(created.summary.plan?.operator).toBe('create index');
    expect(await rows('SHOW INDEXES YIELD name WHERE name = "more"')).toEqual([]);
  });

  it('tells the properties of nodes and relationships by their labels and types', async () => {
    expect(await rows('CALL db.schema.nodeTypeProperties()')).toEqual([
      [':`Person`', ['Person'], 'name', ['String'], true],
      [':`Person`', ['Person'], 'age', ['Long'], true],
      [':`Admin`:`Person`', ['Admin', 'Person'], 'name', ['String'], true],
    ]);
    expect(await rows('CALL db.schema.relTypeProperties()')).toEqual([[':`KNOWS`', 'since', ['Long'], true]]);
    const ends =
      'UNWIND relationships AS r RETURN startNode(r).name AS s, type(r) AS t, endNode(r).name AS e';
    expect(await rows(`CALL db.schema.visualization() YIELD relationships ${ends} ORDER BY e`)).toEqual([
      ['Person', 'KNOWS', 'Admin'],
      ['Person', 'KNOWS', 'Person'],
    ]);
  });

  it.each([
    'GRANT ROLE x TO y',
    'CREATE OR REPLACE DATABASE x',
    'SHOW USERS',
    'ALTER CURRENT USER SET PASSWORD FROM "a" TO "b"',
  ])('refuses %s by name', async (text) => {
    await expect(database.write(text)).rejects.toMatchObject({ kind: 'UnsupportedAdministration' });
  });

  it('takes the name of an index from a parameter', async () => {
    await database.write('CREATE INDEX $name FOR (n:Person) ON (n.x)', { name: 'given' });
    expect(await rows('SHOW INDEXES YIELD name WHERE name = "given"')).toEqual([['given']]);
    await database.write('DROP INDEX $name', { name: 'given' });
    await expect(database.write('DROP INDEX $name', { name: 1n })).rejects.toMatchObject({
      kind: 'InvalidArgument',
    });
  });
});
