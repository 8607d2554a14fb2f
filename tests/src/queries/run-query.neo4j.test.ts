/** The catalogue and the screens on a real Neo4j. */

import { afterAll, beforeAll } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { describeCatalogue } from '../../contracts/catalogue.ts';
import { describeNaiveQueries } from '../../contracts/naive-queries.ts';
import { describeQuestions } from '../../contracts/questions.ts';
import { describeScreens } from '../../contracts/screens.ts';
import { describeSearch } from '../../contracts/search.ts';
import { describeShelf } from '../../contracts/shelf-catalogue.ts';
import { libraryGraph } from '../../fixtures/library-graph.ts';
import { shelfGraph } from '../../fixtures/shelf-graph.ts';
import { writeSubgraph } from '../../fixtures/write-subgraph.ts';
import { describeOnNeo4j, openTestStore } from '../../neo4j/describe-on-neo4j.ts';

describeOnNeo4j('the library', (address) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore(address);
    await writeSubgraph(store, libraryGraph);
  });
  afterAll(async () => {
    await store.close();
  });
  describeCatalogue('Neo4j', () => store);
  describeScreens('Neo4j', () => store);
  describeSearch('Neo4j', () => store);
  describeNaiveQueries('Neo4j', () => store);
});

describeOnNeo4j('the shelf', (address) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore(address);
    await writeSubgraph(store, shelfGraph);
  });
  afterAll(async () => {
    await store.close();
  });
  describeShelf('Neo4j', () => store);
  describeQuestions('Neo4j', () => store);
});
