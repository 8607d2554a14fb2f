/** Procedures that scenarios define: a signature and a table of inputs and outputs. */

import type { Procedure, ProcedureField } from '../../src/engine/procedures/procedure.ts';
import type { TypeName, Value } from '../../src/engine/values/value.ts';
import { equals } from '../../src/engine/values/equality.ts';
import { parseExpected, toParameter } from './expected-values.ts';

function parseFields(text: string): ProcedureField[] {
  return text
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '')
    .map((field) => {
      const [name = '', type = ''] = field.split('::').map((part) => part.trim());
      return { name, type: type.replace('?', '') as TypeName };
    });
}

/** `test.my.proc(in :: INTEGER?) :: (out :: STRING?):` and its table. */
export function parseProcedure(signature: string, table: readonly (readonly string[])[]): Procedure {
  const [, name = '', inputText = '', outputText = ''] =
    /^(\S+?)\((.*?)\)\s*::\s*\((.*)\)\s*:?\s*$/.exec(signature) ?? [];
  const inputs = parseFields(inputText);
  const outputs = parseFields(outputText);
  const rows = table.slice(1).map((row) => row.map((cell) => toParameter(parseExpected(cell))));
  return {
    name,
    inputs,
    outputs,
    writes: false,
    doc: 'Made for a scenario.',
    call: (args) =>
      rows
        .filter((row) => args.every((arg, at) => same(arg, row[at] ?? null)))
        .map((row) => row.slice(inputs.length)),
  };
}

function same(left: Value, right: Value): boolean {
  return left === null || right === null ? left === right : equals(left, right) === true;
}
