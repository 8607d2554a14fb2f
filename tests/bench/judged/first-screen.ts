/** What the first screen shows of a store, in its order: names by salience, then statements of most papers. */

import { isPresentable } from '../../../src/domain/presentable-name.ts';
import { RELATION_TYPES, ROLES } from '../../../src/domain/schema.ts';
import type { ReadStore } from '../../../src/store/store.ts';

export interface VisibleName {
  /** `name|Type`. */
  readonly key: string;
  readonly papers: number;
}

export interface VisibleStatement {
  /** `head|TYPE|tail|effect`, the last only of AFFECTS. */
  readonly key: string;
  readonly papers: number;
  readonly quote: string;
}

/** sqrt(sum of role weights) * specificity^1.5, as lists and the picture order names; neither generic nor unpresentable ones. */
export async function visibleNames(store: ReadStore, count: number): Promise<readonly VisibleName[]> {
  const weights = Object.fromEntries(ROLES.map(({ name, weight }) => [name, weight]));
  const rows = await rowsOf(
    store,
    `MATCH (p:Paper)-[m:MENTIONS]->(e:Entity) WHERE NOT coalesce(e.generic, false)
     WITH e, count(p) AS papers, sum($weights[m.role]) AS weight
     RETURN e.name AS name, [label IN labels(e) WHERE label <> 'Entity'][0] AS type, papers
     ORDER BY sqrt(weight) * e.specificity ^ 1.5 DESC, e.id`,
    { weights },
  );
  return rows
    .filter(([name]) => isPresentable(String(name)))
    .slice(0, count)
    .map(([name, type, papers]) => ({ key: `${String(name)}|${String(type)}`, papers: Number(papers) }));
}

/** Those of several papers first, as the query `stated-often` orders them, then the surest of specific names. */
export async function visibleStatements(
  store: ReadStore,
  count: number,
): Promise<readonly VisibleStatement[]> {
  const rows = await rowsOf(
    store,
    `MATCH (h:Entity)-[r]->(t:Entity)
     WHERE type(r) IN $types AND NOT coalesce(h.generic, false) AND NOT coalesce(t.generic, false)
     RETURN h.name, type(r), t.name, r.effect, r.papers, r.quote
     ORDER BY r.papers DESC, r.independentPapers >= 2 DESC, r.papers = 1 AND r.confidence < 0.8, r.confidence DESC,
              coalesce(h.specificity, 0.5) * coalesce(t.specificity, 0.5) DESC, h.id, t.id, type(r)`,
    { types: RELATION_TYPES.map(({ name }) => name) },
  );
  return rows
    .filter(([head, , tail]) => [head, tail].every((name) => isPresentable(String(name))))
    .slice(0, count)
    .map(([head, type, tail, effect, papers, quote]) => ({
      key: [head, type, tail, ...(type === 'AFFECTS' ? [effect ?? 'open'] : [])].map(String).join('|'),
      papers: Number(papers),
      quote: String(quote),
    }));
}

async function rowsOf(
  store: ReadStore,
  statement: string,
  parameters: Parameters<ReadStore['read']>[1],
): Promise<readonly (readonly unknown[])[]> {
  const rows: (readonly unknown[])[] = [];
  for await (const row of (await store.read(statement, parameters)).rows()) rows.push(row);
  return rows;
}
