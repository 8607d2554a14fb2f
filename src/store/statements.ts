/** Loads the Cypher statements that the system runs from `cypher/`. */

import { readFileSync } from 'node:fs';
import { ENTITY_TYPES, INTERNAL_LABELS, NODE_LABELS, RELATIONSHIPS } from '../domain/schema.ts';
import { packageFile } from './package-file.ts';

const NAMES: ReadonlySet<string> = new Set<string>([
  ...NODE_LABELS,
  ...INTERNAL_LABELS,
  ...ENTITY_TYPES.map((row) => row.name),
  ...RELATIONSHIPS.map((row) => row.name),
]);

const texts = new Map<string, string>();

/**
 * The statement of `cypher/<path>.cypher` without its opening comment lines, its placeholders filled.
 * Throws for a missing file, and as `fillPlaceholders` does.
 */
export function loadStatement(path: string, placeholders: Readonly<Record<string, string>> = {}): string {
  return fillPlaceholders(statementText(path), placeholders);
}

/**
 * Each `$$Label$$` is replaced by `placeholders.Label`, which must be a name of the graph's schema: nothing else ever
 * becomes a label or a type. Throws for an unknown name, a placeholder without value and a value without placeholder.
 */
export function fillPlaceholders(text: string, placeholders: Readonly<Record<string, string>>): string {
  const unused = new Set(Object.keys(placeholders));
  const statement = text.replaceAll(/\$\$(\w+)\$\$/g, (_, key: string) => {
    const name = Object.hasOwn(placeholders, key) ? placeholders[key] : undefined;
    if (name === undefined) throw new Error(`no value for the placeholder ${key}`);
    if (!NAMES.has(name)) throw new Error(`'${name}' is no name of the schema`);
    unused.delete(key);
    return name;
  });
  if (unused.size > 0) throw new Error(`no placeholder ${[...unused].join(', ')} in: ${text}`);
  return statement;
}

function statementText(path: string): string {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const text = withoutHeader(readFileSync(packageFile(`cypher/${path}.cypher`), 'utf8'));
  texts.set(path, text);
  return text;
}

/** A file of `cypher/` without its opening comment and blank lines. */
export function withoutHeader(text: string): string {
  return text.replace(/^(?:[ \t]*(?:\/\/.*)?\r?\n)+/, '').trim();
}
