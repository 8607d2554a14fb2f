/** Statements of a store drawn by chance, for a person to judge against their quotes. */

import { loadStatement } from '../../src/store/statements.ts';
import { rowsOf, textOf } from '../../src/store/read-rows.ts';
import type { ReadStore } from '../../src/store/store.ts';
import type { Value } from '../../src/store/values.ts';
import { statementKey } from './judgments.ts';

export interface SampledStatement {
  readonly key: string;
  readonly title: string;
  readonly head: string;
  readonly type: string;
  readonly tail: string;
  readonly quote: string;
  readonly effect: string | null;
  readonly hedged: boolean;
  readonly qualified: boolean;
}

/** At most `size` different statements, each as likely as any other, in the order drawn. `random` gives numbers from 0 to 1. */
export async function sampleStatements(
  store: ReadStore,
  size: number,
  random: () => number,
): Promise<readonly SampledStatement[]> {
  const ids: string[] = [];
  for await (const [id] of rowsOf(store, 'read/claim-ids')) ids.push(textOf(id));
  const drawn = draw(ids, size, random);
  const result = await store.read(loadStatement('read/claims-by-id'), { ids: drawn });
  const found = new Map<string, SampledStatement>();
  for await (const row of result.rows()) {
    const [id, paper, title, head, type, tail, quote, effect, hedged, qualified] = row;
    const [headName, typeName, tailName] = [textOf(head), textOf(type), textOf(tail)];
    found.set(textOf(id), {
      key: statementKey(textOf(paper), headName, typeName, tailName),
      title: textOf(title),
      head: headName,
      type: typeName,
      tail: tailName,
      quote: textOf(quote),
      effect: isText(effect) ? effect : null,
      hedged: hedged === true,
      qualified: qualified === true,
    });
  }
  return drawn.flatMap((id) => found.get(id) ?? []);
}

function isText(value: Value | undefined): value is string {
  return typeof value === 'string';
}

/** The first steps of a Fisher-Yates shuffle. */
function draw(ids: readonly string[], size: number, random: () => number): string[] {
  const left = [...ids];
  return Array.from({ length: Math.min(size, ids.length) }, () => {
    const at = Math.floor(random() * left.length);
    const [id = ''] = left.splice(at, 1, ...left.slice(-1));
    left.pop();
    return id;
  });
}
