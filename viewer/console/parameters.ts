/** The parameters of a statement: which it asks for, and what a reader typed for each. */

import type { Json } from '../../src/domain/answers.ts';
import type { Parameters } from '../graph-source.ts';

/** Texts, quoted names and comments, in which a `$` stands for itself; else a parameter. */
const PARTS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\$`([^`]+)`|`[^`]*`|\$(\w+)/g;

/** In the order in which they stand, each once. */
export function parameterNames(statement: string): readonly string[] {
  const names = [...statement.matchAll(PARTS)].flatMap(([, quoted, plain]) => quoted ?? plain ?? []);
  return [...new Set(names)];
}

/** As on the command line: JSON where it is some, else the text as it stands. */
export function valueOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** The parameters that the statement asks for, and those of them for which nothing is typed. */
export function parametersFor(
  statement: string,
  typed: Readonly<Record<string, string>>,
): { readonly given: Parameters; readonly missing: readonly string[] } {
  const names = parameterNames(statement);
  const filled = names.filter((name) => (typed[name] ?? '').trim() !== '');
  return {
    given: Object.fromEntries(filled.map((name) => [name, valueOf(typed[name] ?? '')])),
    missing: names.filter((name) => !filled.includes(name)),
  };
}
