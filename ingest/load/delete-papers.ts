/** Takes papers out: their records go, and the rest is projected as if they had never been there. */

import { TangentError } from '../../src/domain/errors.ts';
import { compareText, firstDifference } from '../../src/domain/order.ts';
import { normalizedTitle } from '../../src/domain/normal-forms.ts';
import type { Resolver } from '../../src/domain/resolver.ts';
import { settleRecords } from '../../src/domain/settle-records.ts';
import type { Store } from '../../src/store/store.ts';
import { extractionsFor } from './extractions-for.ts';
import { readLibrary, writeLibrary } from './library.ts';
import type { Library } from './library.ts';

export interface DeleteOptions {
  readonly resolver: Resolver;
  /** Computes again what is true of the whole graph, and stamps that it saw it. */
  readonly derive: (store: Store) => Promise<unknown>;
}

export interface DeletedPaper {
  readonly id: string;
  readonly citationKey: string;
  readonly title: string;
}

/**
 * Deletes papers by id or citation key, all or none, and gives those that are gone.
 * @throws TangentError `NodeUnknown` where there is no such paper, naming near ones
 */
export async function deletePapers(
  store: Store,
  names: readonly string[],
  { resolver, derive }: DeleteOptions,
): Promise<readonly DeletedPaper[]> {
  const library = await readLibrary(store, resolver, { intoExisting: false });
  const papers = papersOf(library);
  const gone = [...new Set(names)].map((name) => {
    const found = papers.find(({ id, citationKey }) => id === name || citationKey === name);
    if (!found) throw unknown(name, papers);
    return found;
  });
  const ids = new Set(gone.map(({ id }) => id));
  const left = settleRecords(
    library.facts.records.filter(({ paperId }) => !ids.has(paperId)),
    [],
  );
  const { extractions } = extractionsFor(left, library.facts.extractions);
  const after = await writeLibrary(
    store,
    library,
    { ...library.facts, records: left, extractions },
    resolver,
  );
  if (after !== library) await derive(store);
  return papers.filter(({ id }) => ids.has(id));
}

function papersOf({ graph }: Library): readonly DeletedPaper[] {
  return graph.nodes.flatMap(({ id, labels, properties }) =>
    labels[0] === 'Paper'
      ? [{ id, citationKey: String(properties['citationKey']), title: String(properties['title']) }]
      : [],
  );
}

const NEAR = 3;

function unknown(name: string, papers: readonly DeletedPaper[]): TangentError {
  const nearness = new Map(
    papers.map((paper) => [
      paper,
      Math.max(likeness(name, paper.id), likeness(name, paper.citationKey), likeness(name, paper.title)),
    ]),
  );
  const near = papers
    .filter((paper) => (nearness.get(paper) ?? 0) > 0.3)
    .toSorted((a, b) =>
      firstDifference((nearness.get(b) ?? 0) - (nearness.get(a) ?? 0), compareText(a.id, b.id)),
    )
    .slice(0, NEAR)
    .map(({ citationKey, title }) => `${citationKey} ("${title}")`);
  return new TangentError('NodeUnknown', `no paper has the id or citation key "${name}"`, {
    hint:
      near.length > 0
        ? `Near it: ${near.join(', ')}.`
        : 'Find its key with: tangent search <words of its title>.',
  });
}

/** Share of letter pairs in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const [mine, theirs] = [pairs(a), pairs(b)];
  const common = [...mine].filter((pair) => theirs.has(pair)).length;
  return mine.size + theirs.size === 0 ? 0 : (2 * common) / (mine.size + theirs.size);
}

function pairs(text: string): ReadonlySet<string> {
  const letters = normalizedTitle(text);
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}
