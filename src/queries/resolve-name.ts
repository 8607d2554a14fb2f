/** From what a reader types (an id, a slug, a name, an alias) to one entity or paper. */

import { TangentError } from '../domain/errors.ts';
import { nearestTexts } from '../domain/near-names.ts';
import { nameKey, slugOf } from '../domain/normal-forms.ts';
import { identifiersIn } from '../domain/paper-identity.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { collectRows } from './collect-rows.ts';
import { nameIndex } from './name-index.ts';
import { toText } from './read-values.ts';

const SUGGESTIONS = 5;
/** A near name has a word that begins with as many letters as a word of the text. */
const SAME_LETTERS = 4;
const SHORTEST_WORD = 3;

/**
 * The id of the entity with this id, name or alias (in any case) or whose name has this slug; of several the one in
 * most papers. Hyphens, spaces and Greek letters may be written otherwise. Throws `NodeUnknown` with near names.
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
async function findEntity(store: ReadStore, text: string, limits: Limits = {}): Promise<string | undefined> {
  const named = loadStatement('read/entities-named');
  const parameters = { id: text.trim(), name: nameKey(text.trim()) };
  const [row] = await collectRows(store, named, parameters, limits);
  if (row) return toText(row[0]);
  if (slugOf(text) === '') return undefined;
  return (await nameIndex(store, limits)).find(text)?.id;
}

/** As `resolvePaper`, undefined instead of the error. */
export async function findPaper(store: ReadStore, text: string, limits: Limits): Promise<string | undefined> {
  const parameters = { text: text.trim(), identifiers: identifiersIn(text) };
  const [row] = await collectRows(store, loadStatement('read/papers-named'), parameters, limits);
  return row ? toText(row[0]) : undefined;
}

/** A slip of the pen first, then names with words that begin as words of the text do, most such words and papers first. */
async function nearNames(store: ReadStore, text: string, limits: Limits): Promise<readonly string[]> {
  const { forms } = await nameIndex(store, limits);
  const byForm = new Map(forms.map(({ written, entity }) => [nameKey(written), entity.name]));
  const slips = nearestTexts(nameKey(text.trim()), byForm.keys(), SUGGESTIONS);
  const beginnings = slugOf(text)
    .split('-')
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => `-${word.slice(0, SAME_LETTERS)}`);
  const alike = forms
    .map(({ written, entity }) => ({ name: entity.name, shared: sharedWords(written, beginnings) }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .map(({ name }) => name);
  return [...new Set([...slips.map((form) => byForm.get(form) ?? form), ...alike])].slice(0, SUGGESTIONS);
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
