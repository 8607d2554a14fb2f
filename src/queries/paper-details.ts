/** One paper as a reader wants it: its text with the places of every name, and what it states. */

import type { PaperDetails } from '../domain/answers.ts';
import { RELATION_TYPES, ROLES } from '../domain/schema.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore, Row } from '../store/store.ts';
import { collectRows } from './collect-rows.ts';
import { claimEvidence, entityBrief, paperOfEvidence } from './entity-brief.ts';
import { listOf, numberOf, present, propertiesOf, textOf, toNumber, toText } from './read-values.ts';
import type { PaperOfEvidence } from './entity-brief.ts';

/** The paper with this id, which is in the store. */
export async function paperDetails(store: ReadStore, id: string, limits: Limits = {}): Promise<PaperDetails> {
  const rows = async (statement: string): Promise<readonly Row[]> =>
    await collectRows(store, loadStatement(`read/${statement}`), { id }, limits);
  const properties = propertiesOf((await rows('paper'))[0]?.[0]);
  const paper = paperOfEvidence(properties);
  const { paperId, title, citationKey, year } = paper;
  const text = (key: string): string | undefined => textOf(properties, key);
  return {
    kind: 'paper',
    id: paperId,
    title,
    ...present('abstract', text('abstract')),
    ...present('year', year),
    ...present('yearSource', text('yearSource')),
    citationKey,
    ...present('url', text('url')),
    ...present('doi', text('doi')),
    ...present('arxivId', text('arxivId')),
    ...present('venue', text('venue')),
    authors: (await rows('paper-authors')).map(([name]) => toText(name)),
    mentions: (await rows('paper-mentions')).map(toMention).sort(byStrength),
    claims: (await rows('paper-claims')).flatMap((row) => toClaim(row, paper)),
  };
}

type Mention = PaperDetails['mentions'][number];

function toMention([entity, mention]: Row): Mention {
  const properties = propertiesOf(mention);
  const ends = listOf(properties, 'ends').map(toNumber);
  const spans = listOf(properties, 'starts')
    .map(toNumber)
    .flatMap((start, index) => {
      const end = ends[index];
      return start === undefined || end === undefined ? [] : [{ start, end }];
    });
  return {
    entity: entityBrief(entity),
    role: ROLES.find((row) => row.name === properties['role'])?.name ?? 'mentions',
    confidence: numberOf(properties, 'confidence') ?? 0,
    spans,
  };
}

/** Strongest role first, generic names last within it, then as in the text. */
function byStrength(a: Mention, b: Mention): number {
  const rank = (mention: Mention): number => ROLES.findIndex((row) => row.name === mention.role);
  return (
    rank(a) - rank(b) ||
    Number(a.entity.generic) - Number(b.entity.generic) ||
    (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)
  );
}

function toClaim([claim, subject, object]: Row, paper: PaperOfEvidence): PaperDetails['claims'] {
  const properties = propertiesOf(claim);
  const type = RELATION_TYPES.find((row) => row.name === properties['type'])?.name;
  if (!type) return [];
  return [
    { ...claimEvidence(properties, paper), type, subject: entityBrief(subject), object: entityBrief(object) },
  ];
}
