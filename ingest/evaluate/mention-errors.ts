/** Mentions that are missed, invented, cut wrongly or of the wrong type. */

import type { ScoredPaper } from './annotated-paper.ts';
import type { ErrorExample } from './find-errors.ts';
import { findOccurrences } from './find-occurrences.ts';
import type { Occurrence } from './find-occurrences.ts';

/** Each mention of either side at most once: a wrong type before a wrong boundary before missed and invented ones. */
export function mentionErrors({ text, gold, predicted }: ScoredPaper): readonly ErrorExample[] {
  const ours = findOccurrences(text, gold.entities).toSorted((a, b) => a.start - b.start);
  const theirs = findOccurrences(text, predicted.entities).toSorted((a, b) => a.start - b.start);
  const explained = new Set<Occurrence>();
  const error = (kind: string, mine?: Occurrence, other?: Occurrence): ErrorExample => ({
    kind,
    paper: gold.id,
    ...(mine !== undefined && { gold: text.slice(mine.start, mine.end) }),
    ...(other !== undefined && { predicted: text.slice(other.start, other.end) }),
    text: around(text, mine ?? other),
  });
  const errors = ours.flatMap((mine): readonly ErrorExample[] => {
    const same = theirs.find((other) => other.start === mine.start && other.end === mine.end);
    const other = same ?? theirs.find((each) => overlap(mine, each) && !explained.has(each));
    if (other === undefined) return [error(`${mine.type} missed`, mine)];
    explained.add(other);
    if (same === undefined) return [error(boundary(mine, other), mine, other)];
    return same.type === mine.type ? [] : [error(`${mine.type} read as ${same.type}`, mine, same)];
  });
  return [
    ...errors,
    ...theirs
      .filter((other) => !explained.has(other))
      .map((other) => error(`${other.type} invented`, undefined, other)),
  ];
}

function overlap(a: Occurrence, b: Occurrence): boolean {
  return a.start < b.end && b.start < a.end;
}

function boundary(gold: Occurrence, predicted: Occurrence): string {
  const sides = [
    ...(predicted.start < gold.start ? ['begins too early'] : []),
    ...(predicted.start > gold.start ? ['begins too late'] : []),
    ...(predicted.end < gold.end ? ['ends too early'] : []),
    ...(predicted.end > gold.end ? ['ends too late'] : []),
  ];
  return `mention ${sides.join(' and ')}`;
}

const MARGIN = 40;

function around(text: string, place: Occurrence | undefined): string {
  const [start, end] = [place?.start ?? 0, place?.end ?? 0];
  const from = Math.max(0, start - MARGIN);
  const to = Math.min(text.length, end + MARGIN);
  const inside = text.slice(from, to).replaceAll(/\s+/g, ' ');
  return `${from > 0 ? '…' : ''}${inside}${to < text.length ? '…' : ''}`;
}
