/** The one error family: a stable code, what and where, and the next step. */

/** Every code with what it means; a caller branches on the code, never on the text. */
export const ERROR_CODES = {
  SourceUnreadable: 'a file cannot be read',
  SourceUnrecognized: 'a file is in no format that is known',
  SourceEmpty: 'a file holds no paper',
  SourceMalformed: 'a file breaks off or breaks its own format',
  GoldInvalid: 'annotated papers break their form or guideline, or do not fit their texts',
  PredictionsInvalid: 'extractions to be scored break their form, or do not fit the texts',
  JudgmentsInvalid: 'a file of judgments breaks its form',
  StoreUrlInvalid: 'a store URL names no store that is known',
  StoreUnreachable: 'the database does not answer, or refuses the credentials',
  StoreForeign: "the database holds other people's data",
  StoreBusy: 'another process is writing',
  StoreDamaged: 'the stored files are damaged or not a store',
  StoreFull: 'the disk has no room for what is to be stored, or fails',
  StoreOccupied: 'a store to restore into holds papers already',
  BackupInvalid: 'a backup is cut off, changed, or none',
  StoreVersion: 'the store was written by another version',
  StoreMissing: 'there is no store at this place',
  StatementInvalid: 'a Cypher statement does not compile',
  StatementForbidden: 'a statement is of a kind that is refused here',
  StatementFailed: 'a statement failed while it ran',
  ParameterInvalid: 'a parameter is missing, unknown or of the wrong type',
  LimitExceeded: 'a query passed its time, step or memory limit',
  QueryUnknown: 'the catalogue has no query of this name',
  NodeUnknown: 'no entity or paper has this id or name',
  ExportUnknown: 'no export format has this name',
  RouteUnknown: 'the API has no such route',
  UsageInvalid: 'a command was called with arguments it does not take',
  ConfigInvalid: 'the configuration is not valid',
  RequestRefused: 'a request from a foreign host or origin, or without a token',
  TooManyRequests: 'more requests came from one address than a reader makes',
  AddressUnavailable: 'the server cannot listen on the address or on any port near the wanted one',
  OutputUnwritable: 'a file cannot be written: the place is not writable or full',
  NotBuilt: 'the command line was started before it was built',
  BuildFailed: 'the build that npm start makes did not finish',
  ExtractorUnavailable: 'the model cannot run on this system',
  Unexpected: 'a defect of Tangent',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface ErrorDetails {
  /** The next step, as a sentence. */
  readonly hint: string;
  /** File and line (`papers.bib:12`), or a position in a statement (`line 1, column 7`). */
  readonly place?: string;
  readonly cause?: unknown;
}

export class TangentError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly place: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails) {
    super(message, { cause: details.cause });
    this.name = 'TangentError';
    this.code = code;
    this.hint = details.hint;
    this.place = details.place;
  }
}
