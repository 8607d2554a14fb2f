/** Papers that name two entities, best evidence first: the sentence that names both, or one sentence for each. */

import { compareText, firstDifference, listOf as listIn } from '../../domain/order.ts';
import type { PathPaper } from '../../domain/questions.ts';
import { paperText } from '../../domain/record.ts';
import { ROLES } from '../../domain/schema.ts';
import { sentenceAround, sentencesOf } from '../../domain/sentences.ts';
import { loadStatement } from '../../store/statements.ts';
import type { Limits, ReadStore, Row } from '../../store/store.ts';
import type { ValueMap } from '../../store/values.ts';
import { collectRows } from '../collect-rows.ts';
import { paperOfEvidence } from '../entity-brief.ts';
import { listOf, numberOf, propertiesOf, textOf, toNumber, toText } from '../read-values.ts';

export type Pair = readonly [from: string, to: string];

/** Words of a paper with their place in `title + "\n" + abstract`. */
interface Quote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface SharedPaper {
  readonly paper: PathPaper;
  /** Names both, or the first alone where there is a `second`. */
  readonly first: Quote;
  readonly second?: Quote;
  readonly confidence: number;
}

type Spans = readonly (readonly [start: number, end: number])[];

/** By `pairKey`: one sentence for both before two, then stronger roles, newer papers, and ids. */
export async function sharedPapers(
  store: ReadStore,
  pairs: readonly Pair[],
  limits: Limits,
): Promise<ReadonlyMap<string, readonly SharedPaper[]>> {
  const found = new Map<string, { readonly shared: SharedPaper; readonly weight: number }[]>();
  const rows = await collectRows(store, loadStatement('read/papers-of-both'), { pairs }, limits);
  for (const [from, to, paper, first, second] of rows) {
    const [a, b] = [propertiesOf(first), propertiesOf(second)];
    const confidence = Math.min(numberOf(a, 'confidence') ?? 0, numberOf(b, 'confidence') ?? 0);
    listIn(found, pairKey([toText(from), toText(to)])).push({
      shared: { ...quotesOf(propertiesOf(paper), spansOf(a), spansOf(b)), confidence },
      weight: weightOf(first) + weightOf(second),
    });
  }
  return new Map(
    [...found].map(([key, papers]) => [
      key,
      papers
        .sort(
          (a, b) => compareShared(a.shared, b.shared) || b.weight - a.weight || byPaper(a.shared, b.shared),
        )
        .map(({ shared }) => shared),
    ]),
  );
}

export function pairKey([from, to]: Pair): string {
  return JSON.stringify([from, to]);
}

/** The evidence of a paper for two names that stand at these places of its text. */
export function quotesOf(paper: ValueMap, first: Spans, second: Spans): Omit<SharedPaper, 'confidence'> {
  const title = textOf(paper, 'title') ?? '';
  const abstract = textOf(paper, 'abstract') ?? '';
  const text = paperText({ title, abstract });
  const sentences = sentencesOf(title, abstract);
  const around = ([start, end]: Spans[number]): Quote => sentenceAround(sentences, text, start, end);
  const [ofFirst, ofSecond] = [first.map(around), second.map(around)];
  const both = ofFirst.filter((quote) => ofSecond.some((other) => other.start === quote.start));
  const inAbstract = both.find((quote) => quote.start > 0) ?? both[0];
  const whole = { text: title, start: 0, end: title.length };
  const { paperId: id, citationKey, year } = paperOfEvidence(paper);
  const found = { paper: { id, title, citationKey, year: year ?? null } };
  if (inAbstract) return { ...found, first: inAbstract };
  return { ...found, first: ofFirst[0] ?? whole, second: ofSecond[0] ?? whole };
}

function compareShared(a: SharedPaper, b: SharedPaper): number {
  return Number(a.second !== undefined) - Number(b.second !== undefined);
}

function byPaper(a: SharedPaper, b: SharedPaper): number {
  return firstDifference((b.paper.year ?? 0) - (a.paper.year ?? 0), compareText(a.paper.id, b.paper.id));
}

function weightOf(mention: Row[number] | undefined): number {
  const { role } = propertiesOf(mention);
  return ROLES.find((row) => row.name === role)?.weight ?? 0;
}

function spansOf(mention: ValueMap): Spans {
  const ends = listOf(mention, 'ends').map(toNumber);
  return listOf(mention, 'starts').flatMap((value, index) => {
    const [start, end] = [toNumber(value), ends[index]];
    return start === undefined || end === undefined ? [] : [[start, end] as const];
  });
}
