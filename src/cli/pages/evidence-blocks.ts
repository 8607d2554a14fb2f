/** Quotes with their papers and places, as many as a page has room for. */

import type { ClaimEvidence, Evidence } from '../../domain/answers.ts';
import type { Block } from './page.ts';

/** The first of the quotes, and how many are left out. */
export function quoteBlocks(
  evidence: readonly (Evidence | ClaimEvidence)[],
  shown: number,
): readonly Block[] {
  const left = evidence.length - shown;
  return [
    ...evidence.slice(0, shown).map(quoteBlock),
    ...(left > 0 ? [{ kind: 'line', text: `  … ${left} more; --json has them all` } as const] : []),
  ];
}

function quoteBlock(evidence: Evidence | ClaimEvidence): Block {
  const { quote, title, year, citationKey, start, end } = evidence;
  const marks = 'claimId' in evidence ? marksOf(evidence) : [];
  const source = [`${title} (${year ?? 'year unknown'}) [@${citationKey}]`, ...marks].join(', ');
  return { kind: 'quote', quote, source, place: `${start}–${end}` };
}

function marksOf({ selfReported, hedged, qualified, quantity }: ClaimEvidence): readonly string[] {
  return [
    ...(selfReported ? ['of its own work'] : []),
    ...(hedged ? ['hedged'] : []),
    ...(qualified ? ['qualified'] : []),
    ...(quantity === undefined ? [] : [`by ${quantity}`]),
  ];
}
