/** What a store holds, in numbers. */

import type { Stats } from '../domain/answers.ts';
import { isInternalLabel } from '../domain/schema.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore, Row } from '../store/store.ts';
import { collectRows } from './collect-rows.ts';
import { numberOf, present, propertiesOf, textOf, toNumber, toText, toTexts } from './read-values.ts';

/** Counts of the whole store, bookkeeping left out. */
export async function stats(store: ReadStore, limits: Limits = {}): Promise<Stats> {
  const rows = async (statement: string): Promise<readonly Row[]> =>
    await collectRows(store, loadStatement(`read/${statement}`), {}, limits);
  const [papers = 0, dated = 0, withAbstract = 0] = ((await rows('stats-papers'))[0] ?? []).map(toNumber);
  const kinds = (await rows('stats-entities')).map(([generic, hub, count]) => ({
    generic: generic === true,
    hub: hub === true,
    count: toNumber(count) ?? 0,
  }));
  const stamp = propertiesOf((await rows('stamp'))[0]?.[0]);
  const derivedAt = textOf(stamp, 'derivedAt');
  const nodesByLabel = countLabels(await rows('stats-nodes'));
  const sum = (of: (kind: (typeof kinds)[number]) => boolean): number =>
    kinds.filter(of).reduce((total, kind) => total + kind.count, 0);
  return {
    papers,
    papersWithoutYear: papers - dated,
    papersWithoutAbstract: papers - withAbstract,
    entities: sum(() => true),
    generic: sum((kind) => kind.generic),
    hubs: sum((kind) => kind.hub && !kind.generic),
    claims: nodesByLabel['Claim'] ?? 0,
    nodesByLabel,
    relationshipsByType: countsOf(await rows('stats-relationships')),
    ...present('derivedAt', derivedAt),
    stale: papers > 0 && textOf(stamp, 'facts') !== textOf(stamp, 'derivedFacts'),
    ...present('schemaVersion', numberOf(stamp, 'schemaVersion')),
    ...present('resolver', textOf(stamp, 'resolver')),
    extractors: countsOf(await rows('stats-extractors')),
  };
}

function countsOf(rows: readonly Row[]): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.map(([key, count]) => [toText(key), toNumber(count) ?? 0]));
}

function countLabels(rows: readonly Row[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const [labels, nodes] of rows) {
    for (const label of toTexts(labels)) {
      if (isInternalLabel(label)) continue;
      counts.set(label, (counts.get(label) ?? 0) + (toNumber(nodes) ?? 0));
    }
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
