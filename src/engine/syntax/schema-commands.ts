/** Commands on the schema: CREATE and DROP of indexes and constraints. */

import type {
  CreateConstraint,
  CreateIndex,
  DropSchema,
  IndexKind,
  SchemaCommand,
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
  const name = p.expectName('a name').text;
  const ifExists = p.takeWords('IF', 'EXISTS');
  return { kind, name, ifExists, ...p.since(from) };
}

function parseNameAndGuard(p: Parser): { name: string | undefined; ifNotExists: boolean } {
  const named = p.isName() && !p.isWord('FOR') && !p.isWords('IF', 'NOT');
  const name = named ? p.next().text : undefined;
  return { name, ifNotExists: p.takeWords('IF', 'NOT', 'EXISTS') };
}

function parseCreateIndex(p: Parser, type: IndexKind): CreateIndex {
  const from = p.next().from;
  if (!p.isWord('INDEX')) p.next();
  p.expectWords('INDEX');
  const guard = parseNameAndGuard(p);
  p.expectWords('FOR');
  const target = parseTarget(p);
  p.expectWords('ON');
  const properties = parseIndexed(p);
  const options = p.takeWords('OPTIONS') ? parseMap(p) : undefined;
  return { kind: 'create index', type, ...guard, on: { ...target, properties }, options, ...p.since(from) };
}

type Target = Omit<SchemaPattern, 'properties'>;

/** `(n:A|B)` or `()-[r:T]-()`. */
function parseTarget(p: Parser): Target {
  p.expectSymbol('(');
  if (p.takeSymbol(')')) {
    p.takeSymbol('<');
    p.expectSymbol('-');
    p.expectSymbol('[');
    const labels = parseNames(p);
    p.expectSymbol(']');
    p.expectSymbol('-');
    p.takeSymbol('>');
    p.expectSymbol('(');
    p.expectSymbol(')');
    return { entity: 'relationship', labels };
  }
  const labels = parseNames(p);
  p.expectSymbol(')');
  return { entity: 'node', labels };
}

function parseNames(p: Parser): string[] {
  p.variable();
  if (!p.takeSymbol(':')) return [];
  const labels = [p.expectName('a label or type').text];
  while (p.takeSymbol('|')) labels.push(p.expectName('a label or type').text);
  return labels;
}

function parseIndexed(p: Parser): string[] {
  const each = p.takeWords('EACH');
  if (each) p.takeWords('LABELS');
  if (each && p.isSymbol('[')) {
    p.next();
    const keys = p.list(() => parseKey(p));
    p.expectSymbol(']');
    return keys;
  }
  if (p.isSymbol('(') || !p.isSymbol('.', 1)) return parseKeys(p);
  return [parseKey(p)];
}

function parseKeys(p: Parser): string[] {
  if (!p.isSymbol('(')) {
    p.expectName('labels');
    p.expectSymbol('(');
    p.variable();
    p.expectSymbol(')');
    return [];
  }
  p.expectSymbol('(');
  const keys = p.list(() => parseKey(p));
  p.expectSymbol(')');
  return keys;
}

function parseKey(p: Parser): string {
  p.variable();
  p.expectSymbol('.');
  return p.expectName('a property key').text;
}

function parseCreateConstraint(p: Parser): CreateConstraint {
  const from = p.next().from;
  p.expectWords('CONSTRAINT');
  const guard = parseNameAndGuard(p);
  p.expectWords('FOR');
  const target = parseTarget(p);
  p.expectWords('REQUIRE');
  const properties = p.isSymbol('(') ? parseKeys(p) : [parseKey(p)];
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
