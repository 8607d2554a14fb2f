/** What the library does not know, where a statement compares, sorts, groups or counts by it. */

import type { Notice } from '../../domain/answers.ts';
import { nodeKindOf } from '../../domain/properties.ts';
import { loadStatement } from '../../store/statements.ts';
import type { Limits, ReadStore } from '../../store/store.ts';
import { collectRows } from '../collect-rows.ts';
import { toNumber } from '../read-values.ts';
import type { Bound, StatementParts } from './statement-parts.ts';

/** Kinds of nodes and relationships with properties that may be unknown; a statement counts them all in one row. */
const COUNTED = {
  Paper: ['year', 'date', 'abstract', 'doi', 'arxivId', 'venue', 'url', 'authorCount'],
  Entity: ['definition', 'firstYear', 'lastYear', 'community', 'specificity'],
  Claim: ['effect', 'quantity'],
  AFFECTS: ['effect'],
} as const;
type Counted = keyof typeof COUNTED;

const PLURALS: Readonly<Record<Counted, string>> = {
  Paper: 'papers',
  Entity: 'names',
  Claim: 'claims',
  AFFECTS: 'AFFECTS relationships',
};

export async function unknownNotices(
  { properties, bound, labels, types }: StatementParts,
  store: ReadStore,
  limits: Limits,
): Promise<readonly Notice[]> {
  const asked = new Map<string, readonly [Counted, string, string]>();
  for (const { variable, key, counts } of properties) {
    if (!counts) continue;
    for (const kind of kindsOf(bound.get(variable), key))
      asked.set(`${kind}.${key}`, [kind, key, variable.startsWith('@') ? 'x' : variable]);
  }
  const notices: Notice[] = [];
  for (const one of asked.values()) notices.push(...(await mostlyUnknown(one, store, limits)));
  const asksForAuthors = labels.includes('Author') || types.some((type) => AUTHOR_TYPES.includes(type));
  return [...notices, ...(asksForAuthors ? await unknownAuthors(store, limits) : [])];
}

/** As people write it. */
const AUTHOR_TYPES = ['AUTHORED_BY', 'WROTE', 'WRITTEN_BY'];

/** A variable without a label may be anything that has the property; years are then a paper's. */
function kindsOf(owner: Bound | undefined, key: string): readonly Counted[] {
  if (!owner) return [];
  const named = owner.names.flatMap((name) => (owner.kind === 'node' ? (nodeKindOf(name) ?? []) : name));
  const kinds = (Object.keys(COUNTED) as Counted[]).filter((kind) =>
    COUNTED[kind].some((counted) => counted === key),
  );
  if (named.length > 0) return kinds.filter((kind) => named.includes(kind));
  return owner.kind === 'node' && key !== 'effect' ? kinds.slice(0, 1) : [];
}

/** Half of them at least. */
async function mostlyUnknown(
  [kind, key, variable]: readonly [Counted, string, string],
  store: ReadStore,
  limits: Limits,
): Promise<readonly Notice[]> {
  const counts = loadStatement(`read/known-of-${kind.toLowerCase()}`);
  const [row = []] = await collectRows(store, counts, {}, limits);
  const [total = 0, ...known] = row.map(toNumber);
  const unknown = total - (known[COUNTED[kind].findIndex((counted) => counted === key)] ?? 0);
  if (total === 0 || 2 * unknown < total) return [];
  return [
    {
      code: key === 'year' ? 'year-unknown' : 'value-unknown',
      message: `${key} is unknown for ${unknown} of ${total} ${PLURALS[kind]}.`,
      suggestion: `WHERE ${variable}.${key} IS NOT NULL, and say how many are left out`,
    },
  ];
}

async function unknownAuthors(store: ReadStore, limits: Limits): Promise<readonly Notice[]> {
  const [row = []] = await collectRows(store, loadStatement('read/stats-papers'), {}, limits);
  const [papers = 0, , , authored = 0] = row.map(toNumber);
  if (authored === papers) return [];
  return [
    {
      code: 'authors-unknown',
      message: `The authors of ${papers - authored} of ${papers} papers are unknown.`,
      suggestion: 'papers from BibTeX or RIS, which name their authors',
    },
  ];
}
