/** Derive on a real Neo4j. */

import { describeDerive } from '../../contracts/derive.ts';
import { describeOnNeo4j, openTestStore } from '../../neo4j/describe-on-neo4j.ts';

describeOnNeo4j('Neo4j', (address) => {
  describeDerive('Neo4j', async () => await openTestStore(address));
});
