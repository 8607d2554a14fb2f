/** A question in a reader's words: names found in it, the nearest query of the catalogue run, and how to put it better. */

import type { Json, Notice } from '../domain/answers.ts';
import { EFFECTS } from '../domain/schema.ts';
import type { Effect } from '../domain/schema.ts';
import type { AskAnswer, AskChoice, LinkedName } from '../domain/questions.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { fillPhrase } from './ask/fill-phrase.ts';
import { linkNames, linkNearNames } from './ask/link-names.ts';
import type { LinkedPiece } from './ask/link-names.ts';
import { PhraseIndex } from './ask/match-phrases.ts';
import type { PhraseMatch } from './ask/match-phrases.ts';
import { stemOf } from './ask/words.ts';
import { listQueries, queryNamed } from './catalogue.ts';
import { findPaths } from './find-paths.ts';
import { shippedTable } from './meaning/shipped-table.ts';
import { nameIndex } from './name-index.ts';
import { ENTITY_PARAMETERS } from './parameter-kinds.ts';
import { findPaper } from './resolve-name.ts';
import { runQuery } from './run-query.ts';

/**
 * Below it a question only happens to share words with a phrase; lower for one that names something of the library,
 * which is seldom off the topic. Chosen on the questions of `tests/fixtures/asked`, but for the fresh ones.
 */
const LEAST_SCORE = 0.5;
const LEAST_SCORE_NAMED = 0.45;
const OFFERED = 3;
/** The query that `findPaths` answers better. */
const PATHS = 'paths';
/** What a paper's id, citation key, DOI or arXiv id looks like. */
const PAPER_KEY = /^(?:(?=\S*\d{4})[\w-]+|[a-z]\w*(?:-[a-z]\w*)+|10\.\d{4,}\/\S+|\d{4}\.\d{4,5})$/i;

/**
 * The answer of the query that the question is nearest to; where none is near, none is run and the three nearest are
 * offered. Rejects as `runQuery` does.
 */
export async function ask(store: ReadStore, question: string, limits: Limits = {}): Promise<AskAnswer> {
  const pieces = await link(store, question, limits);
  const linked = pieces.flatMap(({ text, name }) =>
    name?.kind === 'entity' ? [{ text, entity: name.entity }] : [],
  );
  const choices = phraseIndex()
    .match(pieces.map(({ text, name }) => (name ? '{}' : text)).join(' '))
    .flatMap((match) => choiceOf(match, pieces) ?? []);
  const [best] = choices;
  const least = pieces.some(({ name }) => name) ? LEAST_SCORE_NAMED : LEAST_SCORE;
  if (!best || best.score < least) {
    const others = choices.slice(0, OFFERED).map(({ choice }) => choice);
    return { question, linked, others, notices: [nothingFits(linked)] };
  }
  const { query, parameters } = best.choice;
  const { entity, other } = parameters;
  const answer = await runQuery(store, query, parameters, limits);
  const paths =
    query === PATHS && typeof entity === 'string' && typeof other === 'string'
      ? await findPaths(store, entity, other, limits)
      : undefined;
  return {
    question,
    linked,
    chosen: best.choice,
    ...(paths ? { paths, notices: paths.notices } : { answer, notices: answer.notices }),
    others: choices.slice(1, 1 + OFFERED).map(({ choice }) => choice),
  };
}

interface NamedPiece {
  readonly text: string;
  readonly name?:
    | { readonly kind: 'entity'; readonly entity: LinkedName['entity'] }
    | { readonly kind: 'paper'; readonly id: string };
}

async function link(store: ReadStore, question: string, limits: Limits): Promise<readonly NamedPiece[]> {
  const index = await nameIndex(store, limits);
  const exact = linkNames(question, index);
  const pieces = exact.some(({ entity }) => entity) ? exact : linkNearNames(question, index);
  return await Promise.all(pieces.map(async (piece) => await namedPiece(store, piece, limits)));
}

async function namedPiece(
  store: ReadStore,
  { text, entity }: LinkedPiece,
  limits: Limits,
): Promise<NamedPiece> {
  if (entity) {
    const { id, name, type, papers, generic, hub } = entity;
    return { text, name: { kind: 'entity', entity: { id, name, type, papers, generic, hub } } };
  }
  const key = text.replace(/^@/, '');
  const paper = PAPER_KEY.test(key) ? await findPaper(store, key, limits) : undefined;
  return paper === undefined ? { text } : { text, name: { kind: 'paper', id: paper } };
}

let phrases: PhraseIndex | undefined;

function phraseIndex(): PhraseIndex {
  phrases ??= new PhraseIndex(
    listQueries().flatMap(({ name, ask: texts }) => texts.map((text) => ({ query: name, text }))),
    (text) => shippedTable().vectorOf(text),
  );
  return phrases;
}

/** Undefined where a name of the question is of another kind than the phrase has a place for. */
function choiceOf(
  { query, text, score }: PhraseMatch,
  pieces: readonly NamedPiece[],
): { readonly score: number; readonly choice: AskChoice } | undefined {
  const { description, parameters: declared } = queryNamed(query);
  const slots = [...text.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot);
  const names = pieces.flatMap(({ name }) => name ?? []);
  const parameters: Record<string, Json> = {};
  const shown: string[] = [];
  for (const [index, slot] of slots.entries()) {
    const name = names[index];
    if (!name || (name.kind === 'entity') !== ENTITY_PARAMETERS.has(slot)) return undefined;
    parameters[slot] = name.kind === 'entity' ? name.entity.id : name.id;
    shown.push(name.kind === 'entity' ? name.entity.name : name.id);
  }
  const effect = declared.some(({ name }) => name === 'effect') ? effectIn(pieces) : undefined;
  if (effect) parameters['effect'] = effect;
  const flags = Object.entries(parameters).map(([name, value]) => ` --${name} ${JSON.stringify(value)}`);
  return {
    score,
    choice: {
      query,
      description,
      parameters,
      question: fillPhrase(text, shown),
      command: `tangent query ${query}${flags.join('')}`,
    },
  };
}

/** What people say for an effect beside its own word. */
const EFFECT_WORDS: ReadonlyMap<string, Effect> = new Map([
  ...EFFECTS.map((effect) => [stemOf(effect), effect] as const),
  [stemOf('improve'), 'increases'],
]);

function effectIn(pieces: readonly NamedPiece[]): Effect | undefined {
  const found = pieces.flatMap(({ text, name }) =>
    name ? [] : (EFFECT_WORDS.get(stemOf(text.toLowerCase())) ?? []),
  );
  return found[0];
}

function nothingFits(linked: readonly LinkedName[]): Notice {
  const names = linked.map(({ entity }) => `"${entity.name}"`).join(' and ');
  return {
    code: 'nothing-fits',
    message: `No query of the catalogue answers this${names === '' ? '; no name of the library was found in it' : `; it names ${names}`}.`,
    suggestion: 'one of the questions offered, or tangent query, which lists all',
  };
}
