/** What a full-text index knows, read from its postings and, for phrases, from the texts themselves. */

import type { TextSource } from '../full-text/score.ts';
import { termsOf } from '../full-text/tokens.ts';
import { isList, type Value } from '../values/value.ts';
import type { CountOf } from './counts.ts';
import type { GraphReader, IndexDefinition } from './graph.ts';
import { postingsOf, termsFrom } from './postings.ts';
import type { Snapshot } from '../kv/key-value-store.ts';

/** The terms of a property: strings, and lists of them, are indexed; undefined for other values. */
export function termsOfValue(value: Value): string[] | undefined {
  const texts = (isList(value) ? value : [value]).filter((text) => typeof text === 'string');
  return texts.length === 0 ? undefined : texts.flatMap(termsOf);
}

/** The entities that an index is on, whatever they hold; each once. */
export function* entitiesOf(graph: GraphReader, index: IndexDefinition): Generator<number> {
  const seen = index.labels.length > 1 ? new Set<number>() : undefined;
  for (const label of index.labels) {
    const ids =
      index.entity === 'node'
        ? graph.nodesWithLabel(label)
        : [...graph.relationshipsOfType(label)].map(({ id }) => id);
    for (const id of ids) {
      if (seen?.has(id) === true) continue;
      seen?.add(id);
      yield id;
    }
  }
}

export function textSource(
  graph: GraphReader,
  snapshot: Snapshot,
  index: IndexDefinition,
  count: (of: CountOf) => number,
): TextSource {
  const termsIn = (id: number, field: number): readonly string[] =>
    termsOfValue(graph.propertyOf(index.entity, id, index.properties[field] ?? '')) ?? [];
  return {
    fields: index.properties,
    totals: (field) => ({
      documents: count(['documents', index.id, field]),
      terms: count(['terms', index.id, field]),
    }),
    postings: (field, term) => postingsOf(snapshot, index.id, field, term),
    termsFrom: (field, start) => termsFrom(snapshot, index.id, field, start),
    termsIn,
    *all() {
      for (const id of entitiesOf(graph, index)) {
        const holds = index.properties.some(
          (key) => termsOfValue(graph.propertyOf(index.entity, id, key)) !== undefined,
        );
        if (holds) yield id;
      }
    },
  };
}
