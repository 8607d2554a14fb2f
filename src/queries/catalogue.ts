/** The catalogue: every query in `cypher/queries`, by name. */

import { readFileSync, readdirSync } from 'node:fs';
import { TangentError } from '../domain/errors.ts';
import { packageFile } from '../store/package-file.ts';
import { parseQuery } from './parse-query.ts';
import type { CatalogueQuery } from './parse-query.ts';

let read: readonly CatalogueQuery[] | undefined;

/** Every query, by name; read from the package once. Throws `Unexpected` where a header is not valid. */
export function listQueries(): readonly CatalogueQuery[] {
  read ??= readQueries(packageFile('cypher/queries'));
  return read;
}

/** The query of this name; throws `QueryUnknown`, naming the queries there are. */
export function queryNamed(name: string): CatalogueQuery {
  const found = listQueries().find((query) => query.name === name);
  if (found) return found;
  throw new TangentError('QueryUnknown', `The catalogue has no query "${name}".`, {
    hint: `Choose one of: ${listQueries()
      .map((query) => query.name)
      .join(', ')}.`,
  });
}

function readQueries(folder: string): readonly CatalogueQuery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.replace(/\.cypher$/, ''))
    .toSorted()
    .map((name) => parseQuery(name, readFileSync(`${folder}/${name}.cypher`, 'utf8')));
}
