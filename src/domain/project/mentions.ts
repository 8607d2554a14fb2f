/** What a paper has to do with an entity: one MENTIONS, and its role again as a type of its own. */

import type { ExtractedEntity, Span } from '../extraction.ts';
import { compareText, firstDifference, rounded } from '../order.ts';
import { ROLES } from '../schema.ts';
import type { Role } from '../schema.ts';
import type { SubgraphRelationship } from '../subgraph.ts';
import type { EntityUse } from './entities.ts';
import type { ProjectedPaper } from './papers.ts';

/** The strongest role first, then the most confident, then the first in the text. */
export function byStrength(a: ExtractedEntity, b: ExtractedEntity): number {
  return firstDifference(
    rankOf(a.role) - rankOf(b.role),
    b.confidence - a.confidence,
    (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
    compareText(a.name, b.name),
  );
}

export function mentionRelationships(entityId: string, use: EntityUse): readonly SubgraphRelationship[] {
  const { paper, extracted } = use;
  const [strongest] = extracted;
  const spans = spansOf(extracted);
  const sentence = evidenceOf(paper, strongest);
  const said = {
    sentence: sentence.text,
    confidence: rounded(strongest.confidence),
    extractor: paper.extractor,
  };
  const mentions = {
    role: strongest.role,
    count: spans.length,
    starts: spans.map((span) => span.start),
    ends: spans.map((span) => span.end),
    texts: spans.map((span) => span.text),
    ...said,
  };
  const ends = { start: paper.id, end: entityId };
  const type = ROLES.find((row) => row.name === strongest.role)?.relationship;
  const role = { ...said, start: sentence.start, end: sentence.end };
  return [
    { type: 'MENTIONS', ...ends, properties: mentions },
    ...(type ? [{ type, ...ends, properties: role }] : []),
  ];
}

/** In order of start; a stretch that two names share counts once. */
function spansOf(extracted: readonly ExtractedEntity[]): readonly Span[] {
  const byPlace = new Map(
    extracted.flatMap((entity) => entity.mentions.map((span) => [`${span.start}-${span.end}`, span])),
  );
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

const AUTHORS_SPEAK = /\b(?:we|our|this (?:paper|work|article|study))\b/i;

/**
 * The sentence of the strongest mention: for a role beyond background the first in which the authors speak of
 * themselves, else the first of the abstract, else the title.
 */
function evidenceOf(paper: ProjectedPaper, entity: ExtractedEntity): Span {
  const sentences = entity.mentions.map((mention) => paper.sentenceAround(mention));
  const afterTitle = sentences.filter((sentence) => sentence.start > paper.fields.title.length);
  const spoken =
    entity.role === 'mentions' ? undefined : afterTitle.find(({ text }) => AUTHORS_SPEAK.test(text));
  return spoken ?? afterTitle[0] ?? sentences[0] ?? paper.sentenceAround({ start: 0, end: 0 });
}

function rankOf(role: Role): number {
  return ROLES.findIndex((row) => row.name === role);
}
