/** The catalogue of errors: name, Neo4j's code, when it is usually found, and what to do about it. */

interface Entry {
  readonly code: string;
  readonly phase: 'compile time' | 'runtime';
  readonly hint: string;
}

const SYNTAX = 'Neo.ClientError.Statement.SyntaxError';
const TYPE = 'Neo.ClientError.Statement.TypeError';
const ARGUMENT = 'Neo.ClientError.Statement.ArgumentError';

const syntax = (hint: string): Entry => ({ code: SYNTAX, phase: 'compile time', hint });
const type = (hint: string): Entry => ({ code: TYPE, phase: 'runtime', hint });
const argument = (hint: string): Entry => ({ code: ARGUMENT, phase: 'runtime', hint });
const other = (code: string, phase: Entry['phase'], hint: string): Entry => ({ code, phase, hint });

export const CATALOGUE = {
  UnexpectedSyntax: syntax('Look at the marked place: the text before it was understood.'),
  InvalidNumberLiteral: syntax('Write numbers as 1, 1.5, 1e9, 0x1F or 0o17.'),
  IntegerOverflow: syntax('Integers have 64 bits; write a float instead.'),
  FloatingPointOverflow: syntax('Floats reach up to about 1.8e308.'),
  InvalidUnicodeLiteral: syntax('Write \\u and four hexadecimal digits.'),
  InvalidUnicodeCharacter: syntax('Use plain ASCII for operators, dashes and arrows.'),
  TooDeep: syntax('Split the expression with WITH.'),
  TooLong: syntax('Pass large values as parameters.'),
  UndefinedVariable: syntax('Bind the variable first, or carry it through WITH.'),
  VariableAlreadyBound: syntax('Use another name.'),
  VariableTypeConflict: syntax('One variable is one kind of thing: use another name.'),
  InvalidArgumentType: syntax('Convert the value first, or use another function.'),
  InvalidParameterUse: syntax('Write the map out, or use SET n = $parameter.'),
  InvalidNumberOfArguments: syntax('See the signature of the function.'),
  InvalidArgumentPassingMode: syntax('Write the arguments in parentheses.'),
  InvalidAggregation: syntax('Aggregate in WITH or RETURN, then use the result.'),
  NestedAggregation: syntax('Aggregate in a WITH first.'),
  AmbiguousAggregationExpression: syntax('Project the grouping value in a WITH first.'),
  NonConstantExpression: syntax('Use a literal, a parameter or a function of them.'),
  NegativeIntegerArgument: syntax('Use zero or a positive integer.'),
  NoSingleRelationshipType: syntax('Give exactly one type.'),
  RequiresDirectedRelationship: syntax('Give the relationship a direction.'),
  InvalidRelationshipPattern: syntax('Use a single relationship.'),
  RelationshipUniquenessViolation: syntax('A relationship stands once in a pattern.'),
  CreatingVarLength: syntax('Create each relationship of its own.'),
  InvalidDelete: syntax('Delete nodes, relationships or paths; remove labels with REMOVE.'),
  DifferentColumnsInUnion: syntax('Give all parts of a UNION the same columns.'),
  ColumnNameConflict: syntax('Give one of the columns an alias.'),
  NoExpressionAlias: syntax('Add AS and a name.'),
  NoVariablesInScope: syntax('Bind a variable before the star.'),
  InvalidClauseComposition: syntax('See how clauses may follow each other.'),
  UnknownFunction: syntax('See SHOW FUNCTIONS for those there are.'),
  Unsupported: syntax('This engine does not have it; it runs on Neo4j.'),
  InvalidOption: other(ARGUMENT, 'compile time', 'Leave it out: options change no answer here.'),
  DatabaseNotFound: other(
    'Neo.ClientError.Database.DatabaseNotFound',
    'compile time',
    'Leave USE out: there is one database.',
  ),
  UnsupportedAdministration: other(
    'Neo.ClientError.Statement.UnsupportedAdministrationCommand',
    'compile time',
    'Users, roles and databases are those of a Neo4j server.',
  ),
  ProcedureNotFound: other(
    'Neo.ClientError.Procedure.ProcedureNotFound',
    'compile time',
    'See SHOW PROCEDURES for those there are.',
  ),
  ProcedureCallFailed: other('Neo.ClientError.Procedure.ProcedureCallFailed', 'runtime', 'See the message.'),
  MissingParameter: other(
    'Neo.ClientError.Statement.ParameterMissing',
    'compile time',
    'Give every parameter that the statement names.',
  ),
  InvalidRowCount: argument('Give a whole number of at least zero.'),
  InvalidArgumentValue: type('Give a value of the type that is asked for.'),
  InvalidOperand: type('Convert one of the operands.'),
  MapElementAccessByNonString: type('Index a map with a string.'),
  ListElementAccessByNonInteger: type('Index a list with an integer.'),
  InvalidPropertyType: type(
    'Properties hold numbers, strings, booleans, temporal values, and lists of one of them.',
  ),
  InvalidElementAccess: type('Only lists and maps have elements.'),
  PropertyAccessOnNonMap: type('Only maps, nodes, relationships and temporal values have properties.'),
  NumberOutOfRange: argument('See the range in the message.'),
  InvalidArgument: argument('See the message.'),
  InvalidTemporalValue: argument('See the message.'),
  InvalidTemporalText: other(SYNTAX, 'runtime', 'Write it as ISO 8601 does, as 2015-07-21T21:40:32+02:00.'),
  ExecutionFailed: other(
    'Neo.DatabaseError.Statement.ExecutionFailed',
    'runtime',
    'Give what the function asks for.',
  ),
  InvalidRegularExpression: other('Neo.ClientError.Statement.SemanticError', 'runtime', 'See the message.'),
  ArithmeticOverflow: other(
    'Neo.ClientError.Statement.ArithmeticError',
    'runtime',
    'Integers have 64 bits; use toFloat().',
  ),
  DivisionByZero: other('Neo.ClientError.Statement.ArithmeticError', 'runtime', 'Guard it with CASE.'),
  DeletedEntityAccess: other(
    'Neo.ClientError.Statement.EntityNotFound',
    'runtime',
    'Read what you need before DELETE.',
  ),
  MergeReadOwnWrites: other(
    'Neo.ClientError.Statement.SemanticError',
    'runtime',
    'MERGE needs a value for each property: filter nulls first.',
  ),
  MissingNode: argument('Filter rows in which an end of the relationship is null.'),
  DeleteConnectedNode: other(
    'Neo.ClientError.Schema.ConstraintValidationFailed',
    'runtime',
    'Use DETACH DELETE, or delete the relationships first.',
  ),
  ConstraintViolated: other(
    'Neo.ClientError.Schema.ConstraintValidationFailed',
    'runtime',
    'Use MERGE, or another value.',
  ),
  ConstraintCreationFailed: other(
    'Neo.DatabaseError.Schema.ConstraintCreationFailed',
    'runtime',
    'See the message.',
  ),
  SchemaAlreadyExists: other(
    'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists',
    'runtime',
    'Use IF NOT EXISTS.',
  ),
  IndexAlreadyExists: other(
    'Neo.ClientError.Schema.IndexAlreadyExists',
    'runtime',
    'Use the index that is there, or IF NOT EXISTS.',
  ),
  IndexWithNameExists: other(
    'Neo.ClientError.Schema.IndexWithNameAlreadyExists',
    'runtime',
    'Use another name.',
  ),
  SchemaNotFound: other(
    'Neo.DatabaseError.Schema.IndexDropFailed',
    'runtime',
    'Use IF EXISTS; see SHOW INDEXES.',
  ),
  ConstraintNotFound: other(
    'Neo.DatabaseError.Schema.ConstraintDropFailed',
    'runtime',
    'Use IF EXISTS; see SHOW CONSTRAINTS.',
  ),
  WriteInReadMode: other('Neo.ClientError.Statement.AccessMode', 'compile time', 'Run it with write().'),
  MemoryLimit: other(
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'runtime',
    'Return less, aggregate earlier, or raise the limit: `memory` of the engine, `memoryLimitBytes` of a store.',
  ),
  Timeout: other(
    'Neo.ClientError.Transaction.TransactionTimedOut',
    'runtime',
    'Narrow the pattern or raise the limit: `timeout` of the engine, `deadlineMs` of a store.',
  ),
  StepLimit: other(
    'Neo.ClientError.Transaction.TransactionTimedOut',
    'runtime',
    'Narrow the pattern or raise the limit: `steps` of the engine, `stepLimit` of a store.',
  ),
  Cancelled: other('Neo.ClientError.Transaction.Terminated', 'runtime', 'The caller stopped the statement.'),
  InsideTransaction: other(
    'Neo.DatabaseError.Transaction.TransactionStartFailed',
    'runtime',
    'Run it with write(), outside of transaction().',
  ),
  Conflict: other('Neo.TransientError.Transaction.Outdated', 'runtime', 'Run it again.'),
  StoreDamaged: other(
    'Neo.DatabaseError.General.UnknownError',
    'runtime',
    'Restore the store from a backup, or build it again from the facts.',
  ),
  StoreBusy: other(
    'Neo.TransientError.Transaction.LockAcquisitionTimeout',
    'runtime',
    'Another process is writing: wait for it to end, or stop it.',
  ),
  StoreFull: other(
    'Neo.DatabaseError.Transaction.TransactionCommitFailed',
    'runtime',
    'Free space on the disk, or check it for faults, and run it again: nothing of it was written.',
  ),
  StoreMissing: other(
    'Neo.ClientError.Database.DatabaseNotFound',
    'runtime',
    'Check the path, or load papers to make a store there.',
  ),
  StoreForeign: other(
    'Neo.ClientError.Database.DatabaseNotFound',
    'runtime',
    'Name an empty or a new directory: nothing in this one was touched.',
  ),
  StoreVersion: other(
    'Neo.ClientError.General.UpgradeRequired',
    'runtime',
    'Open it with the version of this program that wrote it.',
  ),
  StoreUnwritable: other(
    'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase',
    'runtime',
    'Give this user the right to read and write the directory.',
  ),
  KeyTooLong: argument('Index a shorter value, or use a full-text index.'),
} as const satisfies Record<string, Entry>;
