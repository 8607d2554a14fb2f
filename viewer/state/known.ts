/** What was fetched of the graph, kept for the visit: views are drawn from it, and undo asks nobody. */

import type { Subgraph } from '../../src/domain/subgraph.ts';
import type { GraphSource } from '../graph-source.ts';
import type { KnownGraph } from '../graph/composition.ts';
import { graphOf, type PathsFound } from '../graph/ranked-path.ts';
import { STEP, type View } from './view.ts';

export interface Counts {
  /** Neighbors that are drawn. */
  readonly shown: number;
  /** With the generic ones. */
  readonly total: number;
  /** Generic neighbors that are left out. */
  readonly hidden: number;
}

export interface Known extends KnownGraph {
  /** Fetches whatever a view needs and is not known yet; nothing to wait for: `undefined`. Rejects as the source does. */
  ensure(view: View): Promise<void> | undefined;
  counts(id: string, count: number, generics: boolean): Counts | undefined;
  paths(view: View): PathsFound | undefined;
  setOverview(overview: Subgraph): void;
  clear(): void;
}

interface Page {
  readonly graph: Subgraph;
  readonly shown: number;
  readonly total: number;
  readonly hidden: number;
}

const NOTHING: Subgraph = { nodes: [], relationships: [] };
/** Pages that are asked for at the same time. */
const AT_ONCE = 4;

const pageKey = (id: string, generics: boolean, from: number): string =>
  `${generics ? 'all' : 'telling'} ${from} ${id}`;

function unite(subgraphs: readonly Subgraph[]): Subgraph {
  return {
    nodes: subgraphs.flatMap(({ nodes }) => nodes),
    relationships: subgraphs.flatMap(({ relationships }) => relationships),
  };
}

class Cache implements Known {
  readonly #source: GraphSource;
  readonly #pages = new Map<string, Page>();
  readonly #rows = new Map<string, Subgraph>();
  readonly #paths = new Map<string, PathsFound>();
  /** Selected ids that are papers, or nothing: no neighbors are asked for them again. */
  readonly #nameless = new Set<string>();
  #overview = NOTHING;

  constructor(source: GraphSource) {
    this.#source = source;
  }

  get overview(): Subgraph {
    return this.#overview;
  }

  setOverview(overview: Subgraph): void {
    this.#overview = overview;
  }

  clear(): void {
    this.#pages.clear();
    this.#rows.clear();
    this.#paths.clear();
    this.#nameless.clear();
    this.#overview = NOTHING;
  }

  around(id: string, count: number, generics: boolean): Subgraph | undefined {
    const pages = this.#pagesOf(id, count, generics);
    return pages.length === 0 ? undefined : unite(pages.map(({ graph }) => graph));
  }

  name(id: string): Subgraph | undefined {
    return this.#pages.get(pageKey(id, false, 0))?.graph;
  }

  rows(statement: string): Subgraph | undefined {
    return this.#rows.get(statement);
  }

  paths({ path }: View): PathsFound | undefined {
    return path?.to === undefined ? undefined : this.#paths.get(`${path.from} ${path.to}`);
  }

  path(view: View): Subgraph | undefined {
    const chosen = this.paths(view)?.paths[view.path?.chosen ?? 0];
    return chosen === undefined ? undefined : graphOf(chosen);
  }

  counts(id: string, count: number, generics: boolean): Counts | undefined {
    const pages = this.#pagesOf(id, count, generics);
    const [first] = pages;
    if (first === undefined) return undefined;
    const shown = pages.reduce((sum, page) => sum + page.shown, 0);
    return { shown, total: first.total, hidden: first.hidden };
  }

  ensure(view: View): Promise<void> | undefined {
    const wanted = [...this.#wantedPages(view), ...this.#wantedRows(view), ...this.#wantedPaths(view)];
    if (wanted.length === 0) return undefined;
    return this.#fetchAll(wanted);
  }

  async #fetchAll(wanted: readonly (() => Promise<void>)[]): Promise<void> {
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      await Promise.all(wanted.slice(at, at + AT_ONCE).map((fetch) => fetch()));
    }
  }

  #pagesOf(id: string, count: number, generics: boolean): readonly Page[] {
    const pages: Page[] = [];
    for (let from = 0; from < count; from += STEP) {
      const page = this.#pages.get(pageKey(id, generics, from));
      if (page === undefined) break;
      pages.push(page);
    }
    return pages;
  }

  *#wantedPages(view: View): Iterable<() => Promise<void>> {
    const { generics } = view.filter;
    const asked = new Set<string>();
    const inOverview = new Set(this.#overview.nodes.map(({ id }) => id));
    const page = (id: string, withGenerics: boolean, from: number): (() => Promise<void>)[] => {
      const key = pageKey(id, withGenerics, from);
      if (this.#pages.has(key) || this.#nameless.has(id) || asked.has(key)) return [];
      asked.add(key);
      return [() => this.#fetchPage(id, withGenerics, from)];
    };
    const onPath = this.path(view)?.nodes.map(({ id }) => id) ?? [];
    for (const id of new Set([...view.trail, ...view.selected, ...onPath])) {
      if (!inOverview.has(id)) yield* page(id, false, 0);
    }
    for (const drawn of view.drawn) {
      if (drawn.kind !== 'around') continue;
      if (!inOverview.has(drawn.id)) yield* page(drawn.id, false, 0);
      const known = this.#pages.get(pageKey(drawn.id, generics, 0));
      const last = known === undefined ? drawn.count : Math.min(drawn.count, known.total - known.hidden);
      for (let from = 0; from === 0 || from < last; from += STEP) yield* page(drawn.id, generics, from);
    }
  }

  async #fetchPage(id: string, generics: boolean, from: number): Promise<void> {
    try {
      const page = await this.#source.neighbors(id, { limit: STEP, offset: from, generics });
      this.#pages.set(pageKey(id, generics, from), page);
    } catch (error) {
      // What is selected may be a name that is not here: the details say so, and the picture goes on without it.
      if ((error as { code?: unknown }).code !== 'NodeUnknown') throw error;
      this.#nameless.add(id);
    }
  }

  *#wantedRows({ drawn }: View): Iterable<() => Promise<void>> {
    for (const each of drawn) {
      if (each.kind !== 'rows' || this.#rows.has(each.statement)) continue;
      yield async () => {
        this.#rows.set(each.statement, await this.#source.subgraph(each.statement));
      };
    }
  }

  *#wantedPaths(view: View): Iterable<() => Promise<void>> {
    const { path } = view;
    if (path?.to === undefined || this.paths(view) !== undefined) return;
    const { from, to } = path;
    yield async () => {
      this.#paths.set(`${from} ${to}`, await this.#source.paths(from, to));
    };
  }
}

export function createKnown(source: GraphSource): Known {
  return new Cache(source);
}
