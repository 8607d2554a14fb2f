/** The TCK's notation for values, read into one canonical text that results can be compared by. */

import type { ResultNode, ResultRelationship, ResultValue } from '../../src/engine/run/results.ts';
import { formatFloat, formatScalar } from '../../src/engine/values/text.ts';
import type { Value } from '../../src/engine/values/value.ts';

/** A value as the TCK writes it; entities have only what is written. */
export type Expected =
  | { readonly kind: 'scalar'; readonly text: string; readonly value: Value }
  | { readonly kind: 'list'; readonly elements: readonly Expected[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Expected> }
  | { readonly kind: 'node'; readonly labels: readonly string[]; readonly properties: Expected }
  | { readonly kind: 'relationship'; readonly type: string; readonly properties: Expected }
  | { readonly kind: 'path'; readonly text: string };

class Cursor {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  skip(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at += 1;
  }

  peek(): string {
    this.skip();
    return this.text.charAt(this.at);
  }

  take(token: string): boolean {
    this.skip();
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  expect(token: string): void {
    if (!this.take(token)) throw new Error(`expected ${token} at ${this.at} of ${this.text}`);
  }

  match(pattern: RegExp, exactly = false): string | undefined {
    if (!exactly) this.skip();
    const found = new RegExp(pattern.source, 'uy');
    found.lastIndex = this.at;
    const text = found.exec(this.text)?.[0];
    if (text !== undefined) this.at += text.length;
    return text;
  }

  get done(): boolean {
    this.skip();
    return this.at >= this.text.length;
  }
}

const NO_PROPERTIES: Expected = { kind: 'map', entries: new Map() };

/** @throws Error where the cell is not in the TCK's notation. */
export function parseExpected(text: string): Expected {
  const cursor = new Cursor(text);
  const value = parseValue(cursor);
  if (!cursor.done) throw new Error(`unread text in ${text}`);
  return value;
}

function parseValue(c: Cursor): Expected {
  if (c.peek() === '<') return parsePath(c);
  if (c.peek() === '(') return parseNode(c);
  if (c.peek() === '{') return parseMap(c);
  if (c.take('[')) return c.peek() === ':' ? parseRelationship(c) : parseList(c);
  if (c.take("'")) {
    const body = c.match(/(?:[^'\\]|\\[\s\S])*/, true) ?? '';
    c.expect("'");
    return scalar(body.replaceAll(/\\(['\\])/g, '$1'));
  }
  const number = c.match(/-?(?:\d+\.\d*|\d*\.?\d+)(?:[eE][+-]?\d+)?(?![A-Za-z])/);
  if (number !== undefined) return scalar(/^-?\d+$/.test(number) ? BigInt(number) : Number(number));
  const word = c.match(/-?[A-Za-z]+/);
  const known = new Map<string | undefined, Value>([
    ['true', true],
    ['false', false],
    ['null', null],
    ['NaN', NaN],
    ['Inf', Infinity],
    ['-Inf', -Infinity],
  ]);
  const value = known.get(word);
  if (value === undefined) throw new Error(`unknown value ${word}`);
  return scalar(value);
}

function scalar(value: Value): Expected {
  return { kind: 'scalar', text: scalarText(value), value };
}

function scalarText(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return `float ${formatFloat(value + 0)}`;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  const text = formatScalar(value) ?? '';
  return JSON.stringify(typeof value === 'string' ? text : shortTime(text));
}

/** A temporal value as the TCK writes it: seconds that are zero are left out. */
export function shortTime(text: string): string {
  return text.replace(/(^|T)(\d\d:\d\d):00(?=$|[Z+[-])/, '$1$2');
}

function parseList(c: Cursor): Expected {
  const elements: Expected[] = [];
  while (!c.take(']')) {
    elements.push(parseValue(c));
    c.take(',');
  }
  return { kind: 'list', elements };
}

function parseMap(c: Cursor): Expected {
  c.expect('{');
  const entries = new Map<string, Expected>();
  while (!c.take('}')) {
    const key = c.match(/[\p{L}\p{N}_]+/u) ?? c.match(/`[^`]*`/)?.slice(1, -1) ?? '';
    c.expect(':');
    entries.set(key, parseValue(c));
    c.take(',');
  }
  return { kind: 'map', entries };
}

function parseNames(c: Cursor): string[] {
  const names: string[] = [];
  while (c.take(':')) names.push(c.match(/[\p{L}\p{N}_]+/u) ?? '');
  return names;
}

function parseNode(c: Cursor): Expected {
  c.expect('(');
  const labels = parseNames(c);
  const properties = c.peek() === '{' ? parseMap(c) : NO_PROPERTIES;
  c.expect(')');
  return { kind: 'node', labels, properties };
}

function parseRelationship(c: Cursor): Expected {
  const [type = ''] = parseNames(c);
  const properties = c.peek() === '{' ? parseMap(c) : NO_PROPERTIES;
  c.expect(']');
  return { kind: 'relationship', type, properties };
}

function parsePath(c: Cursor): Expected {
  c.expect('<');
  let text = canonical(parseNode(c));
  while (!c.take('>')) {
    const left = c.take('<-');
    if (!left) c.expect('-');
    c.expect('[');
    const relationship = canonical(parseRelationship(c));
    c.expect('-');
    if (!left) c.expect('>');
    text += `${left ? '<-' : '-'}${relationship}${left ? '-' : '->'}${canonical(parseNode(c))}`;
  }
  return { kind: 'path', text: `<${text}>` };
}

/** Equal texts for equal values; `unordered`: lists are compared as bags. */
export function canonical(expected: Expected, unordered = false): string {
  switch (expected.kind) {
    case 'scalar':
      return expected.text;
    case 'path':
      return expected.text;
    case 'list': {
      const elements = expected.elements.map((element) => canonical(element, unordered));
      return `[${(unordered ? elements.toSorted() : elements).join(', ')}]`;
    }
    case 'map': {
      const entries = [...expected.entries].map(([key, value]) => `${key}: ${canonical(value, unordered)}`);
      return `{${entries.toSorted().join(', ')}}`;
    }
    case 'node':
      return `(${expected.labels
        .map((label) => `:${label}`)
        .toSorted()
        .join('')} ${canonical(expected.properties)})`;
    case 'relationship':
      return `[:${expected.type} ${canonical(expected.properties)}]`;
  }
}

/** The same canonical text, of a result. */
export function canonicalResult(value: ResultValue, unordered = false): string {
  if (typeof value !== 'object' || value === null) return scalarText(value);
  if (Array.isArray(value)) {
    const elements = value.map((element: ResultValue) => canonicalResult(element, unordered));
    return `[${(unordered ? elements.toSorted() : elements).join(', ')}]`;
  }
  if (value instanceof Map) {
    const entries = [...value].map(
      ([key, inner]: [string, ResultValue]) => `${key}: ${canonicalResult(inner, unordered)}`,
    );
    return `{${entries.toSorted().join(', ')}}`;
  }
  if (!('kind' in value)) return scalarText(value as Value);
  switch (value.kind) {
    case 'node':
      return nodeText(value);
    case 'relationship':
      return relationshipText(value);
    case 'path':
      return pathText(value.nodes, value.relationships);
  }
}

function nodeText(node: ResultNode): string {
  const labels = node.labels.map((label) => `:${label}`).toSorted();
  return `(${labels.join('')} ${canonicalResult(node.properties)})`;
}

function relationshipText(relationship: ResultRelationship): string {
  return `[:${relationship.type} ${canonicalResult(relationship.properties)}]`;
}

function pathText(nodes: readonly ResultNode[], relationships: readonly ResultRelationship[]): string {
  let text = nodes[0] === undefined ? '' : nodeText(nodes[0]);
  relationships.forEach((relationship, at) => {
    const left = relationship.startElementId !== nodes[at]?.elementId;
    const next = nodes[at + 1];
    const end = next === undefined ? '' : nodeText(next);
    text += `${left ? '<-' : '-'}${relationshipText(relationship)}${left ? '-' : '->'}${end}`;
  });
  return `<${text}>`;
}

/** A parameter's value. */
export function toParameter(expected: Expected): Value {
  switch (expected.kind) {
    case 'scalar':
      return expected.value;
    case 'list':
      return expected.elements.map(toParameter);
    case 'map':
      return new Map([...expected.entries].map(([key, value]) => [key, toParameter(value)]));
    default:
      throw new Error(`no parameter: ${expected.kind}`);
  }
}
