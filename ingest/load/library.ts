/** A store as the loader sees it: its facts, the graph projected from them, and how one becomes the next. */

import { diffSubgraphs, isSame } from '../../src/domain/diff-subgraphs.ts';
import { TangentError } from '../../src/domain/errors.ts';
import { project } from '../../src/domain/project.ts';
import type { Resolver } from '../../src/domain/resolver.ts';
import { SCHEMA_VERSION } from '../../src/domain/schema.ts';
import type { Subgraph } from '../../src/domain/subgraph.ts';
import { loadStatement } from '../../src/store/statements.ts';
import type { ReadStore, Store, Transaction } from '../../src/store/store.ts';
import { NO_FACTS, diffFacts, factsDigest, readFacts } from './facts.ts';
import type { Facts } from './facts.ts';
import { readStamp } from './stamp.ts';
import type { Stamp } from './stamp.ts';
import { hasCountsOf, readProjectedGraph } from './stored-graph.ts';
import { run, touchedEntities, writeFacts, writeGraph } from './write-difference.ts';
import { writeSchema } from './write-schema.ts';

export interface Library {
  readonly facts: Facts;
  readonly graph: Subgraph;
  /** Absent until something was written. */
  readonly stamp?: Stamp;
}

/**
 * What a store holds. Its graph is not read but projected again, unless another resolver or version wrote it, or parts
 * of it were deleted by hand: then the next write makes it what its facts say.
 * @throws TangentError `StoreForeign`, `StoreVersion`
 */
export async function readLibrary(
  store: ReadStore,
  resolver: Resolver,
  { intoExisting }: { readonly intoExisting: boolean },
): Promise<Library> {
  const stamp = await readStamp(store, intoExisting);
  if (!stamp) return { facts: NO_FACTS, graph: projected(NO_FACTS, resolver) };
  const facts = await readFacts(store);
  if (!isCurrent(stamp, resolver)) return { facts, graph: await readProjectedGraph(store), stamp };
  const graph = projected(facts, resolver);
  if (await hasCountsOf(store, graph)) return { facts, graph, stamp };
  const unknown = { ...stamp, resolver: '', derivedFacts: '' };
  return { facts, graph: await readProjectedGraph(store), stamp: unknown };
}

/**
 * Writes what `facts` change, in one transaction, and gives what the store holds then; writes nothing where they
 * change nothing. The first write brings the schema.
 * @throws TangentError `StoreBusy` where another process wrote since `before` was read
 */
export async function writeLibrary(
  store: Store,
  before: Library,
  facts: Facts,
  resolver: Resolver,
): Promise<Library> {
  const digest = factsDigest(facts);
  if (before.stamp?.facts === digest && isCurrent(before.stamp, resolver)) return before;
  if (!before.stamp && facts.records.length === 0) return before;
  const graph = projected(facts, resolver);
  const stamp = { schemaVersion: SCHEMA_VERSION, resolver: resolver.id, facts: digest };
  const known = before.stamp?.facts ?? factsDigest(NO_FACTS);
  if (!before.stamp) await begin(store, { ...stamp, facts: known });
  const graphDifference = diffSubgraphs(before.graph, graph);
  await store.transaction(async (transaction) => {
    await lock(transaction, known);
    await writeFacts(transaction, diffFacts(before.facts, facts));
    // The lock of the stamp makes Tangent's writers wait, but what writes entities without it does so by its own right:
    // these keep it out until the difference, which is of entities as they were read, is written whole.
    const locked = store.capabilities.sharesAcrossProcesses ? touchedEntities(graphDifference) : [];
    await run(transaction, 'load/lock-entities', locked);
    if (!isSame(graphDifference)) await writeGraph(transaction, graphDifference);
    await run(transaction, 'load/unlock-entities', locked);
    await transaction.write(loadStatement('load/set-stamp'), toParameters(stamp));
  });
  return { facts, graph, stamp: { ...stamp, derivedFacts: before.stamp?.derivedFacts ?? '' } };
}

function projected({ records, extractions, decisions }: Facts, resolver: Resolver): Subgraph {
  return project(records, extractions, decisions, resolver);
}

function isCurrent(stamp: Stamp, resolver: Resolver): boolean {
  return stamp.resolver === resolver.id && stamp.schemaVersion === SCHEMA_VERSION;
}

type NewStamp = Omit<Stamp, 'derivedFacts'>;

async function begin(store: Store, stamp: NewStamp): Promise<void> {
  await writeSchema(store);
  const result = await store.write(loadStatement('load/create-stamp'), toParameters(stamp));
  await result.summary();
}

/** Waits for other writers; what they changed meanwhile would be overwritten by a difference to the state before. */
async function lock(transaction: Transaction, expected: string): Promise<void> {
  const [row] = await transaction.write(loadStatement('load/lock-stamp'));
  if (row?.[0] !== expected)
    throw new TangentError('StoreBusy', 'another process wrote to the store meanwhile', {
      hint: 'Run the same command again: what is loaded already stays and is not read twice.',
    });
}

function toParameters({ schemaVersion, resolver, facts }: NewStamp) {
  return { schemaVersion: BigInt(schemaVersion), resolver, facts };
}
