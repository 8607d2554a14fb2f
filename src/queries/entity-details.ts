/** One entity as a reader wants it: names, topic, every statement with its quotes, and its papers by role. */

import type { ClaimEvidence, EntityDetails, Evidence, Statement } from '../domain/answers.ts';
import { EFFECTS, RELATION_TYPES, ROLES, isSymmetric } from '../domain/schema.ts';
import type { Role } from '../domain/schema.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore, Row } from '../store/store.ts';
import type { ValueMap } from '../store/values.ts';
import { collectRows } from './collect-rows.ts';
import { differInEffect, markReversed } from './contested.ts';
import { claimEvidence, entityBrief, paperOfEvidence } from './entity-brief.ts';
import { numberOf, present, propertiesOf, textOf, toNumber, toText, toTexts } from './read-values.ts';

/** The entity with this id, which is in the store. */
export async function entityDetails(
  store: ReadStore,
  id: string,
  limits: Limits = {},
): Promise<EntityDetails> {
  const rows = async (statement: string): Promise<readonly Row[]> =>
    await collectRows(store, loadStatement(`read/${statement}`), { id }, limits);
  const [entity, community, communityName] = (await rows('entity'))[0] ?? [];
  const claims = new Map((await rows('entity-claims')).map(toClaim).map((claim) => [claim.claimId, claim]));
  const properties = propertiesOf(entity);
  return {
    kind: 'entity',
    ...entityBrief(entity),
    aliases: toTexts(properties['aliases']),
    ...present('definition', textOf(properties, 'definition')),
    mergeReasons: toTexts(properties['mergeReasons']),
    ...present('firstYear', numberOf(properties, 'firstYear')),
    ...present('lastYear', numberOf(properties, 'lastYear')),
    ...present('specificity', numberOf(properties, 'specificity')),
    ...(typeof community === 'string' && { community: { id: community, name: toText(communityName) } }),
    statements: markReversed((await rows('entity-statements')).flatMap((row) => toStatement(row, claims))),
    roles: byRole(await rows('entity-papers')),
  };
}

function toClaim([claim, id, title, citationKey, year]: Row): ClaimEvidence {
  const paper = { paperId: toText(id), title: toText(title), citationKey: toText(citationKey) };
  return claimEvidence(propertiesOf(claim), { ...paper, ...present('year', toNumber(year)) });
}

function toStatement(
  [outgoing, relationship, other]: Row,
  claims: ReadonlyMap<string, ClaimEvidence>,
): readonly Statement[] {
  const properties = propertiesOf(relationship);
  const type = typeOf(relationship);
  if (!type) return [];
  const evidence = toTexts(properties['claimIds']).flatMap((claimId) => claims.get(claimId) ?? []);
  return [
    {
      type,
      direction: isSymmetric(type) ? 'both' : outgoing === true ? 'out' : 'in',
      other: entityBrief(other),
      papers: numberOf(properties, 'papers') ?? 0,
      independentPapers: numberOf(properties, 'independentPapers') ?? 0,
      ...(differInEffect(evidence) && { contested: true }),
      ...present(
        'effect',
        EFFECTS.find((effect) => effect === properties['effect']),
      ),
      confidence: numberOf(properties, 'confidence') ?? 0,
      evidence: evidence.toSorted((a, b) => b.confidence - a.confidence),
    },
  ];
}

function typeOf(relationship: Row[number] | undefined): Statement['type'] | undefined {
  const type = relationship instanceof Object && 'type' in relationship ? relationship.type : undefined;
  return RELATION_TYPES.find((row) => row.name === type)?.name;
}

function byRole(rows: readonly Row[]): EntityDetails['roles'] {
  const papers = new Map<Role, Evidence[]>(ROLES.map((row) => [row.name, []]));
  for (const [paper, mention, start] of rows) {
    const { role } = propertiesOf(mention);
    const name = ROLES.find((row) => row.name === role)?.name ?? 'mentions';
    papers.get(name)?.push(sentenceEvidence(propertiesOf(paper), propertiesOf(mention), toNumber(start)));
  }
  return [...papers].filter(([, of]) => of.length > 0).map(([role, of]) => ({ role, papers: of }));
}

/** Where the role is no type of its own, the place is the first at which the sentence stands. */
function sentenceEvidence(paper: ValueMap, mention: ValueMap, place: number | undefined): Evidence {
  const quote = textOf(mention, 'sentence') ?? '';
  const text = `${textOf(paper, 'title') ?? ''}\n${textOf(paper, 'abstract') ?? ''}`;
  const start = place ?? Math.max(0, text.indexOf(quote));
  return {
    ...paperOfEvidence(paper),
    quote,
    start,
    end: start + quote.length,
    confidence: numberOf(mention, 'confidence') ?? 0,
    extractor: textOf(mention, 'extractor') ?? '',
  };
}
