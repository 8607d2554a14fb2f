/** Scripts of one to three writing clauses, in the words of the random graphs; what they leave does not depend on the order of rows. */

import fc from 'fast-check';

const node = fc.constantFrom(
  '(a)',
  '(a:Person)',
  '(a:City)',
  "(a {name: 'Ann'})",
  '(a:Person {age: 30})',
  '(a:Admin)',
  '(a:None)',
);
const step = fc.constantFrom(
  '(a)-[r]->(b)',
  '(a:Person)-[r:KNOWS]->(b)',
  '(a)-[r:LIVES_IN|LIKES]->(b:City)',
  '(a)-[r:KNOWS]->(a)',
);
const set = fc.constantFrom(
  'a.x = coalesce(a.age, 0)',
  'a.name = null',
  'a:Admin:Extra',
  'a += {x: 1, name: null}',
  'a += {x: toString(a.age)}',
  'a = {name: a.name, y: [1, 2]}',
  'a.x = 1, a.y = a.x, a.x = 2',
  'a.x = [n IN range(1, 3) | n * n]',
  'a.seen = COUNT { (a)--() }',
  'a.seen = EXISTS { (a)-[:KNOWS]->(:Person) }',
);

const clause: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(node, set).map(([pattern, items]) => `MATCH ${pattern} SET ${items}`),
  node.map((pattern) => `MATCH ${pattern} REMOVE a:Admin, a.age`),
  node.map((pattern) => `MATCH ${pattern} DETACH DELETE a`),
  node.map((pattern) => `MATCH ${pattern} DELETE a`),
  step.map((pattern) => `MATCH ${pattern} DELETE r`),
  step.map((pattern) => `MATCH ${pattern} SET r.since = coalesce(r.since, 0) + 1`),
  step.map((pattern) => `MATCH ${pattern} WITH DISTINCT a SET a.starts = COUNT { (a)-->() }`),
  step.map((pattern) => `MATCH ${pattern} CREATE (a)-[:COPY {of: r.since}]->(:Copy {of: a.name})`),
  step.map((pattern) => `MATCH ${pattern} WITH a, count(r) AS total SET a.total = total`),
  node.map((pattern) => `MATCH ${pattern} CREATE (a)-[:NEW {k: a.name}]->(:Leaf {of: size(labels(a))})`),
  node.map((pattern) => `MATCH ${pattern} MERGE (a)-[:HAS]->(:Thing {of: coalesce(a.name, 'none')})`),
  node.map(
    (pattern) =>
      `MATCH ${pattern} MERGE (t:Tag {name: coalesce(a.name, 'none')}) ON CREATE SET t.made = 1 ON MATCH SET t.again = true MERGE (a)-[:TAGGED]->(t)`,
  ),
  fc
    .constantFrom("'Ann'", "'Zoe'")
    .map((name) => `MERGE (a:Person {name: ${name}}) ON CREATE SET a.age = 1 ON MATCH SET a.age = 2`),
  fc.constant('MATCH (a:Person), (b:City) MERGE (a)-[:LIVES_IN]->(b)'),
  fc.constant('MATCH (a:Person), (b:Person) WHERE a.age < b.age MERGE (a)-[:YOUNGER]-(b)'),
  fc.constant('UNWIND [1, 2, null] AS i CREATE (:New {i: i})'),
  fc.constant('UNWIND [1, 1, 2] AS i MERGE (:New {i: i})'),
  fc.constant('FOREACH (x IN [1, 2] | CREATE (:Each {x: x}) MERGE (:Once {x: 1}))'),
  node.map((pattern) => `MATCH ${pattern} CALL (a) { CREATE (:Twin {of: a.name}) }`),
  node.map((pattern) => `OPTIONAL MATCH ${pattern} SET a.maybe = 1`),
  node.map(
    (pattern) =>
      `MATCH ${pattern} CREATE (b:Person {name: 'made', age: 30}) WITH b MATCH (c:Person) SET c.counted = true`,
  ),
);

/** One statement; its clauses see what those before them wrote. */
export const writeScript: fc.Arbitrary<string> = fc
  .array(clause, { minLength: 1, maxLength: 3 })
  .map((clauses) => `${clauses.join(' WITH count(*) AS rows ')} WITH count(*) AS rows RETURN rows`);
