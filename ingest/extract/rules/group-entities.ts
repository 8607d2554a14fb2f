/** From candidates to the entities of a paper: the best without overlap, surfaces of one name together, every occurrence found. */

import type { EntityType } from '../../../src/domain/schema.ts';
import type { Span } from '../../../src/domain/extraction.ts';
import { ENTITY_RULES, type EntityRule } from '../data/entity-rules.ts';
import { PASSING_NAMES } from '../data/name-words.ts';
import { spellingKey } from '../../resolve/spelling-key.ts';
import type { Definition } from './acronyms.ts';
import type { Candidate } from './candidate.ts';
import { allOccurrences, freeText } from './occurrences.ts';

/** An entity before its role is known. */
export interface FoundEntity {
  readonly name: string;
  readonly type: EntityType;
  readonly confidence: number;
  readonly mentions: readonly Span[];
  /** The paper gives it an abbreviation. */
  readonly defined: boolean;
  readonly inTitle: boolean;
  readonly titled: boolean;
  /** The most trusted rule that found it. */
  readonly rule: EntityRule;
}

interface Group {
  readonly surfaces: Set<string>;
  readonly candidates: Candidate[];
}

export function groupEntities(
  text: string,
  titleEnd: number,
  candidates: readonly Candidate[],
  definitions: readonly Definition[],
): FoundEntity[] {
  const kept = keptGroups(text, titleEnd, candidates, definitionKeys(definitions));
  const mentions = allOccurrences(
    text,
    kept.map((group) => group.surfaces),
  );
  const longs = new Set(definitions.map((definition) => definition.long.text));
  const found = kept.flatMap((group, index) => {
    const spans = mentions[index] ?? [];
    return spans.length === 0 ? [] : [toEntity(group, spans, longs, titleEnd)];
  });
  return uniqueNames(found);
}

/** What is not worth keeping makes room for the shorter names inside it: chosen again without it until all is. */
function keptGroups(
  text: string,
  titleEnd: number,
  candidates: readonly Candidate[],
  alias: ReadonlyMap<string, string>,
): Group[] {
  let left = candidates;
  for (;;) {
    const groups = groupByName(text, longestFirst(left), alias);
    const dropped = groups.filter((group) => !isWorthKeeping(group, titleEnd));
    if (dropped.length === 0) return groups;
    const gone = new Set(dropped.flatMap((group) => group.candidates));
    left = left.filter((candidate) => !gone.has(candidate));
  }
}

function groupByName(
  text: string,
  chosen: readonly Candidate[],
  alias: ReadonlyMap<string, string>,
): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of chosen) {
    const surface = text.slice(candidate.start, candidate.end);
    const own = spellingKey(surface);
    const key = alias.get(own) ?? (candidate.known === undefined ? own : spellingKey(candidate.known));
    const group = groups.get(key) ?? { surfaces: new Set<string>(), candidates: [] };
    group.surfaces.add(surface);
    group.candidates.push(candidate);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Longer wins; of one length the more trusted rule. */
function longestFirst(candidates: readonly Candidate[]): Candidate[] {
  const confidence = (candidate: Candidate): number => ENTITY_RULES[candidate.rule].confidence;
  const ranked = candidates.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || confidence(b) - confidence(a) || a.start - b.start,
  );
  const isFree = freeText();
  return ranked
    .filter((candidate) => isFree(candidate.start, candidate.end))
    .sort((a, b) => a.start - b.start);
}

/** From the key of each defined form to that of its long form. */
function definitionKeys(definitions: readonly Definition[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { long, short } of definitions) {
    const key = spellingKey(long.text);
    keys.set(spellingKey(short.text), key);
    keys.set(key, key);
  }
  return keys;
}

/** What is weak counts where the paper insists on it: by its title, by repetition, by length. */
function isWorthKeeping(group: Group, titleEnd: number): boolean {
  const rules = new Set(group.candidates.map((candidate) => candidate.rule));
  const isRepeated = group.candidates.length > 1;
  const isTitled = group.candidates.some((candidate) => candidate.start < titleEnd);
  const only = (rule: EntityRule): boolean => rules.size === 1 && rules.has(rule);
  if (isRepeated || only('definition')) return true;
  if (only('repeatedPhrase')) return false;
  if (only('weakPhrase')) return isTitled || isLong(group);
  if (only('spelledName')) return [...group.surfaces].some((surface) => surface.length > 2);
  return isTitled || !group.candidates.every((candidate) => PASSING_NAMES.has(candidate.known ?? ''));
}

function isLong(group: Group): boolean {
  return [...group.surfaces].some((surface) => surface.split(/[\s-]+/).length > 2);
}

function toEntity(
  group: Group,
  mentions: readonly Span[],
  longs: ReadonlySet<string>,
  titleEnd: number,
): FoundEntity {
  const votes = new Map<EntityType, number>();
  for (const { type, rule } of group.candidates)
    votes.set(type, (votes.get(type) ?? 0) + ENTITY_RULES[rule].confidence);
  const [type] = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best));
  const surfaces = mentions.map((mention) => mention.text);
  const long = surfaces.find((surface) => longs.has(surface));
  const inText = mentions.find((mention) => mention.start > titleEnd)?.text;
  const rule = group.candidates
    .map((candidate) => candidate.rule)
    .reduce((best, each) => (ENTITY_RULES[each].confidence > ENTITY_RULES[best].confidence ? each : best));
  return {
    name: long ?? inText ?? surfaces[0] ?? '',
    type,
    confidence: ENTITY_RULES[rule].confidence,
    rule,
    mentions,
    defined: long !== undefined,
    inTitle: mentions.some((mention) => mention.start < titleEnd),
    titled: group.candidates.some((candidate) => candidate.rule === 'titleName'),
  };
}

/** Keys can differ where names do not; the first entity keeps the name. */
function uniqueNames(entities: readonly FoundEntity[]): FoundEntity[] {
  const seen = new Set<string>();
  return entities.filter((entity) => !seen.has(entity.name) && seen.add(entity.name));
}
