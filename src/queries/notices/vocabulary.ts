/** Labels, types and properties that the graph does not have. */

import type { Notice } from '../../domain/answers.ts';
import { nearestText } from '../../domain/near-names.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES, nodeKindOf } from '../../domain/properties.ts';
import { ENTITY_TYPES, NODE_LABELS, RELATIONSHIPS, isInternalLabel } from '../../domain/schema.ts';
import { loadStatement } from '../../store/statements.ts';
import type { Limits, ReadStore } from '../../store/store.ts';
import { collectRows } from '../collect-rows.ts';
import { toTexts } from '../read-values.ts';
import type { Bound, StatementParts } from './statement-parts.ts';

const LABELS: readonly string[] = [...NODE_LABELS, ...ENTITY_TYPES.map((row) => row.name)];
const TYPES: readonly string[] = RELATIONSHIPS.map((row) => row.name);

/** What people write for what is called otherwise here. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['WROTE', '(:Paper)-[:AUTHORED_BY]->(:Author)'],
  ['WRITTEN_BY', '(:Paper)-[:AUTHORED_BY]->(:Author)'],
  ['REFERENCES', '(:Paper)-[:CITES]->(:Paper)'],
  ['BEATS', '(:Entity)-[:OUTPERFORMS]->(:Entity)'],
  ['IMPROVES', "(:Entity)-[r:AFFECTS]->(:Entity) WHERE r.effect = 'increases'"],
  ['CAUSES', '(:Entity)-[:AFFECTS]->(:Entity)'],
  ['ABOUT', '(:Paper)-[:MENTIONS]->(:Entity)'],
  ['RELATED_TO', '(:Entity)-[:APPEARS_WITH]-(:Entity)'],
  ['Model', '(:Method)'],
  ['Algorithm', '(:Method)'],
  ['Optimizer', '(:Method)'],
  ['Benchmark', '(:Dataset)'],
  ['Article', '(:Paper)'],
  ['Document', '(:Paper)'],
  ['Topic', '(:Community)'],
]);
const OTHER_PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['Paper.name', 'title'],
  ['Paper.authors', '(p)-[:AUTHORED_BY]->(a:Author), a.name'],
  ['Entity.title', 'name'],
  ['Entity.type', 'labels(e)'],
  ['Entity.count', 'paperCount'],
  ['Entity.quote', 'the quote of the relationship: -[r]->, r.quote'],
  ['Claim.text', 'quote'],
]);

/** What somebody wrote into the store by hand is known to it, and so no mistake. */
export async function vocabularyNotices(
  parts: StatementParts,
  store: ReadStore,
  limits: Limits,
): Promise<readonly Notice[]> {
  const found = [
    ...parts.labels
      .filter((label) => !LABELS.includes(label) && !isInternalLabel(label))
      .map((name) => ({ name, notice: unknown('label', name, LABELS) })),
    ...parts.types
      .filter((type) => !TYPES.includes(type))
      .map((name) => ({ name, notice: unknown('relationship type', name, TYPES) })),
    ...unknownProperties(parts),
  ];
  if (found.length === 0) return [];
  const [row = []] = await collectRows(store, loadStatement('read/words-in-use'), {}, limits);
  const inUse = new Set(row.flatMap(toTexts));
  return found.filter(({ name }) => !inUse.has(name)).map(({ notice }) => notice);
}

function unknown(kind: 'label' | 'relationship type', name: string, known: readonly string[]): Notice {
  return {
    code: kind === 'label' ? 'unknown-label' : 'unknown-type',
    message: `The graph has no ${kind} ${name}.`,
    suggestion: OTHER_WORDS.get(name) ?? nearestText(name, known) ?? known.join(', '),
  };
}

/** `name` is empty where the schema has the property elsewhere: that it is in use says nothing then. */
function unknownProperties({
  properties,
  bound,
}: StatementParts): readonly { name: string; notice: Notice }[] {
  return properties.flatMap(({ variable, key }) => {
    const owner = bound.get(variable);
    if (!owner) return [];
    const rows = ownersOf(owner);
    if (rows.length === 0 || rows.some(({ properties: known }) => known.includes(key))) return [];
    const known = [...new Set(rows.flatMap((row) => row.properties))];
    const names = rows.length > 3 ? `No ${owner.kind}` : rows.map(({ name }) => name).join(' or ');
    const other = rows.map(({ name }) => OTHER_PROPERTIES.get(`${name}.${key}`)).find(Boolean);
    const elsewhere = [...Object.values(NODE_PROPERTIES), ...RELATIONSHIP_PROPERTIES.values()].flat();
    const notice = {
      code: 'unknown-property',
      message: rows.length > 3 ? `${names} has a property ${key}.` : `${names} has no property ${key}.`,
      suggestion: other ?? nearestText(key, known) ?? (known.length > 0 ? known.join(', ') : 'no property'),
    };
    return [{ name: elsewhere.includes(key) ? '' : key, notice }];
  });
}

interface Owner {
  readonly name: string;
  readonly properties: readonly string[];
}

/** The rows of the schema that a variable may belong to; none where it is bound to a label that is not of the schema. */
function ownersOf({ kind, names }: Bound): readonly Owner[] {
  if (kind === 'relationship') {
    if (names.some((name) => !TYPES.includes(name))) return [];
    return (names.length > 0 ? names : TYPES).map((name) => ({
      name,
      properties: RELATIONSHIP_PROPERTIES.get(name) ?? [],
    }));
  }
  const kinds = names.map(nodeKindOf);
  if (kinds.includes(undefined)) return [];
  const chosen = names.length > 0 ? [...new Set(kinds)] : Object.keys(NODE_PROPERTIES);
  return Object.entries(NODE_PROPERTIES)
    .filter(([name]) => chosen.includes(name as keyof typeof NODE_PROPERTIES))
    .map(([name, properties]) => ({ name, properties }));
}
