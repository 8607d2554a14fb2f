/** One paper through the network: its mentions, the entities they make, and the scores of roles and relations. */

import type { Definition } from '../rules/acronyms.ts';
import type { LexiconMatch } from '../rules/lexicon-matches.ts';
import { findAnaphors } from './anaphors.ts';
import type { FoundMention } from './find-spans.ts';
import { findSpans, softmax } from './find-spans.ts';
import type { Graphs, ReadWindow, WindowEntities } from './graphs.ts';
import type { MentionGroup } from './group-mentions.ts';
import { groupMentions } from './group-mentions.ts';
import { knownNames } from './known-names.ts';
import { anaphorPairs, mentionPairs } from './mention-pairs.ts';
import type { MentionPair, WordSpan } from './mention-pairs.ts';
import { NETWORK_RELATIONS, NETWORK_ROLES, NETWORK_TYPES } from './network-classes.ts';
import type { ModelSettings } from './settings.ts';
import { windowsOf } from './windows.ts';
import type { Window } from './windows.ts';
import type { Vocabulary } from './word-pieces.ts';
import { networkWords } from './words.ts';
import type { NetworkWord } from './words.ts';

export interface Network {
  readonly graphs: Graphs;
  readonly vocabulary: Vocabulary;
  readonly settings: ModelSettings;
}

export interface NetworkText {
  readonly text: string;
  readonly titleLength: number;
  readonly definitions: readonly Definition[];
  /** Whether a stretch of the text may be a mention. */
  readonly allows: (start: number, end: number) => boolean;
  /** Names of the lexicon that stand in it. */
  readonly known: readonly LexiconMatch[];
}

/** What the network says of a mention pair; entities are indices, words those of the whole text. */
export interface ScoredPair {
  readonly pair: MentionPair;
  /** Of none, which is 0, and of each type. */
  readonly scores: readonly number[];
  /** Of each word, the share it has in what the network looked at. */
  readonly looks: Float32Array;
  /** Index of the first word that `looks` speaks of. */
  readonly from: number;
}

export interface PaperReading {
  readonly words: readonly NetworkWord[];
  readonly groups: readonly MentionGroup[];
  /** Of each group the probability of each role. */
  readonly roles: readonly (readonly number[])[];
  readonly pairs: readonly ScoredPair[];
}

/** Entities of windows that a pair stands in together; a text of one window, as nearly all are, has them all. */
export async function readPaper(network: Network, input: NetworkText): Promise<PaperReading> {
  const words = networkWords(input.text, input.titleLength);
  const windows = windowsOf(words, network.vocabulary);
  const reads: ReadWindow[] = [];
  for (const window of windows) reads.push(await network.graphs.readWindow(window));
  const mentions = mentionsOf(words, windows, reads, input, network.settings);
  const groups = groupMentions(mentions, words, input.definitions);
  const roles: (readonly number[])[] = [];
  const pairs: ScoredPair[] = [];
  for (const [at, window] of windows.entries()) {
    const read = reads[at];
    const present = entitiesWithin(window, groups);
    if (read === undefined || present.numbers.length === 0) continue;
    const scored = await scoreWindow(network.graphs, input.text, window, read, present.entities);
    present.numbers.forEach((entity, row) => (roles[entity] ??= scored.roles[row] ?? []));
    for (const { pair, ...said } of scored.pairs)
      pairs.push({ ...said, pair: inWholeText(pair, present.numbers, window.from), from: window.from });
  }
  return { words, groups, roles, pairs };
}

interface ScoredWindow {
  readonly roles: readonly (readonly number[])[];
  readonly pairs: readonly Omit<ScoredPair, 'from'>[];
}

/** Named mentions first; what stands for a name is known by the roles, and read after them. */
async function scoreWindow(
  graphs: Graphs,
  text: string,
  window: Window,
  read: ReadWindow,
  entities: WindowEntities,
): Promise<ScoredWindow> {
  const { words } = window;
  const score = async (own: WindowEntities, pairs: readonly MentionPair[]): Promise<ScoredWindow> => {
    const scores = await graphs.scoreWindow(window, read, own, pairs);
    return {
      roles: own.mentions.map((_, row) => softmax(rowOf(scores.roles, row, NETWORK_ROLES.length))),
      pairs: pairs.map((pair, row) => ({
        pair,
        scores: Array.from(rowOf(scores.pairs, row, NETWORK_RELATIONS.length + 1)),
        looks: rowOf(scores.looks, row, words.length),
      })),
    };
  };
  const named = await score(entities, mentionPairs(entities.mentions, words));
  const anaphors = findAnaphors({ ...entities, text, words, roles: named.roles });
  const pairs = anaphorPairs(anaphors, entities.mentions, words);
  if (pairs.length === 0) return named;
  const unnamed = await score({ ...entities, anaphors }, pairs);
  return { roles: named.roles, pairs: [...named.pairs, ...unnamed.pairs] };
}

/** The scores of all windows stand one after the other, as their words do. */
function mentionsOf(
  words: readonly NetworkWord[],
  windows: readonly Window[],
  reads: readonly ReadWindow[],
  { allows, known }: NetworkText,
  { span: threshold, lexiconOdds }: ModelSettings,
): readonly FoundMention[] {
  const windowOf = windows.flatMap(({ words: own }, index) => own.map(() => index));
  const scores = Float32Array.from(reads.flatMap(({ spans }) => Array.from(spans)));
  return findSpans(words, scores, {
    threshold,
    known: knownNames(known, words, lexiconOdds),
    allows: (first, last) =>
      windowOf[first] === windowOf[last] && allows(words[first]?.start ?? 0, words[last]?.end ?? 0),
  });
}

/** The entities that have mentions in a window: their numbers, and what the second graph reads of them. */
function entitiesWithin(
  window: Window,
  groups: readonly MentionGroup[],
): { readonly numbers: readonly number[]; readonly entities: WindowEntities } {
  const end = window.from + window.words.length;
  const present = groups.flatMap((group, number) => {
    const mentions = group.mentions
      .filter(({ first, last }) => window.from <= first && last < end)
      .map(({ first, last }): WordSpan => ({ first: first - window.from, last: last - window.from }));
    return mentions.length === 0 ? [] : [{ number, mentions, type: likeliestType(group) }];
  });
  return {
    numbers: present.map(({ number }) => number),
    entities: {
      mentions: present.map(({ mentions }) => mentions),
      types: present.map(({ type }) => type),
      sentences: present.map(({ mentions }) => window.words[mentions[0]?.first ?? 0]?.sentence ?? 0),
    },
  };
}

/** Index into NETWORK_TYPES. */
export function likeliestType({ classes }: MentionGroup): number {
  const types = NETWORK_TYPES.map((_, index) => classes[index + 1] ?? 0);
  return types.indexOf(Math.max(...types));
}

function inWholeText(pair: MentionPair, numbers: readonly number[], from: number): MentionPair {
  const moved = ({ first, last }: WordSpan): WordSpan => ({ first: first + from, last: last + from });
  return {
    ...pair,
    head: numbers[pair.head] ?? 0,
    tail: numbers[pair.tail] ?? 0,
    headWords: moved(pair.headWords),
    tailWords: moved(pair.tailWords),
    low: pair.low + from,
    high: pair.high + from,
  };
}

function rowOf(scores: Float32Array, row: number, width: number): Float32Array {
  return scores.subarray(row * width, (row + 1) * width);
}
