/** Checks the parameters of a catalogue query against what its header declares. */

import type { Json, QueryDescription, QueryParameter } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';
import { nearestText } from '../domain/near-names.ts';
import { listOf } from '../domain/order.ts';
import type { Value } from '../store/values.ts';

/**
 * The value of every parameter, given or by default. Throws `ParameterInvalid` for one that is unknown, missing or of
 * another type; the hint names all that there are.
 */
export function checkParameters(
  query: QueryDescription,
  given: Readonly<Record<string, Json>>,
): Readonly<Record<string, Value>> {
  for (const name of Object.keys(given)) {
    if (!query.parameters.some((parameter) => parameter.name === name)) {
      throw invalid(query, `The query "${query.name}" has no parameter "${name}".`);
    }
  }
  return Object.fromEntries(
    query.parameters.map((parameter) => {
      const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : parameter.default;
      return [parameter.name, toValue(query, parameter, value)] as const;
    }),
  );
}

/**
 * Values as they stand in an address or on a command line, by the types that the query declares: `5` is an integer
 * where one is wanted and a string where a string is; a name given several times is a list. What is not declared or
 * cannot be read is handed on as the text it is, for the check to refuse.
 */
export function parametersFromTexts(
  query: QueryDescription,
  pairs: Iterable<readonly [name: string, text: string]>,
): Readonly<Record<string, Json>> {
  const texts = new Map<string, string[]>();
  for (const [name, text] of pairs) listOf(texts, name).push(text);
  return Object.fromEntries(
    [...texts].map(([name, given]) => {
      const declared = query.parameters.find((parameter) => parameter.name === name);
      return [name, declared ? parameterFromText(declared, given) : given];
    }),
  );
}

function parameterFromText(parameter: QueryParameter, texts: readonly string[]): Json {
  const [text = ''] = texts;
  if (parameter.type === 'string[]') return texts;
  if (texts.length > 1) return texts;
  if (parameter.type === 'string') return text;
  if (parameter.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : text;
}

function toValue(query: QueryDescription, parameter: QueryParameter, value: Json | undefined): Value {
  if (value === undefined) throw invalid(query, `The parameter "${parameter.name}" is missing.`);
  if (value === null && parameter.default === null) return null;
  if (parameter.type === 'string' && typeof value === 'string') return chosen(query, parameter, value);
  if (parameter.type === 'boolean' && typeof value === 'boolean') return value;
  if (parameter.type === 'float' && typeof value === 'number') return value;
  if (
    parameter.type === 'integer' &&
    typeof value === 'number' &&
    Number.isSafeInteger(value) &&
    value >= 0
  ) {
    return BigInt(value);
  }
  if (parameter.type === 'string[]' && Array.isArray(value)) {
    const strings = value.filter((element) => typeof element === 'string');
    if (strings.length === value.length) return strings;
  }
  throw invalid(
    query,
    `The parameter "${parameter.name}" must be ${WANTED[parameter.type]}, not ${JSON.stringify(value)}.`,
  );
}

/** The value as the vocabulary writes it. */
function chosen(query: QueryDescription, { name, choices }: QueryParameter, value: string): string {
  if (!choices) return value;
  const found = choices.find((choice) => choice.toLowerCase() === value.trim().toLowerCase());
  if (found !== undefined) return found;
  const near = nearestText(value, choices);
  throw new TangentError('ParameterInvalid', `The query "${query.name}" has no ${name} "${value}".`, {
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}The choices are: ${choices.join(', ')}.`,
  });
}

const WANTED: Readonly<Record<QueryParameter['type'], string>> = {
  string: 'a string',
  integer: 'a whole number from 0 on',
  float: 'a number',
  boolean: 'true or false',
  'string[]': 'a list of strings',
};

function invalid(query: QueryDescription, message: string): TangentError {
  const parameters = query.parameters.map(
    ({ name, type, default: value }) =>
      `${name} (${type}${value === undefined ? '' : `, default ${JSON.stringify(value)}`})`,
  );
  return new TangentError('ParameterInvalid', message, {
    hint:
      parameters.length > 0
        ? `The parameters are: ${parameters.join(', ')}.`
        : 'The query takes no parameters.',
  });
}
