/** What the network found, as an extraction: names, every occurrence, calibrated confidence, evidence. */

import type { ExtractedEntity, ExtractedRelation, Extraction, Span } from '../../../src/domain/extraction.ts';
import { sentenceAround } from '../../../src/domain/sentences.ts';
import type { Definition } from '../rules/acronyms.ts';
import { allOccurrences } from '../rules/occurrences.ts';
import { chooseRelations } from './choose-relations.ts';
import type { ChosenRelation } from './choose-relations.ts';
import { probabilityOf } from './find-spans.ts';
import type { MentionGroup } from './group-mentions.ts';
import { NETWORK_ROLES, NETWORK_TYPES } from './network-classes.ts';
import { likeliestType } from './read-paper.ts';
import type { PaperReading } from './read-paper.ts';
import { scaled } from './settings.ts';
import { isDraw, isLoss } from './settle-wins.ts';
import type { ModelSettings } from './settings.ts';

export interface ReadablePaper {
  readonly id: string;
  readonly text: string;
  readonly titleLength: number;
  readonly sentences: readonly Span[];
  readonly definitions: readonly Definition[];
}

export function toExtraction(
  paper: ReadablePaper,
  reading: PaperReading,
  settings: ModelSettings,
): Extraction {
  const entities = entitiesOf(paper, reading, settings);
  const relations = chooseRelations(reading.pairs, settings.relation).flatMap((chosen) => {
    const ends = isTurned(chosen, paper, reading) ? [chosen.tail, chosen.head] : [chosen.head, chosen.tail];
    const [head, tail] = ends.map((end) => entities[end]);
    return head && tail ? [toRelation(chosen, head, tail, paper, reading, settings)] : [];
  });
  return { id: paper.id, entities: entities.filter((entity) => entity !== null), relations };
}

/** Of each group its entity, or null where no surface of it stands free in the text or the name is taken. */
function entitiesOf(
  { text, titleLength, definitions }: ReadablePaper,
  { words, groups, roles }: PaperReading,
  { entityConfidence }: ModelSettings,
): readonly (ExtractedEntity | null)[] {
  const surfaces = groups.map(
    ({ mentions }) =>
      new Set(mentions.map(({ first, last }) => text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0))),
  );
  const places = allOccurrences(text, surfaces);
  const longs = new Set(definitions.map(({ long }) => long.text));
  const taken = new Set<string>();
  return groups.map((group, index) => {
    const mentions = places[index] ?? [];
    const name = nameOf(mentions, longs, titleLength);
    if (name === null || taken.has(name)) return null;
    taken.add(name);
    const own = roles[index] ?? [];
    return {
      name,
      type: NETWORK_TYPES[likeliestType(group)] ?? 'Method',
      role: NETWORK_ROLES[own.indexOf(Math.max(...own))] ?? 'mentions',
      confidence: scaled(entityScore(group), entityConfidence),
      mentions,
    };
  });
}

/** The long form that the text defines, else the first form in running text, else the title's. */
function nameOf(mentions: readonly Span[], longs: ReadonlySet<string>, titleLength: number): string | null {
  const defined = mentions.find((mention) => longs.has(mention.text));
  const running = mentions.find((mention) => mention.start > titleLength);
  return (defined ?? running ?? mentions[0])?.text ?? null;
}

/** The surest mention's probability, times the share of the chosen type over all mentions. */
function entityScore(group: MentionGroup): number {
  const all = group.classes.slice(1).reduce((sum, value) => sum + value, 0);
  const type = (group.classes[likeliestType(group) + 1] ?? 0) / (all || 1);
  return Math.max(...group.mentions.map(probabilityOf)) * type;
}

function toRelation(
  chosen: ChosenRelation,
  head: ExtractedEntity,
  tail: ExtractedEntity,
  paper: ReadablePaper,
  reading: PaperReading,
  { relationConfidence }: ModelSettings,
): ExtractedRelation {
  const evidence = evidenceOf(chosen, paper, reading);
  return {
    head: head.name,
    type: chosen.type === 'OUTPERFORMS' && isDraw(evidence.text) ? 'COMPARED_WITH' : chosen.type,
    tail: tail.name,
    confidence: scaled(chosen.score, relationConfidence),
    evidence,
    selfReported: head.role === 'introduces',
  };
}

/** The sentence of both mentions; where they stand in two, the one of all that the network looked at most. */
function evidenceOf(
  { by }: ChosenRelation,
  { text, sentences }: ReadablePaper,
  { words }: PaperReading,
): Span {
  const [first, second] = [by.pair.headWords, by.pair.tailWords].sort((a, b) => a.first - b.first);
  const start = words[first?.first ?? 0]?.start ?? 0;
  const end = words[second?.last ?? 0]?.end ?? 0;
  const together = sentences.find((sentence) => sentence.start <= start && end <= sentence.end);
  if (together !== undefined) return spanOf(together);
  const shares = sentences.map((sentence) =>
    by.looks.reduce((sum, share, at) => {
      const word = words[by.from + at];
      return word && sentence.start <= word.start && word.end <= sentence.end ? sum + share : sum;
    }, 0),
  );
  const most = sentences[shares.indexOf(Math.max(...shares))];
  return most ? spanOf(most) : sentenceAround(sentences, text, start, end);
}

/** Of a sentence that may carry more. */
function spanOf({ text, start, end }: Span): Span {
  return { text, start, end };
}

/** Whether the one that stands first is said to lose. */
function isTurned({ type, by }: ChosenRelation, { text }: ReadablePaper, { words }: PaperReading): boolean {
  const { low, high, headWords, tailWords } = by.pair;
  if (type !== 'OUTPERFORMS' || headWords.first > tailWords.first || low >= high) return false;
  return isLoss(text.slice(words[low]?.start ?? 0, words[high - 1]?.end ?? 0));
}
