/** The words that the console completes: of the language, of the graph, and of the library. */

import type { QueryDescription, SchemaAnswer } from '../../src/domain/answers.ts';
import { NODE_LABELS } from '../../src/domain/schema.ts';

type WordKind = 'keyword' | 'class' | 'type' | 'property' | 'function' | 'text';

interface Word {
  readonly label: string;
  readonly type: WordKind;
  readonly detail?: string;
}

const KEYWORDS =
  'MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER BY LIMIT SKIP DISTINCT UNION CALL YIELD AS AND OR XOR NOT IN IS NULL STARTS ENDS CONTAINS EXISTS COUNT COLLECT CASE WHEN THEN ELSE END ASC DESC shortestPath allShortestPaths EXPLAIN PROFILE';
const FUNCTIONS =
  'abs avg ceil coalesce collect count elementId endNode exists floor head id keys labels last left length lower max min nodes percentileCont properties range reduce relationships replace reverse right round size split sqrt startNode substring sum tail toFloat toInteger toLower toString toUpper trim type upper all any none single';
/** What the nodes and relationships of the graph hold. */
const PROPERTIES =
  'id title abstract year date citationKey url doi arxivId venue name aliases names definition paperCount specificity generic hub firstYear lastYear community quote confidence extractor effect quantity selfReported hedged qualified papers independentPapers paperIds quotePaper npmi score role count sentence level size';

const list = (text: string, type: WordKind): Word[] => text.split(' ').map((label) => ({ label, type }));

/** Relationship types that no list of the schema holds. */
const STRUCTURE = [
  'MENTIONS',
  'STATES',
  'SUBJECT',
  'OBJECT',
  'APPEARS_WITH',
  'AUTHORED_BY',
  'CITES',
  'IN_COMMUNITY',
];

export interface Vocabulary {
  readonly labels: readonly Word[];
  readonly types: readonly Word[];
  readonly properties: readonly Word[];
  /** Keywords and functions. */
  readonly language: readonly Word[];
}

export function vocabularyOf({ entityTypes, roles, relationTypes }: SchemaAnswer): Vocabulary {
  const types = new Set([
    ...relationTypes.map(({ name }) => name),
    ...roles.flatMap(({ relationship }) => relationship ?? []),
    ...STRUCTURE,
  ]);
  const phrases = new Map(relationTypes.map(({ name, phrase }) => [name, phrase]));
  return {
    labels: [...NODE_LABELS, ...entityTypes.map(({ name }) => name)].map((label) => ({
      label,
      type: 'class',
    })),
    types: [...types].map((label) => {
      const detail = phrases.get(label);
      return detail === undefined ? { label, type: 'type' } : { label, type: 'type', detail };
    }),
    properties: list(PROPERTIES, 'property'),
    language: [...list(KEYWORDS, 'keyword'), ...list(FUNCTIONS, 'function')],
  };
}

export interface Offer {
  readonly from: number;
  readonly words: readonly Word[];
}

/** A query of the catalogue with its parameters, those with a default left out: `:query trends {"entity": ""}`. */
function queryWord({ name, description, parameters }: QueryDescription): Word {
  const needed = parameters.filter((parameter) => parameter.default === undefined);
  const fields = needed.map((parameter) => `${JSON.stringify(parameter.name)}: ""`).join(', ');
  return {
    label: `:query ${name}${fields === '' ? '' : ` {${fields}}`}`,
    type: 'keyword',
    detail: description,
  };
}

/** The beginning of a name in quotes at the end of `before`; nothing where no quote is open. */
export function nameAt(before: string): string | undefined {
  const quote = /['"]([^'"]*)$/.exec(before);
  const isOpen = (before.match(/['"]/g) ?? []).length % 2 === 1;
  return quote !== null && isOpen ? quote[1] : undefined;
}

/** What may stand at the end of `before`: by the sign that opened it; `names` in quotes, `queries` at the start. */
export function wordsAt(
  before: string,
  vocabulary: Vocabulary,
  names: readonly string[],
  queries: readonly QueryDescription[] = [],
): Offer | undefined {
  const from = (found: RegExpExecArray): number => found.index + found[0].length - (found[1] ?? '').length;
  const name = nameAt(before);
  if (name !== undefined) {
    return { from: before.length - name.length, words: names.map((label) => ({ label, type: 'text' })) };
  }
  const command = /^\s*(:[\w -]*)$/.exec(before);
  if (command !== null) return { from: from(command), words: queries.map(queryWord) };
  const type = /\[[^\]]*[:|]\s*(\w*)$/.exec(before);
  if (type !== null) return { from: from(type), words: vocabulary.types };
  const label = /:\s*(\w*)$/.exec(before);
  if (label !== null) return { from: from(label), words: vocabulary.labels };
  const property = /\w\.(\w*)$/.exec(before);
  if (property !== null) return { from: from(property), words: vocabulary.properties };
  const word = /(\w{2,})$/.exec(before);
  return word === null ? undefined : { from: from(word), words: vocabulary.language };
}
