/** Whether confidence means what it says: the share of what proved right on dev, by confidence; and the scaling that makes it so. */

import type { Scaling } from '../../../ingest/extract/model/settings.ts';
import { matchEntities } from '../../../ingest/evaluate/match-entities.ts';
import { matchRelations, placeRelations } from '../../../ingest/evaluate/match-relations.ts';
import { readGold, toPaper } from '../../../ingest/evaluate/read-annotations.ts';
import type { Extractor } from '../../../ingest/extract/extractor.ts';
import { sharedPath } from '../../shared.ts';

export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

export interface JudgedConfidences {
  /** Right: in gold, of the same type. */
  readonly entities: readonly Judged[];
  /** Right: in gold with both ends, type and direction. */
  readonly relations: readonly Judged[];
}

export interface ReliabilityRow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Means, 0 to 1. */
  readonly confidence: number;
  readonly right: number;
}

export async function judgeOnDev(extractor: Extractor): Promise<JudgedConfidences> {
  const set = await readGold(sharedPath('gold', 'dev.gold.jsonl'), sharedPath('gold', 'dev.input.jsonl'));
  const entities: Judged[] = [];
  const relations: Judged[] = [];
  for (const input of set.inputs) {
    const gold = set.gold.find(({ id }) => id === input.id);
    if (gold === undefined) continue;
    const extraction = await extractor.extract(input);
    const predicted = toPaper(extraction);
    const found = new Set(
      matchEntities(gold.entities, predicted.entities, { typed: true }).map((match) => match.predicted),
    );
    extraction.entities.forEach(({ confidence }, at) => entities.push({ confidence, right: found.has(at) }));
    const placed = placeRelations({ text: '', gold, predicted });
    const right = new Set(matchRelations(placed.gold, placed.predicted).map((match) => match.predicted));
    for (const relation of predicted.relations)
      relations.push({ confidence: relation.confidence ?? 0, right: right.has(relation) });
  }
  return { entities, relations };
}

/** Five rows of equal width; rows without any are left out. */
export function reliability(judged: readonly Judged[]): readonly ReliabilityRow[] {
  return [0, 0.2, 0.4, 0.6, 0.8].flatMap((from) => {
    const to = from + 0.2;
    const own = judged.filter(({ confidence }) => from < confidence && confidence <= to + 1e-9);
    if (own.length === 0) return [];
    const mean = (value: (each: Judged) => number): number =>
      own.reduce((sum, each) => sum + value(each), 0) / own.length;
    return [
      {
        from,
        to,
        count: own.length,
        confidence: mean((each) => each.confidence),
        right: mean(({ right }) => Number(right)),
      },
    ];
  });
}

/** Slope and shift of the log-odds that make the judged likeliest (Platt 1999), by Newton's method. */
export function fitScaling(judged: readonly Judged[]): Scaling {
  let [slope, shift] = [1, 0];
  for (let step = 0; step < 25; step += 1) {
    let [gSlope, gShift, hSlope, hBoth, hShift] = [0, 0, 1e-6, 0, 1e-6];
    for (const { confidence, right } of judged) {
      const safe = Math.min(Math.max(confidence, 1e-4), 1 - 1e-4);
      const x = Math.log(safe / (1 - safe));
      const p = 1 / (1 + Math.exp(-(slope * x + shift)));
      const error = p - Number(right);
      const weight = p * (1 - p);
      gSlope += error * x;
      gShift += error;
      hSlope += weight * x * x;
      hBoth += weight * x;
      hShift += weight;
    }
    const determinant = hSlope * hShift - hBoth * hBoth;
    slope -= (hShift * gSlope - hBoth * gShift) / determinant;
    shift -= (hSlope * gShift - hBoth * gSlope) / determinant;
  }
  return { slope, shift };
}
