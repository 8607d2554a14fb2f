/** The same papers give the same graph in Neo4j and in a directory, derived data included. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IngestSummary } from '../../ingest/pipeline.ts';
import { TangentError } from '../../src/domain/errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Value } from '../../src/store/values.ts';
import { loadSamples, SAMPLES } from '../fixtures/load-samples.ts';
import { describeOnNeo4j, openTestStore } from '../neo4j/describe-on-neo4j.ts';

const BUDGET_MS = 240_000;

/** Positions are a cache; a citation key, and with it the digest of the facts, depends on which record came first. */
const LEFT_OUT = new Set(['x', 'y', 'citationKey', 'facts', 'derivedFacts']);

/** All that a store holds but database ids, as sorted lines. */
async function contents(store: Store): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const statement of [
    "MATCH (n) WHERE NOT 'TangentTest' IN labels(n) RETURN labels(n), properties(n)",
    'MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)',
  ]) {
    for await (const [kind, ...row] of (await store.read(statement)).rows()) {
      const labels = Array.isArray(kind) ? (kind as string[]).toSorted(byText) : kind;
      lines.push(JSON.stringify([labels, ...row], plain));
    }
  }
  return lines.sort();
}

/** The embedded store does not tell 1 from 1.0; keys come in any order. */
function plain(_: string, value: Value): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !LEFT_OUT.has(name));
  return Object.fromEntries(kept.toSorted(([a], [b]) => byText(a, b)));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The first lines that only one side has; a whole graph in a report helps nobody. */
function difference(left: readonly string[], right: readonly string[]): readonly string[] {
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const only = [...left.filter((line) => !inRight.has(line)), ...right.filter((line) => !inLeft.has(line))];
  return left.length === right.length
    ? only.slice(0, 6)
    : [`${left.length} against ${right.length}`, ...only];
}

/** `loaded`, or the code of what went wrong. */
async function codeOf(loading: Promise<IngestSummary>): Promise<string> {
  try {
    await loading;
    return 'loaded';
  } catch (error) {
    return error instanceof TangentError ? error.code : String(error);
  }
}

describeOnNeo4j('the samples on both stores', (address) => {
  let neo4j: Store;
  let embedded: Store;
  beforeAll(async () => {
    neo4j = await openTestStore(address);
    embedded = await openStore('memory:', { now: () => performance.now(), random: () => 0.5 });
    await loadSamples(embedded);
  }, BUDGET_MS);
  afterAll(async () => {
    await neo4j.close();
    await embedded.close();
  });

  it(
    'are one graph, and loading them again changes nothing',
    async () => {
      const first = await loadSamples(neo4j);
      expect(first.added).toBeGreaterThan(30);
      const once = await contents(neo4j);
      expect(difference(once, await contents(embedded))).toEqual([]);
      expect(await loadSamples(neo4j)).toMatchObject({ added: 0, unchanged: first.papers });
      expect(difference(await contents(neo4j), once)).toEqual([]);
    },
    BUDGET_MS,
  );

  it(
    'are the same graph when two writers load parts of them at once, each again until nobody was in its way',
    async () => {
      const whole = await contents(neo4j);
      await neo4j.write('MATCH (n) WHERE NOT n:TangentTest DETACH DELETE n');
      const parts = readdirSync(SAMPLES).filter((name) => !name.endsWith('.md'));
      const halves = [parts.slice(0, 2), parts.slice(2)];
      await Promise.all(
        halves.map(async (half) => {
          const store = await openTestStore(address);
          const files = half.map((name) => join(SAMPLES, name));
          await expect
            .poll(async () => await codeOf(loadSamples(store, files)), { timeout: BUDGET_MS })
            .toBe('loaded');
          await store.close();
        }),
      );
      await loadSamples(neo4j);
      expect(difference(await contents(neo4j), whole)).toEqual([]);
    },
    BUDGET_MS,
  );

  it("are kept out of a database with other people's data", async () => {
    await neo4j.write('MATCH (n) WHERE NOT n:TangentTest DETACH DELETE n');
    await neo4j.write("CREATE (:Person {name: 'Ann'})");
    expect(await codeOf(loadSamples(neo4j))).toBe('StoreForeign');
    expect(await contents(neo4j)).toEqual(['[["Person"],{"name":"Ann"}]']);
  });
});
