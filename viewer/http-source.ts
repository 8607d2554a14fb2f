/** The graph over HTTP: the calls of the API that the screen makes. */

import { createClient, type TangentClient } from '../src/client/client.ts';
import type { Json, TableAnswer } from '../src/domain/answers.ts';
import type { PathHop, PathPaper, PathsAnswer } from '../src/domain/questions.ts';
import type { Subgraph } from '../src/domain/subgraph.ts';
import type { GraphSource, PaperBrief } from './graph-source.ts';
import type { PathQuote, PathsFound, PathStep } from './graph/ranked-path.ts';
import { readQueryCommand } from './graph/query-command.ts';
import { rowsToSubgraph } from './graph/rows-to-subgraph.ts';
import type { TopicName, TopicPart } from './graph/topics.ts';
import { runStatement } from './run-statement.ts';

const NOTHING: Subgraph = { nodes: [], relationships: [] };
/** All of them: a legend that leaves topics out would be wrong. */
const MOST_TOPICS = 1000;
const TELLING_NAMES = 8;
/** Of a part all names are asked for: each is drawn with it. */
const MOST_MEMBERS = 100_000;
const MOST_PATHS = 5;

/** A row as a map from column to value. */
function* rowsOf({ columns, rows }: TableAnswer): Iterable<(name: string) => Json> {
  for (const row of rows) yield (name) => row[columns.indexOf(name)] ?? null;
}

const textsOf = (value: Json): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Rows of the query `papers`. */
function toPapers(answer: TableAnswer): PaperBrief[] {
  return [...rowsOf(answer)].flatMap((cell) => {
    const [id, title, year] = [cell('paper'), cell('title'), cell('year')];
    if (typeof id !== 'string' || typeof title !== 'string') return [];
    return [typeof year === 'number' ? { id, title, year } : { id, title }];
  });
}

/** Rows of the query `communities`. */
function toTopics(answer: TableAnswer): TopicName[] {
  return [...rowsOf(answer)].flatMap((cell) => {
    const [id, name, size] = [cell('community'), cell('name'), cell('size')];
    if (typeof id !== 'string' || typeof name !== 'string') return [];
    const titles = textsOf(cell('names'));
    const leaders = textsOf(cell('entities')).map((entity, index) => ({
      id: entity,
      name: titles[index] ?? entity,
    }));
    return [{ id, name, size: Number(size), leaders }];
  });
}

/** Rows of the query `communities` on level 1. */
function toParts(answer: TableAnswer): TopicPart[] {
  return [...rowsOf(answer)].flatMap((cell) => {
    const [id, name, parent] = [cell('community'), cell('name'), cell('parent')];
    if (typeof id !== 'string' || typeof name !== 'string' || typeof parent !== 'string') return [];
    return [{ id, name, parent, members: textsOf(cell('entities')) }];
  });
}

function toSteps(hops: readonly PathHop[], papers: ReadonlyMap<string, PathPaper>): PathStep[] {
  const quoteOf = (quote: string, paperId: string, start: number, end: number): PathQuote => {
    const paper = papers.get(paperId);
    return {
      quote,
      paperId,
      start,
      end,
      title: paper?.title ?? paperId,
      ...(typeof paper?.year === 'number' && { year: paper.year }),
    };
  };
  return hops.map((hop) => {
    const { type, from, to, quote, paper, start, end, toQuote, toPaper, toStart, toEnd } = hop;
    const second =
      toQuote === undefined ? [] : [quoteOf(toQuote, toPaper ?? paper, toStart ?? 0, toEnd ?? 0)];
    return { type, from, to, quotes: [quoteOf(quote, paper, start, end), ...second] };
  });
}

function toPaths({ paths, papers, notices }: PathsAnswer): PathsFound {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return { paths: paths.map(({ nodes, hops }) => ({ nodes, steps: toSteps(hops, byId) })), notices };
}

async function subgraphOf(client: TangentClient, statement: string): Promise<Subgraph> {
  const query = readQueryCommand(statement);
  if (query !== undefined) return (await client.query(query.name, query.parameters)).graph ?? NOTHING;
  const { rows } = await client.cypher(statement);
  return rowsToSubgraph(rows);
}

/** `baseUrl` is where the API is; on the API's own page the empty string. */
export function createHttpSource(baseUrl: string): GraphSource {
  const client = createClient({ baseUrl, fetch: (...call) => fetch(...call) });
  return {
    samples: async () => (await client.health()).samples,
    stats: () => client.stats(),
    schema: () => client.schema(),
    overview: async () => (await client.query('connected-names')).graph ?? NOTHING,
    topics: async () =>
      toTopics(await client.query('communities', { limit: MOST_TOPICS, names: TELLING_NAMES })),
    topicParts: async () =>
      toParts(await client.query('communities', { level: 1, limit: MOST_TOPICS, names: MOST_MEMBERS })),
    cards: async () => (await client.overview()).cards,
    papers: async () => toPapers(await client.query('papers')),
    search: (text, signal) => client.search(text, { signal }),
    node: (id) => client.node(id),
    neighbors: (id, options) => client.neighbors(id, options),
    paths: async (from, to) => toPaths(await client.paths(from, to, { k: MOST_PATHS })),
    subgraph: (statement) => subgraphOf(client, statement),
    queries: () => client.queries(),
    query: (name, parameters) => client.query(name, parameters),
    run: (statement, parameters, signal, handlers) =>
      runStatement(baseUrl, statement, parameters, signal, handlers),
  };
}
