/** A query of the catalogue as one line, so that a view, an address and a saved view can hold it: `:query name {...}`. */

import type { Json } from '../../src/domain/answers.ts';

export interface QueryCommand {
  readonly name: string;
  readonly parameters: Readonly<Record<string, Json>>;
}

/** As a field of a form shows it. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function writeQueryCommand({ name, parameters }: QueryCommand): string {
  return `:query ${name} ${JSON.stringify(parameters)}`;
}

/** Nothing where the text is no such line. */
export function readQueryCommand(text: string): QueryCommand | undefined {
  const [, name, json] = /^:query ([\w-]+)(?: (\{[\s\S]*\}))?$/.exec(text.trim()) ?? [];
  if (name === undefined) return undefined;
  try {
    return { name, parameters: JSON.parse(json ?? '{}') as QueryCommand['parameters'] };
  } catch {
    return undefined;
  }
}
