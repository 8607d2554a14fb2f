/** What one paper adds to the figures; figures of a set come from the sums. */

import { CLAIM_CONFIDENCE } from '../../src/domain/schema.ts';
import { FLAGS } from './annotated-paper.ts';
import type { ScoredPaper } from './annotated-paper.ts';
import { findOccurrences } from './find-occurrences.ts';
import type { Occurrence } from './find-occurrences.ts';
import { matchEntities } from './match-entities.ts';
import { matchRelations, pairKey, placeRelations } from './match-relations.ts';
import type { PlacedRelations, RelationMatch } from './match-relations.ts';
import { isSameQuantity } from './same-quantity.ts';

/** Right ones among the predicted, the predicted, right ones among the gold, the gold. */
export type Tally = readonly [hits: number, predicted: number, found: number, gold: number];

export interface Counts {
  /** In the order of the scorecard. */
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Right roles, and matched entities whose role both sides give. */
  readonly roles: readonly [right: number, all: number];
  /** Of matched relations whose gold one has an effect: gold and predicted. */
  readonly effects: readonly (readonly [gold: string | null, predicted: string | null | undefined])[];
  /** Of matched relations, by attribute. */
  readonly flags: ReadonlyMap<string, Tally>;
}

export function countPaper(paper: ScoredPaper): Counts {
  const { gold, predicted } = paper;
  const matches = matchEntities(gold.entities, predicted.entities, { typed: false });
  const relations = placeRelations(paper, matches);
  const matched = matchRelations(relations.gold, relations.predicted);
  const roles = matches.flatMap((match) => {
    const [ours, theirs] = [gold.entities[match.gold]?.role, predicted.entities[match.predicted]?.role];
    return ours && theirs ? [ours === theirs] : [];
  });
  const typed = matchEntities(gold.entities, predicted.entities, { typed: true });
  const entities = (hits: number): Tally => both(hits, predicted.entities.length, gold.entities.length);
  return {
    tallies: new Map([
      ...mentionTallies(paper),
      ['entity', entities(matches.length)],
      ['entity+type', entities(typed.length)],
      ...relationTallies(relations.gold, relations.predicted),
    ]),
    roles: [roles.filter(Boolean).length, roles.length],
    effects: matched.flatMap(({ gold: g, predicted: p }) =>
      g.effect === undefined ? [] : [[g.effect, p.effect] as const],
    ),
    flags: new Map(FLAGS.map((flag) => [flag, flagTally(flag, matched)])),
  };
}

function both(hits: number, predicted: number, gold: number): Tally {
  return [hits, predicted, hits, gold];
}

function mentionTallies({ text, gold, predicted }: ScoredPaper): [string, Tally][] {
  const ours = findOccurrences(text, gold.entities);
  const theirs = findOccurrences(text, predicted.entities);
  const agree = (
    a: readonly Occurrence[],
    b: readonly Occurrence[],
    keyOf: (place: Occurrence) => string,
  ): Tally => {
    const keys = new Set(a.map(keyOf));
    return both(b.filter((place) => keys.has(keyOf(place))).length, b.length, a.length);
  };
  const typedKey = ({ start, end, type }: Occurrence): string => `${start},${end},${type}`;
  const isOf = (name: string) => (place: Occurrence) => place.type === name;
  return [
    ['span', agree(ours, theirs, ({ start, end }) => `${start},${end}`)],
    ['span+type', agree(ours, theirs, typedKey)],
    ...ENTITY_TYPES_BY_GUIDELINE.map((name): [string, Tally] => [
      `type:${name}`,
      agree(ours.filter(isOf(name)), theirs.filter(isOf(name)), typedKey),
    ]),
    ['overlap+type', overlapTally(ours, theirs)],
  ];
}

/** The guideline's order, which is that of gold/score.py. */
const ENTITY_TYPES_BY_GUIDELINE = ['Method', 'Dataset', 'Task', 'Metric', 'Concept'];

function overlapTally(gold: readonly Occurrence[], predicted: readonly Occurrence[]): Tally {
  const touches = (a: Occurrence, others: readonly Occurrence[]): boolean =>
    others.some((b) => a.type === b.type && a.start < b.end && b.start < a.end);
  return [
    predicted.filter((place) => touches(place, gold)).length,
    predicted.length,
    gold.filter((place) => touches(place, predicted)).length,
    gold.length,
  ];
}

/** Of all relations, of those sure enough to become claims, of their pairs, and of each type that occurs. */
function relationTallies(gold: PlacedRelations, predicted: PlacedRelations): [string, Tally][] {
  const tally = (g: PlacedRelations, p: PlacedRelations): Tally =>
    both([...p.keys()].filter((key) => g.has(key)).length, p.size, g.size);
  const pairsOf = (placed: PlacedRelations): ReadonlySet<string> =>
    new Set([...placed.values()].map(pairKey));
  const [goldPairs, predictedPairs] = [pairsOf(gold), pairsOf(predicted)];
  const claims = only(predicted, ({ confidence }) => (confidence ?? 1) >= CLAIM_CONFIDENCE);
  const pairs = [...predictedPairs].filter((pair) => goldPairs.has(pair)).length;
  const types = new Set([...gold.values(), ...predicted.values()].map(({ relation }) => relation.type));
  return [
    ['relation', tally(gold, predicted)],
    ['pair', both(pairs, predictedPairs.size, goldPairs.size)],
    ['claims', tally(gold, claims)],
    ...[...types].map((name): [string, Tally] => [
      `relation:${name}`,
      tally(
        only(gold, ({ type }) => type === name),
        only(predicted, ({ type }) => type === name),
      ),
    ]),
  ];
}

function only(placed: PlacedRelations, holds: (relation: RelationMatch['gold']) => boolean): PlacedRelations {
  return new Map([...placed].filter(([, { relation }]) => holds(relation)));
}

function flagTally(flag: (typeof FLAGS)[number], matched: readonly RelationMatch[]): Tally {
  const values = matched.map(({ gold, predicted }) => [gold[flag], predicted[flag]] as const);
  const isSame = (a: unknown, b: unknown): boolean =>
    flag !== 'quantity' || isSameQuantity(String(a), String(b));
  const hits = values.filter(([a, b]) => Boolean(a) && Boolean(b) && isSame(a, b)).length;
  return both(hits, values.filter(([, b]) => Boolean(b)).length, values.filter(([a]) => Boolean(a)).length);
}
