/** The six cards: which query each is made of, and how a row of it reads. */

import type { Json } from '../../domain/answers.ts';
import type { CardName, OverviewEntry } from '../../domain/questions.ts';
import { phraseOf } from '../../domain/schema.ts';
import { countOf } from '../../domain/wording.ts';
import { queryNamed } from '../catalogue.ts';
import { fillPhrase } from '../ask/fill-phrase.ts';
import { libraryEntries } from './library-entries.ts';

/** A row of a query by its columns. */
export type CardRow = Readonly<Record<string, Json>>;

interface Card {
  readonly name: CardName;
  readonly query: string;
  readonly parameters: Readonly<Record<string, Json>>;
  readonly title: (rows: readonly CardRow[]) => string;
  readonly entries: (rows: readonly CardRow[]) => readonly OverviewEntry[];
}

const SHOWN = 5;
const TOPICS = 8;
/** Rows asked for where names that are probably none are left out afterwards. */
const ASKED = 40;

export const CARDS: readonly Card[] = [
  {
    name: 'topics',
    query: 'communities',
    parameters: { names: 6, limit: TOPICS },
    title: () => 'Topics here',
    entries: (rows) => rows.map(topicEntry),
  },
  {
    name: 'stated-often',
    query: 'stated-often',
    parameters: { limit: ASKED },
    title: () => 'Stated more than once',
    entries: (rows) => rows.slice(0, SHOWN).map(statedEntry),
  },
  {
    name: 'who-beats',
    query: 'challengers',
    parameters: { limit: ASKED },
    title: ([row]) => (row ? `Who claims to beat ${textIn(row, 'beaten')}` : 'Who claims to beat what'),
    entries: (rows) => rows.slice(0, SHOWN).map(beatEntry),
  },
  {
    name: 'introduced',
    query: 'definitions',
    parameters: { limit: ASKED },
    title: () => 'Introduced here',
    entries: (rows) => rows.slice(0, SHOWN).map(definitionEntry),
  },
  {
    name: 'ask',
    query: 'questions',
    parameters: {},
    title: () => 'Ask',
    entries: (rows) => firstOfEach(rows, 'query').map(questionEntry),
  },
  {
    name: 'library',
    query: 'library',
    parameters: {},
    title: () => 'The library',
    entries: ([row]) => (row ? libraryEntries(row) : []),
  },
];

function topicEntry(row: CardRow): OverviewEntry {
  const name = textIn(row, 'name');
  const ids = textsIn(row, 'entities');
  const also = textsIn(row, 'names').filter((one) => !name.split(' · ').includes(one));
  const size = countOf(numberIn(row, 'size'), 'name');
  return {
    text: name,
    detail: also.length > 0 ? `${size}, also ${also.slice(0, 3).join(', ')}` : size,
    entities: ids,
  };
}

function statedEntry(row: CardRow): OverviewEntry {
  const [head, statement, tail] = [nodeIn(row, 'head'), nodeIn(row, 'statement'), nodeIn(row, 'tail')];
  const verb = statement.properties['effect'] ?? phraseOf(statement.type ?? '');
  return {
    text: `${textOf(head.properties['name'])} ${textOf(verb)} ${textOf(tail.properties['name'])}`,
    detail: support(row),
    entities: [textOf(head.properties['id']), textOf(tail.properties['id'])],
    ...evidence(row),
  };
}

function beatEntry(row: CardRow): OverviewEntry {
  return {
    text: textIn(row, 'winner'),
    detail: support(row),
    entities: [textIn(row, 'winnerId'), textIn(row, 'entity')],
    ...evidence(row),
  };
}

function definitionEntry(row: CardRow): OverviewEntry {
  return {
    text: textIn(row, 'name'),
    detail: textIn(row, 'definition'),
    entities: [textIn(row, 'entity')],
    ...evidence(row),
  };
}

/** The query's first phrase, with names of this store in it. */
function questionEntry(row: CardRow): OverviewEntry {
  const { ask, description } = queryNamed(textIn(row, 'query'));
  const [entity, other] = [textIn(row, 'entity'), textIn(row, 'other')];
  const slots = other === '' ? 1 : 2;
  const phrase = ask.find((one) => (one.match(/\{/g) ?? []).length === slots) ?? '';
  const question = `${fillPhrase(phrase, [entity, other])}?`;
  return { text: question, detail: description, entities: [], question };
}

function support(row: CardRow): string {
  const [papers, independent] = [numberIn(row, 'papers'), numberIn(row, 'independentPapers')];
  const own = papers - independent;
  return own === 0
    ? `${countOf(papers, 'paper')}, independent`
    : `${countOf(papers, 'paper')}, ${own} on their own work`;
}

/** The quote of a row with its place, where it has one. */
function evidence(row: CardRow): Pick<OverviewEntry, 'evidence'> {
  const [quote, paper] = [textIn(row, 'quote'), textIn(row, 'paper')];
  if (quote === '' || paper === '') return {};
  const year = row['year'];
  return {
    evidence: {
      quote,
      start: numberIn(row, 'start'),
      end: numberIn(row, 'end'),
      paper,
      title: textIn(row, 'title'),
      year: typeof year === 'number' ? year : null,
    },
  };
}

function firstOfEach(rows: readonly CardRow[], column: string): readonly CardRow[] {
  const first = new Map<string, CardRow>();
  for (const row of rows) {
    const key = textIn(row, column);
    if (!first.has(key)) first.set(key, row);
  }
  return [...first.values()];
}

interface DrawnPart {
  readonly type?: string;
  readonly properties: Readonly<Record<string, Json>>;
}

function nodeIn(row: CardRow, column: string): DrawnPart {
  const cell = row[column];
  return typeof cell === 'object' && cell !== null && 'properties' in cell
    ? (cell as unknown as DrawnPart)
    : { properties: {} };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function textIn(row: CardRow, column: string): string {
  return textOf(row[column]);
}

function numberIn(row: CardRow, column: string): number {
  const value = row[column];
  return typeof value === 'number' ? value : 0;
}

function textsIn(row: CardRow, column: string): readonly string[] {
  const value = row[column];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
