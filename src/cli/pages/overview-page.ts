/** The start page in words: six cards, or why one is empty. */

import type { Overview, OverviewEntry } from '../../domain/questions.ts';
import type { Block } from './page.ts';

export function overviewPage({ cards }: Overview): readonly Block[] {
  return cards.flatMap(({ title, entries, empty, query, parameters }): readonly Block[] => [
    { kind: 'heading', text: title },
    ...entries.flatMap(entryBlocks),
    ...(empty === undefined ? [] : [{ kind: 'line', text: empty } as const]),
    { kind: 'line', text: `more: tangent query ${query}${flagsOf(parameters)}` },
  ]);
}

/** What the quote says already is not said twice. */
function entryBlocks({ text, detail, evidence }: OverviewEntry): readonly Block[] {
  const isQuoted = detail !== undefined && evidence?.quote.includes(detail);
  return [
    { kind: 'entry', text, ...(detail !== undefined && !isQuoted && { note: detail }) },
    ...(evidence
      ? [
          {
            kind: 'quote',
            quote: evidence.quote,
            source: `${evidence.title} (${evidence.year ?? 'year unknown'}), ${evidence.paper}`,
            place: `${evidence.start}–${evidence.end}`,
          } as const,
        ]
      : []),
  ];
}

/** Only words and numbers stand in a card's parameters. */
function flagsOf(parameters: Overview['cards'][number]['parameters']): string {
  return Object.entries(parameters)
    .filter(([name]) => name !== 'limit')
    .map(([name, value]) => ` --${name} ${JSON.stringify(value)}`)
    .join('');
}
