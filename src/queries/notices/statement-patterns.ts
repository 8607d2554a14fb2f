/** What a statement's patterns name: labels, types and literal names, found without a parser. */

import { statementCode } from '../statement-code.ts';

/** One relationship with the node before and the node behind it, as far as they stand in the same pattern. */
interface PatternStep {
  readonly types: readonly string[];
  /** Labels of the node that the arrow starts at; empty where there is no arrow or no label. */
  readonly startLabels: readonly string[];
}

/** `name: 'NTK'` in a node, or `e.name = 'NTK'`. */
export interface LiteralName {
  readonly name: string;
  /** Labels of the node it stands in. */
  readonly labels: readonly string[];
}

export interface StatementPatterns {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly steps: readonly PatternStep[];
  readonly names: readonly LiteralName[];
  /** Properties that are read, as `.year` or in a pattern's map. */
  readonly properties: readonly string[];
}

const NODE = String.raw`\(\s*[\w\x60]*\s*(?::\s*([^(){}\[\]]*?))?\s*(?:\{[^{}]*\})?\s*\)`;
const RELATIONSHIP = String.raw`(<?)\s*-\s*\[\s*[\w\x60]*\s*(?::\s*([^\]{}*]*))?[^\]]*\]\s*-\s*(>?)`;

/** Total: of what it cannot read it finds nothing. */
export function statementPatterns(statement: string): StatementPatterns {
  const code = statementCode(statement);
  const nodes = [...code.matchAll(new RegExp(NODE, 'g'))];
  const relationships = [...code.matchAll(new RegExp(RELATIONSHIP, 'g'))];
  return {
    labels: unique(nodes.flatMap(([, labels]) => words(labels))),
    types: unique(relationships.flatMap(([, , types]) => words(types))),
    steps: [...steps(code)],
    names: [...literalNames(statement, code, nodes)],
    properties: unique([...code.matchAll(/\.\s*(\w+)|[{,]\s*(\w+)\s*:/g)].map(([, a, b]) => a ?? b ?? '')),
  };
}

function* steps(code: string): Iterable<PatternStep> {
  const step = new RegExp(`${NODE}\\s*${RELATIONSHIP}\\s*(?=${NODE})`, 'g');
  for (const [, before, left, types, right, behind] of code.matchAll(step)) {
    const start = right === '>' ? before : left === '<' ? behind : '';
    yield { types: words(types), startLabels: words(start) };
  }
}

function* literalNames(
  statement: string,
  code: string,
  nodes: readonly RegExpExecArray[],
): Iterable<LiteralName> {
  for (const match of code.matchAll(/\bname\s*(?::|=)\s*(['"])/g)) {
    const open = match.index + match[0].length - 1;
    const close = code.indexOf(match[1] ?? '', open + 1);
    if (close === -1) continue;
    const node = nodes.find((found) => found.index < open && found.index + found[0].length > close);
    yield { name: statement.slice(open + 1, close), labels: words(node?.[1]) };
  }
}

/** The names in a label expression such as `Method|Concept` or `A&!B`; the part behind WHERE is none. */
function words(expression: string | undefined): readonly string[] {
  const [names = ''] = (expression ?? '').split(/\bWHERE\b/i);
  return names.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
