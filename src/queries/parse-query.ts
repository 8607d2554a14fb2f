/** Reads the header of a catalogue query: what it says of itself, and the statement under it. */

import type { Json, QueryDescription, QueryParameter } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';
import { choicesOf } from './parameter-kinds.ts';
import { present } from './read-values.ts';
import { usedParameters } from './statement-code.ts';

export interface CatalogueQuery extends QueryDescription {
  readonly statement: string;
}

/** Options of the command line and of the API, so never names of parameters. */
const RESERVED = ['store', 'format', 'json'];
const TYPES: readonly QueryParameter['type'][] = ['string', 'integer', 'float', 'boolean', 'string[]'];
const TAGS = ['param', 'returns', 'scope', 'ask', 'empty'];
const PARAMETER =
  /^(?<name>[a-z][a-zA-Z0-9]*)\s+(?<type>\S+)(?:\s+=\s*(?<value>"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\S+))?\s+(?<description>\S.*)$/;

/**
 * The query of the text of a file `cypher/queries/<name>.cypher`. Throws `Unexpected` with file and line where the
 * header lacks something, says something twice or declares other parameters than the statement uses.
 */
export function parseQuery(name: string, text: string): CatalogueQuery {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = new Header(name, lines.slice(0, end === -1 ? lines.length : end));
  const statement = lines.slice(header.length).join('\n').trim();
  const parameters = header.tagged('param').map(([value, line]) => parseParameter(header, value, line));
  const query = {
    name,
    description: header.sentence(),
    parameters,
    returns: header.oneOf('returns', ['table', 'graph']),
    scope: header.oneOf('scope', ['local', 'global']),
    ask: header.tagged('ask').map(([value]) => value),
    empty: header.only('empty')[0],
    statement,
  };
  checkParameters(header, query);
  return query;
}

/** The comment lines on top; errors name their line. */
class Header {
  readonly #file: string;
  readonly #lines: readonly string[];

  constructor(name: string, lines: readonly string[]) {
    this.#file = `cypher/queries/${name}.cypher`;
    this.#lines = lines.map((line) => line.replace(/^\/\/\s?/, '').trim());
    for (const [index, line] of this.#lines.entries()) {
      const tag = /^@(\S*)/.exec(line)?.[1];
      if (tag !== undefined && !TAGS.includes(tag)) {
        this.fail(`there is no tag @${tag}`, index + 1, `Use one of: @${TAGS.join(', @')}.`);
      }
    }
  }

  get length(): number {
    return this.#lines.length;
  }

  sentence(): string {
    const first = this.#lines.findIndex((line) => line.startsWith('@'));
    const sentence = this.#lines.slice(0, first === -1 ? undefined : first).join(' ');
    return (
      sentence || this.fail('no sentence says what it does', 1, 'Open the file with // and one sentence.')
    );
  }

  tagged(tag: string): readonly (readonly [string, number])[] {
    return this.#lines.flatMap((line, index) =>
      line.startsWith(`@${tag} `) || line === `@${tag}`
        ? [[line.slice(tag.length + 1).trim(), index + 1]]
        : [],
    );
  }

  only(tag: string): readonly [string, number] {
    const [first, second] = this.tagged(tag);
    if (second) this.fail(`@${tag} stands twice`, second[1], 'Keep one of them.');
    if (!first?.[0]) return this.fail(`@${tag} is missing`, 1, `Add a line // @${tag} to the header.`);
    return [first[0], first[1]];
  }

  oneOf<T extends string>(tag: string, choices: readonly T[]): T {
    const [value, line] = this.only(tag);
    const chosen = choices.find((choice) => choice === value);
    return chosen ?? this.fail(`@${tag} is "${value}"`, line, `Choose one of: ${choices.join(', ')}.`);
  }

  fail(what: string, line: number, hint: string): never {
    throw new TangentError('Unexpected', `The header of a query is not valid: ${what}.`, {
      hint,
      place: `${this.#file}:${line}`,
    });
  }
}

function parseParameter(header: Header, text: string, line: number): QueryParameter {
  const { name = '', type = '', value, description = '' } = PARAMETER.exec(text)?.groups ?? {};
  if (!name) header.fail('@param cannot be read', line, 'Write @param name type [= default] description.');
  if (RESERVED.includes(name)) {
    header.fail(`@param ${name} is taken by an option`, line, 'Choose another name.');
  }
  const known = TYPES.find((choice) => choice === type);
  if (!known)
    return header.fail(`@param ${name} has type "${type}"`, line, `Choose one of: ${TYPES.join(', ')}.`);
  const choices = present('choices', known === 'string' ? choicesOf(name) : undefined);
  if (value === undefined) return { name, type: known, ...choices, description };
  return { name, type: known, default: parseDefault(header, name, value, line), ...choices, description };
}

function parseDefault(header: Header, name: string, value: string, line: number): Json {
  try {
    return JSON.parse(value) as Json;
  } catch {
    return header.fail(`the default of @param ${name} is not JSON`, line, `Write ${JSON.stringify(value)}?`);
  }
}

function checkParameters(header: Header, { statement, parameters }: CatalogueQuery): void {
  const declared = parameters.map((parameter) => parameter.name);
  const used = usedParameters(statement);
  if (statement === '')
    header.fail('no statement follows', header.length, 'Write the Cypher under the header.');
  for (const [index, name] of declared.entries()) {
    if (declared.indexOf(name) !== index) header.fail(`@param ${name} stands twice`, 1, 'Keep one of them.');
    if (!used.includes(name))
      header.fail(`@param ${name} is not used`, 1, 'Use it in the statement, or drop it.');
  }
  for (const name of used) {
    if (!declared.includes(name)) header.fail(`$${name} is not declared`, 1, `Add // @param ${name}.`);
  }
}
