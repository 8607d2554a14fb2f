/** The error of a temporal function whose arguments have types that none of its forms takes. */

import { runtimeError } from '../errors.ts';
import { typeOf, type Value } from '../values/value.ts';

/** @throws CypherError always. */
export function refuse(name: string, args: readonly Value[]): never {
  const given = args.map((value) => typeOf(value)).join(', ');
  throw runtimeError(
    'ProcedureCallFailed',
    `Invalid call signature for ${name}(): Provided input was [${given}]`,
  );
}
