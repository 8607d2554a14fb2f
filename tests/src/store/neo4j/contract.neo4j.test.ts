/** The store contract on a real Neo4j. */

import { describeStore } from '../../../contracts/graph-store.ts';
import { describeOnNeo4j, openTestStore } from '../../../neo4j/describe-on-neo4j.ts';

describeOnNeo4j('Neo4j', (address) => {
  describeStore({
    name: 'neo4j',
    open: async () => await openTestStore(address),
    remove: async () => await Promise.resolve(),
  });
});
