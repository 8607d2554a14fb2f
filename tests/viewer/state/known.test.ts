/** What was fetched once is kept, so that going back asks nobody. */

import { describe, expect, it } from 'vitest';
import type { GraphSource } from '../../../viewer/graph-source.ts';
import { createKnown } from '../../../viewer/state/known.ts';
import { TangentError } from '../../../src/domain/errors.ts';
import { aroundAdam, name, overview, viewOf } from '../graph/picture-parts.ts';

/** Every call that is not handed in fails by its name. */
function sourceOf(calls: Partial<GraphSource>): GraphSource {
  return new Proxy(calls as GraphSource, {
    get: (target, key) =>
      Reflect.get(target, key) ?? (() => Promise.reject(new Error(`${String(key)} was asked`))),
  });
}

function counting(total: number): { readonly source: GraphSource; readonly asked: string[] } {
  const asked: string[] = [];
  const source = sourceOf({
    neighbors: (id, { offset }) => {
      asked.push(`${id} ${offset}`);
      const shown = Math.max(0, Math.min(25, total - offset));
      const fresh = Array.from({ length: shown }, (_, at) => name(`${id}-${offset + at}`));
      return Promise.resolve({
        graph: { nodes: [name(id), ...fresh], relationships: [] },
        shown,
        total,
        hidden: 0,
      });
    },
  });
  return { source, asked };
}

describe('what is known', () => {
  it('fetches the pages of an expansion, each once', async () => {
    const { source, asked } = counting(40);
    const known = createKnown(source);
    known.setOverview(overview);
    const view = viewOf({ drawn: [{ kind: 'around', id: 'adam', count: 75 }] });
    await known.ensure(view);
    await known.ensure(view);
    expect(asked).toEqual(['adam 0', 'adam 25', 'adam 50']);
    expect(known.ensure(view)).toBeUndefined();
    expect(known.counts('adam', 75, false)).toEqual({ shown: 40, total: 40, hidden: 0 });
    expect(known.around('adam', 25, false)?.nodes).toHaveLength(26);
  });

  it('asks nothing for a selected name of the overview', () => {
    const known = createKnown(sourceOf({}));
    known.setOverview(overview);
    expect(known.ensure(viewOf({ selected: ['adam'], trail: ['adam'] }))).toBeUndefined();
  });

  it('goes on without a name that is not in the library, and asks for it once', async () => {
    let asked = 0;
    const known = createKnown(
      sourceOf({
        neighbors: () => {
          asked += 1;
          return Promise.reject(new TangentError('NodeUnknown', 'no such node', { hint: 'search' }));
        },
      }),
    );
    await known.ensure(viewOf({ selected: ['nobody'] }));
    expect(known.ensure(viewOf({ selected: ['nobody'] }))).toBeUndefined();
    expect(asked).toBe(1);
  });

  it('rejects as the source does', async () => {
    const known = createKnown(sourceOf({}));
    await expect(known.ensure(viewOf({ drawn: [{ kind: 'rows', statement: 'RETURN 1' }] }))).rejects.toThrow(
      'subgraph',
    );
  });

  it('keeps the nodes of a statement and the paths between two names', async () => {
    const known = createKnown(
      sourceOf({
        subgraph: () => Promise.resolve(aroundAdam),
        paths: () => Promise.resolve({ paths: [{ nodes: [], steps: [] }], notices: [] }),
      }),
    );
    const view = viewOf({
      drawn: [{ kind: 'rows', statement: 'MATCH (n) RETURN n' }],
      path: { from: 'a', to: 'b', chosen: 0 },
    });
    await known.ensure(view);
    expect(known.rows('MATCH (n) RETURN n')).toBe(aroundAdam);
    expect(known.paths(view)?.paths).toHaveLength(1);
    known.clear();
    expect(known.paths(view)).toBeUndefined();
  });
});
