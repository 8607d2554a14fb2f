/** The start page: six cards, each made of one query of the catalogue, or its reason for being empty. */

import type { Json, TableAnswer } from '../domain/answers.ts';
import { isPresentable } from '../domain/presentable-name.ts';
import type { Overview, OverviewCard } from '../domain/questions.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { CARDS } from './overview/cards.ts';
import type { CardRow } from './overview/cards.ts';
import { runQuery } from './run-query.ts';

/** The same six in the same order whatever the store holds. */
export async function overview(store: ReadStore, limits: Limits = {}): Promise<Overview> {
  const cards: OverviewCard[] = [];
  for (const { name, title, query, parameters, entries } of CARDS) {
    const answer = await runQuery(store, query, parameters, limits);
    const found = entries(rowsOf(answer).filter(isShown));
    const [reason] = answer.notices;
    cards.push({
      name,
      title: title(rowsOf(answer)),
      entries: found,
      ...(found.length === 0 && { empty: reason?.message ?? 'Only names that are probably none.' }),
      query,
      parameters,
    });
  }
  return { cards };
}

/** The names of a row that a card shows. */
const NAMES = ['name', 'head', 'tail', 'beaten', 'winner', 'entity', 'other'];

/** Between the names of a topic. */
const TOPIC_SEPARATOR = ' · ';

function isShown(row: CardRow): boolean {
  return NAMES.every((column) => {
    const cell = nameIn(row[column]);
    return cell === undefined || cell.split(TOPIC_SEPARATOR).every(isPresentable);
  });
}

function nameIn(cell: Json | undefined): string | undefined {
  if (typeof cell === 'string') return cell;
  if (typeof cell !== 'object' || cell === null || !('properties' in cell)) return undefined;
  const { properties } = cell as { readonly properties: { readonly name?: Json } };
  return typeof properties.name === 'string' ? properties.name : undefined;
}

function rowsOf({ columns, rows }: TableAnswer): readonly CardRow[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}
