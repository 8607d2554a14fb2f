/** What is known about an entity, as a page. */

import type { KnownEntity, RelationGroup, Statement } from '../../domain/answers.ts';
import { phraseOf } from '../../domain/schema.ts';
import { countOf } from '../../domain/wording.ts';
import { quoteBlocks } from './evidence-blocks.ts';
import type { Block } from './page.ts';

const PAPERS_SHOWN = 5;
const QUOTES_SHOWN = 3;
const RELATED_SHOWN = 12;

export function entityPage(entity: KnownEntity): readonly Block[] {
  const { firstYear, lastYear, aliases, definition, community, mergeReasons, related } = entity;
  const years = firstYear === undefined ? [] : [yearsBetween(firstYear, lastYear ?? firstYear)];
  const kind = [
    entity.type,
    countOf(entity.papers, 'paper'),
    ...years,
    ...(entity.generic ? ['generic'] : []),
  ];
  return [
    { kind: 'title', text: entity.name, note: kind.join(', ') },
    ...lineIf(aliases.length > 0, `also: ${aliases.join(', ')}`),
    ...lineIf(definition !== undefined, `“${definition ?? ''}”`),
    ...lineIf(community !== undefined, `topic: ${community?.name ?? ''}`),
    ...lineIf(
      related.length > 0,
      `goes with: ${related
        .slice(0, RELATED_SHOWN)
        .map((one) => one.entity.name)
        .join(', ')}`,
    ),
    ...entity.relations.flatMap((group) => groupBlocks(entity.name, group)),
    ...entity.roles.flatMap(({ role, papers }): readonly Block[] => [
      { kind: 'heading', text: `papers: ${role.replace('_', ' ')}`, note: countOf(papers.length, 'paper') },
      ...quoteBlocks(papers, PAPERS_SHOWN),
    ]),
    ...(mergeReasons.length > 0 ? [{ kind: 'heading', text: 'Why these are one name' } as const] : []),
    ...mergeReasons.map((text): Block => ({ kind: 'line', text })),
  ];
}

function lineIf(holds: boolean, text: string): readonly Block[] {
  return holds ? [{ kind: 'line', text }] : [];
}

function yearsBetween(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function groupBlocks(name: string, group: RelationGroup): readonly Block[] {
  const verb = phraseOf(group.type);
  const text = group.direction === 'in' ? `… ${verb} ${name}` : `${name} ${verb} …`;
  return [
    { kind: 'heading', text, ...(group.statements.length > 1 && { note: supportOf(group) }) },
    ...group.statements.flatMap((statement) => statementBlocks(name, statement)),
  ];
}

function statementBlocks(name: string, statement: Statement): readonly Block[] {
  const { direction, other, effect, type, contested, evidence } = statement;
  const [head, tail] = direction === 'in' ? [other.name, name] : [name, other.name];
  const disputed = contested ? '; contested: other independent papers state the contrary' : '';
  return [
    {
      kind: 'entry',
      text: `${head} ${effect ?? phraseOf(type)} ${tail}`,
      note: `${supportOf(statement)}${disputed}`,
    },
    ...quoteBlocks(evidence, QUOTES_SHOWN),
  ];
}

function supportOf({ papers, independentPapers }: Pick<Statement, 'papers' | 'independentPapers'>): string {
  const own = papers - independentPapers;
  if (own === 0) return `${countOf(papers, 'paper')}, independent`;
  return `${countOf(papers, 'paper')}, ${independentPapers} independent, ${own} of its own work`;
}
