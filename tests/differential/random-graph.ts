/** Random small graphs in the words of the sample graph, as one CREATE; with loops, parallel relationships and gaps. */

import fc from 'fast-check';

const NAMES = ["'Ann'", "'Bob'", "'Cid'", "'Anna'", "''", "'é'", 'null'];
/** No two that are equal but not the same, as 30 and 30.0: which of them a group shows would depend on the order. */
const AGES = ['25', '30', '30.5', '35', '-1', "'30'", 'true', '9007199254740993', 'null'];

const node = fc
  .tuple(
    fc.constantFrom(':Person', ':Person', ':Person:Admin', ':City', ':City:Admin', ''),
    fc.constantFrom(...NAMES),
    fc.constantFrom(...AGES),
  )
  .map(([labels, name, age]) => `${labels} {name: ${name}, age: ${age}}`);

/** Ends are taken modulo the number of nodes. */
const relationship = fc.tuple(
  fc.nat(60),
  fc.nat(60),
  fc.constantFrom(':KNOWS', ':KNOWS', ':KNOWS', ':LIVES_IN', ':LIKES'),
  fc.constantFrom('1999', '2000', '2001', 'null'),
);

/** A statement that makes the graph. */
export const graphScript: fc.Arbitrary<string> = fc
  .tuple(fc.array(node, { minLength: 1, maxLength: 9 }), fc.array(relationship, { maxLength: 14 }))
  .map(([nodes, relationships]) => {
    const made = nodes.map((text, at) => `(n${at}${text})`);
    const joined = relationships.map(
      ([start, end, type, since]) =>
        `(n${start % nodes.length})-[${type} {since: ${since}}]->(n${end % nodes.length})`,
    );
    return `CREATE ${[...made, ...joined].join(', ')}`;
  });
