/** Commands on the schema: CREATE and DROP of indexes and constraints. */

import { compileError } from '../errors.ts';
import type {
  CreateConstraint,
  CreateIndex,
  DropSchema,
  IndexKind,
  SchemaCommand,
  SchemaName,
  SchemaPattern,
} from './ast.ts';
import { parseMap } from './expressions/primary.ts';
import { parseType } from './expressions/types.ts';
import type { Parser } from './token-stream.ts';

const INDEX_KINDS: readonly IndexKind[] = ['range', 'text', 'point', 'fulltext', 'lookup', 'vector'];

/** The command at this place, if one opens here. */
export function parseSchemaCommand(p: Parser): SchemaCommand | undefined {
  if (p.isWords('DROP', 'INDEX') || p.isWords('DROP', 'CONSTRAINT')) return parseDrop(p);
  if (!p.isWord('CREATE')) return undefined;
  if (p.isWord('CONSTRAINT', 1)) return parseCreateConstraint(p);
  if (p.isWord('INDEX', 1)) return parseCreateIndex(p, 'range');
  const kind = INDEX_KINDS.find((name) => p.isWord(name.toUpperCase(), 1) && p.isWord('INDEX', 2));
  return kind === undefined ? undefined : parseCreateIndex(p, kind);
}

function parseDrop(p: Parser): DropSchema {
  const from = p.next().from;
  const kind = p.takeWords('INDEX') ? 'drop index' : 'drop constraint';
  if (kind === 'drop constraint') p.expectWords('CONSTRAINT');
  const name = parseSchemaName(p);
  const ifExists = p.takeWords('IF', 'EXISTS');
  return { kind, name, ifExists, ...p.since(from) };
}

/** A name, or the parameter that holds it. */
function parseSchemaName(p: Parser): SchemaName {
  const token = p.peek();
  if (token.kind !== 'parameter') return p.expectName('a name').text;
  p.next();
  return { kind: 'parameter', name: token.text, ...p.since(token.from) };
}

function parseNameAndGuard(p: Parser): { name: SchemaName | undefined; ifNotExists: boolean } {
  const unnamed = p.isWord('FOR') || p.isWords('IF', 'NOT');
  const name = unnamed ? undefined : parseSchemaName(p);
  return { name, ifNotExists: p.takeWords('IF', 'NOT', 'EXISTS') };
}

function parseCreateIndex(p: Parser, type: IndexKind): CreateIndex {
  const from = p.next().from;
  if (!p.isWord('INDEX')) p.next();
  p.expectWords('INDEX');
  const guard = parseNameAndGuard(p);
  p.expectWords('FOR');
  const { variable, ...target } = parseTarget(p);
  p.expectWords('ON');
  const properties = parseIndexed(p, variable);
  if (type !== 'fulltext' && type !== 'lookup' && target.labels.length !== 1) {
    throw compileError('UnexpectedSyntax', `A ${type} index is on one label or type.`, p.since(from));
  }
  const options = p.takeWords('OPTIONS') ? parseMap(p) : undefined;
  return { kind: 'create index', type, ...guard, on: { ...target, properties }, options, ...p.since(from) };
}

type Target = Omit<SchemaPattern, 'properties'> & { readonly variable: string };

/** `(n:A|B)` or `()-[r:T]-()`. */
function parseTarget(p: Parser): Target {
  p.expectSymbol('(');
  if (p.takeSymbol(')')) {
    p.takeSymbol('<');
    p.expectSymbol('-');
    p.expectSymbol('[');
    const names = parseNames(p);
    p.expectSymbol(']');
    p.expectSymbol('-');
    p.takeSymbol('>');
    p.expectSymbol('(');
    p.expectSymbol(')');
    return { entity: 'relationship', ...names };
  }
  const names = parseNames(p);
  p.expectSymbol(')');
  return { entity: 'node', ...names };
}

function parseNames(p: Parser): { readonly labels: readonly string[]; readonly variable: string } {
  const variable = p.variable().name;
  if (!p.takeSymbol(':')) return { labels: [], variable };
  const labels = [p.expectName('a label or type').text];
  while (p.takeSymbol('|')) labels.push(p.expectName('a label or type').text);
  return { labels, variable };
}

function parseIndexed(p: Parser, variable: string): string[] {
  const each = p.takeWords('EACH');
  if (each) p.takeWords('LABELS');
  if (each && p.isSymbol('[')) {
    p.next();
    const keys = p.list(() => parseKey(p, variable));
    p.expectSymbol(']');
    return keys;
  }
  if (p.isSymbol('(') || !p.isSymbol('.', 1)) return parseKeys(p, variable);
  return [parseKey(p, variable)];
}

function parseKeys(p: Parser, variable: string): string[] {
  if (!p.isSymbol('(')) {
    p.expectName('labels');
    p.expectSymbol('(');
    p.variable();
    p.expectSymbol(')');
    return [];
  }
  p.expectSymbol('(');
  const keys = p.list(() => parseKey(p, variable));
  p.expectSymbol(')');
  return keys;
}

function parseKey(p: Parser, variable: string): string {
  const used = p.variable();
  if (used.name !== variable) {
    throw compileError('UndefinedVariable', `Variable \`${used.name}\` not defined.`, used);
  }
  p.expectSymbol('.');
  return p.expectName('a property key').text;
}

function parseCreateConstraint(p: Parser): CreateConstraint {
  const from = p.next().from;
  p.expectWords('CONSTRAINT');
  const guard = parseNameAndGuard(p);
  p.expectWords('FOR');
  const { variable, ...target } = parseTarget(p);
  p.expectWords('REQUIRE');
  const properties = p.isSymbol('(') ? parseKeys(p, variable) : [parseKey(p, variable)];
  const require = parseRequirement(p);
  const options = p.takeWords('OPTIONS') ? parseMap(p) : undefined;
  return {
    kind: 'create constraint',
    ...guard,
    on: { ...target, properties },
    require,
    options,
    ...p.since(from),
  };
}

function parseRequirement(p: Parser): CreateConstraint['require'] {
  if (p.takeSymbol('::')) {
    parseType(p);
    return 'type';
  }
  p.expectWords('IS');
  if (p.takeSymbol('::') || p.takeWords('TYPED')) {
    parseType(p);
    return 'type';
  }
  if (p.takeWords('NOT', 'NULL')) return 'exists';
  if (!p.takeWords('NODE') && !p.takeWords('RELATIONSHIP')) p.takeWords('REL');
  if (p.takeWords('KEY')) return 'key';
  p.expectWords('UNIQUE');
  return 'unique';
}
