/** Papers in, graph out, in a store in a directory. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFacts } from '../../ingest/load/facts.ts';
import { readProjectedGraph } from '../../ingest/load/stored-graph.ts';
import { ingest } from '../../ingest/pipeline.ts';
import type { IngestOptions, IngestProgress, IngestSummary } from '../../ingest/pipeline.ts';
import { derive as deriveFrom } from '../../src/analysis/derive.ts';
import type { Subgraph } from '../../src/domain/subgraph.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { countingStore } from '../fixtures/counting-store.ts';
import { KNOWN_NAMES, standInExtractor, standInResolver } from '../fixtures/stand-ins.ts';

const folder = mkdtempSync(join(tmpdir(), 'tangent-pipeline-'));
let stores = 0;

async function emptyStore(): Promise<Store> {
  stores += 1;
  return await openStore(join(folder, `store-${stores}`), {
    now: () => performance.now(),
    random: () => 0.5,
  });
}

function file(name: string, lines: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

/** Papers of two names each; every fifth title comes twice. */
function papers(from: number, to: number): readonly object[] {
  return Array.from({ length: to - from }, (_, index) => {
    const n = from + index;
    const [head, tail] = [KNOWN_NAMES[n % 12], KNOWN_NAMES[(n * 5 + 1) % 12]];
    return {
      title: `Paper ${n % 5 === 0 ? n - 1 : n}`,
      abstract: `We study it. ${head} outperforms ${tail}. ${'x'.repeat(n % 7)}`,
      authors: [{ name: 'Ann Lee' }],
      year: 2015 + (n % 9),
    };
  });
}

const a = file('a.jsonl', papers(1, 31));
const b = file('b.jsonl', papers(21, 61));

async function load(
  store: Store,
  inputs: readonly string[],
  options: Partial<IngestOptions> = {},
): Promise<IngestSummary> {
  return await ingest(store, inputs, {
    extractor: standInExtractor(),
    resolver: standInResolver,
    derive: () => Promise.resolve(),
    now: () => new Date(0),
    ...options,
  });
}

async function graphAfter(...loads: readonly (readonly string[])[]): Promise<Subgraph> {
  const store = await emptyStore();
  for (const inputs of loads) await load(store, inputs);
  const graph = await dump(store);
  await store.close();
  return graph;
}

/** Without citation keys: which of two papers has the shorter one hangs on what came first. */
async function dump(store: Store): Promise<Subgraph> {
  const { nodes, relationships } = await readProjectedGraph(store);
  const withoutKeys = nodes.map((node) => ({ ...node, properties: { ...node.properties, citationKey: '' } }));
  return { nodes: withoutKeys, relationships };
}

describe('ingest', () => {
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('counts what it read, what is new and what stands in the store', async () => {
    const store = await emptyStore();
    expect(await load(store, [a])).toMatchObject({
      read: 30,
      papers: 24,
      added: 24,
      unchanged: 0,
      warnings: [],
      refused: [],
      interrupted: false,
    });
    expect(await load(store, [b])).toMatchObject({ read: 40, added: 24, unchanged: 0 });
    await store.close();
  });

  it('writes nothing and derives nothing when it runs again', async () => {
    const store = countingStore(await emptyStore());
    let derived = 0;
    const derive = async (loaded: Store) => {
      derived += 1;
      await deriveFrom(loaded, { genericNames: [], now: () => 0 });
    };
    await load(store, [a, b], { derive });
    const [writes, before] = [store.writes(), await readProjectedGraph(store)];
    expect(await load(store, [a, b], { derive })).toMatchObject({ added: 0, papers: 48, unchanged: 48 });
    expect([store.writes(), derived]).toEqual([writes, 1]);
    expect(await readProjectedGraph(store)).toEqual(before);
    await store.close();
  });

  it('makes the same graph of A then B, B then A, and both at once', async () => {
    const atOnce = await graphAfter([a, b]);
    expect(atOnce.nodes.length).toBeGreaterThan(60);
    expect(await graphAfter([a], [b])).toEqual(atOnce);
    expect(await graphAfter([b], [a])).toEqual(atOnce);
  });

  it('ends between batches when it is interrupted, and goes on to the same graph', async () => {
    const many = file('many.jsonl', papers(1, 431));
    const whole = await graphAfter([many]);
    const store = await emptyStore();
    const controller = new AbortController();
    let derived = 0;
    const options = {
      derive: () => Promise.resolve((derived += 1)),
      signal: controller.signal,
      onProgress: ({ step }: { readonly step: string }) => step === 'load' && controller.abort(),
    };
    const first = await load(store, [many], options);
    expect(first).toMatchObject({ interrupted: true, added: 160 });
    expect(derived).toBe(0);
    await load(store, [many], { derive: options.derive });
    expect(derived).toBe(1);
    expect(await dump(store)).toEqual(whole);
    await store.close();
  });

  it('reads texts of another version again only when asked, and drops what that version read', async () => {
    const store = await emptyStore();
    const versionsOf = async (): Promise<readonly string[]> => [
      ...new Set((await readFacts(store)).extractions.map(({ extractor }) => extractor)),
    ];
    await load(store, [a]);
    const graph = await dump(store);
    await load(store, [a], { extractor: standInExtractor('2') });
    expect(await versionsOf()).toEqual(['stand-in@1']);
    await load(store, [a], { extractor: standInExtractor('2'), reextract: true });
    expect(await versionsOf()).toEqual(['stand-in@2']);
    expect((await dump(store)).nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
    let read = 0;
    const onProgress = ({ step }: IngestProgress): void => {
      if (step === 'extract') read += 1;
    };
    await load(store, [a], { extractor: standInExtractor('2'), reextract: true, onProgress });
    expect(read).toBe(0);
    await store.close();
  });

  it('derives in the next run what an interrupted one left underived', async () => {
    const store = await emptyStore();
    const failing = () => Promise.reject(new Error('power cut'));
    await expect(load(store, [a], { derive: failing })).rejects.toThrow('power cut');
    let derived = 0;
    await load(store, [a], { derive: () => Promise.resolve((derived += 1)) });
    expect(derived).toBe(1);
    await store.close();
  });

  it('names a file that it refuses, and loads the others', async () => {
    const store = await emptyStore();
    const empty = file('empty.jsonl', []);
    const summary = await load(store, [empty, join(folder, 'missing.bib'), a]);
    expect(summary.added).toBe(24);
    expect(summary.refused.map(({ code }) => code)).toHaveLength(2);
    await store.close();
  });

  it('leaves a store untouched when there is nothing to load', async () => {
    const store = countingStore(await emptyStore());
    await load(store, [join(folder, 'missing.bib')]);
    expect(store.writes()).toBe(0);
    await store.close();
  });

  it('reads a text that is there under two titles or in two papers once', async () => {
    const read: string[] = [];
    const extractor = standInExtractor();
    const watched = {
      ...extractor,
      extract: (paper: Parameters<typeof extractor.extract>[0]) => {
        read.push(paper.title);
        return extractor.extract(paper);
      },
    };
    const store = await emptyStore();
    const twice = { title: 'Same', abstract: 'Adam.' };
    const first = file('first.jsonl', [
      { ...twice, doi: '10.1234/x' },
      { ...twice, doi: '10.1234/y' },
    ]);
    const second = file('second.jsonl', [twice]);
    expect(await load(store, [first, second], { extractor: watched })).toMatchObject({ papers: 2 });
    await load(store, [first, second], { extractor: { ...watched, version: '2' } });
    expect(read).toEqual(['Same']);
    await store.close();
  });
});
