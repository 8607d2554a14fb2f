/** What each entity is in the paper: by cue phrases at its mentions, else by its type and place. */

import { ROLES, type Role } from '../../../src/domain/schema.ts';
import { OFFERS, OWN_WORK, ROLE_CUES } from '../data/role-cues.ts';
import type { FoundEntity } from './group-entities.ts';
import type { ReadText, Sentence } from './words.ts';

const RANK = new Map(ROLES.map((row, index) => [row.name, index]));

/** One role an entity, in the order of `entities`. */
export function findRoles(read: ReadText, entities: readonly FoundEntity[]): Role[] {
  const backgroundEnd = endOfBackground(read);
  return entities.map((entity) => {
    if ((entity.titled && entity.type !== 'Task') || isNewInTitle(entity, read.text)) return 'introduces';
    const cued = entity.mentions.flatMap((mention) => {
      const sentence = sentenceAt(read.sentences, mention.start);
      return sentence === undefined ? [] : cuedRoles(sentence, entity, mention);
    });
    const best = cued.toSorted((a, b) => (RANK.get(a) ?? 0) - (RANK.get(b) ?? 0))[0];
    return settle(entity, best, backgroundEnd);
  });
}

/** The title opens with a method that the lexicon does not know, and the paper offers something. */
function isNewInTitle(entity: FoundEntity, text: string): boolean {
  const start = entity.mentions[0]?.start ?? 0;
  const isOpening = /^(?:(?:a|an|the|towards?|learning|introducing|building) ?)*$/i.test(
    text.slice(0, start),
  );
  return (
    entity.type === 'Method' &&
    entity.rule !== 'lexicon' &&
    entity.inTitle &&
    (isOpening || entity.defined) &&
    OFFERS.test(text)
  );
}

export function sentenceAt(sentences: readonly Sentence[], place: number): Sentence | undefined {
  return sentences.find((sentence) => sentence.start <= place && place < sentence.end);
}

function cuedRoles(
  sentence: Sentence,
  entity: FoundEntity,
  mention: { readonly start: number; readonly end: number },
): Role[] {
  const before = sentence.text.slice(0, mention.start - sentence.start);
  const after = sentence.text.slice(mention.end - sentence.start);
  return ROLE_CUES.filter(
    (cue) =>
      cue.types.includes(entity.type) &&
      (cue.before?.test(before) ?? true) &&
      (cue.after?.test(after) ?? true),
  ).map((cue) => cue.role);
}

/** What the type says where no cue does, and what only background may say. */
function settle(entity: FoundEntity, cued: Role | undefined, backgroundEnd: number): Role {
  if (cued === 'introduces') return cued;
  const isBackground = entity.mentions.every((mention) => mention.start < backgroundEnd) && !entity.inTitle;
  if (entity.type === 'Dataset') return 'evaluates_on';
  if (entity.type === 'Metric') return isBackground ? 'mentions' : 'measures';
  if (entity.type === 'Task') return isBackground ? 'mentions' : 'addresses';
  if (cued === 'compares_with') return cued;
  if (isBackground) return 'mentions';
  if (cued === 'studies' || entity.inTitle) return 'studies';
  if (cued !== undefined) return cued;
  return entity.type === 'Concept' ? 'studies' : 'uses';
}

/** Where the paper begins to speak of itself. */
function endOfBackground({ sentences, title }: ReadText): number {
  const own = sentences.find((sentence) => sentence.start > title.end && OWN_WORK.test(sentence.text));
  return own?.start ?? title.end;
}
