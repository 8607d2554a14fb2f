/** From what a reader types (an id, a slug, a name, an alias) to one entity or paper. */

import { TangentError } from '../domain/errors.ts';
import { nameKey, slugOf } from '../domain/normal-forms.ts';
import { identifiersIn } from '../domain/paper-identity.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { collectRows } from './collect-rows.ts';
import { toText, toTexts } from './read-values.ts';

const SUGGESTIONS = 5;
/** A near name has a word that begins with as many letters as a word of the text. */
const SAME_LETTERS = 4;
const SHORTEST_WORD = 3;

/**
 * The id of the entity with this id, name or alias (in any case) or whose name has this slug; of several the one in
 * most papers. Throws `NodeUnknown` with near names.
 */
export async function resolveEntity(store: ReadStore, text: string, limits: Limits = {}): Promise<string> {
  const found = await findEntity(store, text, limits);
  if (found !== undefined) return found;
  throw unknown(`There is no entity "${text}".`, await nearNames(store, text, limits));
}

/**
 * The same for an entity or a paper; a paper goes by its id, citation key, DOI or arXiv id.
 * Throws `NodeUnknown` with near names.
 */
export async function resolveNode(
  store: ReadStore,
  text: string,
  limits: Limits = {},
): Promise<{ readonly kind: 'entity' | 'paper'; readonly id: string }> {
  const paper = await findPaper(store, text, limits);
  if (paper !== undefined) return { kind: 'paper', id: paper };
  const entity = await findEntity(store, text, limits);
  if (entity !== undefined) return { kind: 'entity', id: entity };
  throw unknown(`There is no entity or paper "${text}".`, await nearNames(store, text, limits));
}

/** The id of the paper with this id, citation key, DOI or arXiv id, these as addresses too. Throws `NodeUnknown`. */
export async function resolvePaper(store: ReadStore, text: string, limits: Limits = {}): Promise<string> {
  const paper = await findPaper(store, text, limits);
  if (paper !== undefined) return paper;
  throw new TangentError('NodeUnknown', `There is no paper "${text}".`, {
    hint: 'Give its id (p-...), citation key, DOI or arXiv id; search finds it by words of its title.',
  });
}

/** As `resolveEntity`, undefined instead of the error. */
export async function findEntity(
  store: ReadStore,
  text: string,
  limits: Limits = {},
): Promise<string | undefined> {
  const named = loadStatement('read/entities-named');
  const parameters = { id: text.trim(), name: nameKey(text.trim()) };
  const [row] = await collectRows(store, named, parameters, limits);
  if (row) return toText(row[0]);
  const slug = slugOf(text);
  if (slug === '') return undefined;
  const all = await entityNames(store, limits);
  return all.find(({ names }) => names.some((name) => slugOf(name) === slug))?.id;
}

async function findPaper(store: ReadStore, text: string, limits: Limits): Promise<string | undefined> {
  const parameters = { text: text.trim(), identifiers: identifiersIn(text) };
  const [row] = await collectRows(store, loadStatement('read/papers-named'), parameters, limits);
  return row ? toText(row[0]) : undefined;
}

interface EntityNames {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** Most papers first. */
async function entityNames(store: ReadStore, limits: Limits): Promise<readonly EntityNames[]> {
  const rows = await collectRows(store, loadStatement('read/entity-names'), {}, limits);
  return rows.map(([id, name, names]) => ({
    id: toText(id),
    name: toText(name),
    names: toTexts(names),
  }));
}

/** Names with words that begin as words of the text do, those with most such words and papers first. */
async function nearNames(store: ReadStore, text: string, limits: Limits): Promise<readonly string[]> {
  const beginnings = slugOf(text)
    .split('-')
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => `-${word.slice(0, SAME_LETTERS)}`);
  if (beginnings.length === 0) return [];
  const all = await entityNames(store, limits);
  return all
    .map(({ name, names }) => ({
      name,
      shared: Math.max(...names.map((one) => sharedWords(one, beginnings))),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, SUGGESTIONS)
    .map(({ name }) => name);
}

function sharedWords(name: string, beginnings: readonly string[]): number {
  const slug = `-${slugOf(name)}`;
  return beginnings.filter((beginning) => slug.includes(beginning)).length;
}

function unknown(message: string, near: readonly string[]): TangentError {
  const hint =
    near.length > 0
      ? `Did you mean one of: ${near.join(', ')}?`
      : 'Give an id, a name or an alias, in any case; search finds names by their parts.';
  return new TangentError('NodeUnknown', message, { hint });
}
