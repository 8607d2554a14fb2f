/** The mentions of a sentence in order, those that stand in one list together, "our method" standing for what the paper introduces. */

import type { FoundEntity } from '../group-entities.ts';
import type { Sentence } from '../words.ts';

export interface MentionGroup {
  /** Indices of entities. */
  readonly entities: readonly number[];
  readonly start: number;
  readonly end: number;
  /** Not named: `our method`, `it`. */
  readonly anaphoric: boolean;
}

const ANAPHORA =
  /\b(?:(?:our|the proposed|this|the resulting|the new)(?: (?:proposed|new|novel|simple))? (?:method|approach|model|algorithm|framework|architecture|technique|optimizer|network|system|strategy|scheme|formulation|loss|layer|methodology|proposal|dataset|benchmark)s?|ours|(?<=^|, |and |that )it(?= \p{L}+s\b)|the (?:method|model|algorithm|approach|framework)(?= (?:is|achieves|outperforms|improves|can|reduces|allows|enables)))\b/giu;

/** What words that name nothing stand for, as indices of entities or -1. */
export interface Referents {
  /** `our method`: what the paper introduces. */
  readonly own: number;
  /** `this method`, `it`, where the paper introduces nothing: what the sentence before is about. */
  readonly last: number;
}

export function mentionGroups(
  sentence: Sentence,
  entities: readonly FoundEntity[],
  referents: Referents,
): MentionGroup[] {
  const named = entities.flatMap((entity, index) =>
    entity.mentions
      .filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end)
      .map((mention): MentionGroup => ({
        entities: [index],
        start: mention.start,
        end: mention.end,
        anaphoric: false,
      })),
  );
  const all = [...named, ...anaphors(sentence, named, referents)].sort((a, b) => a.start - b.start);
  const groups: MentionGroup[] = [];
  for (const next of all) {
    const last = groups.at(-1);
    const joined = last === undefined ? null : join(sentence, last, next, entities);
    if (joined === null) groups.push(next);
    else groups[groups.length - 1] = joined;
  }
  return groups;
}

function anaphors(
  sentence: Sentence,
  named: readonly MentionGroup[],
  { own, last }: Referents,
): MentionGroup[] {
  return [...sentence.text.matchAll(ANAPHORA)]
    .map((match) => ({
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
      entity: own < 0 && /^(?:this|it|the (?!proposed|new|resulting))/i.test(match[0]) ? last : own,
    }))
    .filter(
      ({ start, end, entity }) =>
        entity >= 0 && !named.some((other) => other.start < end && start < other.end),
    )
    .map(({ start, end, entity }) => ({ start, end, entities: [entity], anaphoric: true }));
}

/** One after the other in a list of one type, or a long form and its abbreviation. */
function join(
  sentence: Sentence,
  a: MentionGroup,
  b: MentionGroup,
  entities: readonly FoundEntity[],
): MentionGroup | null {
  const between = sentence.text.slice(a.end - sentence.start, b.start - sentence.start);
  const [first, second] = [a.entities.at(-1) ?? -1, b.entities[0] ?? -1];
  const isDefinition = first === second && /^ ?[([]$/.test(between);
  const isList =
    /^\)?(?:,|\/|,? (?:and|or|as well as)|,? and\/or|&)\s?(?:(?:the|even|also) )?(?:\()?$/i.test(
      between.trimEnd() + ' ',
    ) ||
    /^\)?,? (?:and|or|as well as) $/i.test(between) ||
    /^\)?, $/.test(between);
  if (isDefinition) return { ...a, end: b.end, anaphoric: false };
  const isSameType = entities[first]?.type === entities[second]?.type;
  return isList && isSameType && !a.anaphoric && !b.anaphoric
    ? { entities: [...new Set([...a.entities, ...b.entities])], start: a.start, end: b.end, anaphoric: false }
    : null;
}

/** Sentence text between two groups, those in between shown as `§`, decimal points as `·` since a point ends a clause, without the numbers of a list. */
export function textBetween(
  sentence: Sentence,
  groups: readonly MentionGroup[],
  from: number,
  to: number,
): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    const [left, right] = [groups[at], groups[at + 1]];
    if (left === undefined || right === undefined) break;
    text += sentence.text.slice(left.end - sentence.start, right.start - sentence.start);
    if (at + 1 < to) text += '§';
  }
  return text.replaceAll(/(?<=\d)\.(?=\d)/g, '·').replaceAll(/ \(?(?:\d|[a-d]|[ivx]{1,4})\)(?= )/g, '');
}
