/** The public surface of the package. */

export { TangentError } from './domain/errors.ts';
export type { ErrorCode } from './domain/errors.ts';
export { Node, Path, Relationship, Temporal } from './store/values.ts';
export type { TemporalType, Value, ValueMap } from './store/values.ts';
export type {
  Limits,
  Parameters,
  ReadStore,
  Result,
  Row,
  Store,
  Summary,
  Transaction,
} from './store/store.ts';
