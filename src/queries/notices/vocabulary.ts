/** Labels and types that the graph does not have, and types that start at the other kind of node. */

import type { Notice } from '../../domain/answers.ts';
import { nearestText } from '../../domain/near-names.ts';
import {
  ENTITY_TYPES,
  NODE_LABELS,
  RELATIONSHIPS,
  RELATION_TYPES,
  ROLES,
  isEntityType,
  isInternalLabel,
} from '../../domain/schema.ts';
import type { StatementPatterns } from './statement-patterns.ts';

const LABELS: readonly string[] = [...NODE_LABELS, ...ENTITY_TYPES.map((row) => row.name)];
const TYPES: readonly string[] = RELATIONSHIPS.map((row) => row.name);
const ROLE_TYPES: readonly string[] = ROLES.flatMap((row) => row.relationship ?? []);
const ENTITY_STATEMENTS: readonly string[] = RELATION_TYPES.map((row) => row.name);

/** What people write for what is called otherwise here. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  WROTE: '(:Paper)-[:AUTHORED_BY]->(:Author)',
  WRITTEN_BY: '(:Paper)-[:AUTHORED_BY]->(:Author)',
  REFERENCES: '(:Paper)-[:CITES]->(:Paper)',
  BEATS: '(:Entity)-[:OUTPERFORMS]->(:Entity)',
  ABOUT: '(:Paper)-[:MENTIONS]->(:Entity)',
  RELATED_TO: '(:Entity)-[:APPEARS_WITH]-(:Entity)',
  Model: '(:Method)',
  Algorithm: '(:Method)',
  Optimizer: '(:Method)',
  Benchmark: '(:Dataset)',
  Article: '(:Paper)',
  Document: '(:Paper)',
  Topic: '(:Community)',
};

/** A role starts at a Paper, its namesake among the statements at an Entity. */
const NAMESAKES: readonly (readonly [role: string, statement: string])[] = [
  ['EVALUATES_ON', 'EVALUATED_ON'],
  ['COMPARES_WITH', 'COMPARED_WITH'],
  ['MEASURES', 'MEASURED_BY'],
  ['USES', 'USED_FOR'],
];

export function vocabularyNotices({ labels, types, steps }: StatementPatterns): readonly Notice[] {
  return [
    ...labels
      .filter((label) => !LABELS.includes(label) && !isInternalLabel(label))
      .map((label) => unknown('label', label, LABELS)),
    ...types.filter((type) => !TYPES.includes(type)).map((type) => unknown('type', type, TYPES)),
    ...steps.flatMap(({ types: ofStep, startLabels }) =>
      ofStep.flatMap((type) => startLabels.flatMap((label) => wrongStart(type, label))),
    ),
  ];
}

function unknown(kind: 'label' | 'type', name: string, known: readonly string[]): Notice {
  const other = Object.hasOwn(OTHER_WORDS, name) ? OTHER_WORDS[name] : nearestText(name, known);
  return {
    code: `unknown-${kind}`,
    message: `The graph has no ${kind === 'label' ? 'label' : 'relationship type'} ${name}.`,
    suggestion: other ?? known.join(', '),
  };
}

function wrongStart(type: string, label: string): readonly Notice[] {
  if ((label === 'Entity' || isEntityType(label)) && ROLE_TYPES.includes(type)) {
    const namesake = NAMESAKES.find(([role]) => role === type)?.[1];
    const suggestion =
      namesake === undefined ? `(:Paper)-[:${type}]->(:${label})` : `(:${label})-[:${namesake}]->()`;
    return [wrongStartNotice(type, 'Paper', label, suggestion)];
  }
  if (label === 'Paper' && ENTITY_STATEMENTS.includes(type)) {
    const namesake = NAMESAKES.find(([, statement]) => statement === type)?.[0];
    const suggestion =
      namesake === undefined ? `(:Entity)-[:${type}]->(:Entity)` : `(:Paper)-[:${namesake}]->()`;
    return [wrongStartNotice(type, 'Entity', label, suggestion)];
  }
  return [];
}

function wrongStartNotice(type: string, starts: string, label: string, suggestion: string): Notice {
  return {
    code: 'wrong-start',
    message: `${type} starts at ${starts === 'Paper' ? 'a Paper' : 'an Entity'}, never at a ${label}.`,
    suggestion,
  };
}
