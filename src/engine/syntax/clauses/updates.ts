/** CREATE, MERGE, SET, REMOVE and DELETE. */

import type { Create, Delete, LabelName, Merge, Remove, RemoveItem, SetClause, SetItem } from '../ast.ts';
import { parsePropertyTarget } from '../expressions/postfix.ts';
import { parseLabelName } from '../labels.ts';
import type { Parser } from '../token-stream.ts';

export function parseCreate(p: Parser): Create {
  const from = p.start;
  if (p.takeWords('INSERT')) p.noteLabels('symbols');
  else p.expectWords('CREATE');
  return { kind: 'create', parts: p.list(() => p.rules.patternPart(p)), ...p.since(from) };
}

/** `MERGE pattern [ON CREATE SET ...] [ON MATCH SET ...]`. */
export function parseMerge(p: Parser): Merge {
  const from = p.start;
  p.expectWords('MERGE');
  const part = p.rules.patternPart(p);
  const onCreate: SetItem[] = [];
  const onMatch: SetItem[] = [];
  while (p.isWord('ON')) {
    const target = p.takeWords('ON', 'CREATE') ? onCreate : onMatch;
    if (target === onMatch) p.expectWords('ON', 'MATCH');
    p.expectWords('SET');
    target.push(...p.list(() => parseSetItem(p)));
  }
  return { kind: 'merge', part, onCreate, onMatch, ...p.since(from) };
}

export function parseSet(p: Parser): SetClause {
  const from = p.start;
  p.expectWords('SET');
  return { kind: 'set', items: p.list(() => parseSetItem(p)), ...p.since(from) };
}

function parseSetItem(p: Parser): SetItem {
  const from = p.start;
  if (p.isName()) {
    if (p.isSymbol('=', 1) || p.isSymbol('+=', 1)) {
      const variable = p.variable();
      const kind = p.next().text === '=' ? 'replace' : 'add';
      return { kind, variable, value: p.rules.expression(p), ...p.since(from) };
    }
    if (p.isSymbol(':', 1) || p.isWord('IS', 1)) {
      return { kind: 'labels', variable: p.variable(), labels: parseLabels(p), ...p.since(from) };
    }
  }
  const target = parsePropertyTarget(p);
  p.expectSymbol('=');
  const value = p.rules.expression(p);
  return target.kind === 'property'
    ? { kind: 'property', target, value, ...p.since(from) }
    : { kind: 'dynamic property', target, value, ...p.since(from) };
}

function parseLabels(p: Parser): LabelName[] {
  if (!p.takeSymbol(':')) p.expectWords('IS');
  const labels: LabelName[] = [parseLabelName(p)];
  while (p.takeSymbol(':') || p.takeSymbol('&')) labels.push(parseLabelName(p));
  return labels;
}

export function parseRemove(p: Parser): Remove {
  const from = p.start;
  p.expectWords('REMOVE');
  return { kind: 'remove', items: p.list(() => parseRemoveItem(p)), ...p.since(from) };
}

function parseRemoveItem(p: Parser): RemoveItem {
  const from = p.start;
  if (p.isName() && (p.isSymbol(':', 1) || p.isWord('IS', 1))) {
    return { kind: 'labels', variable: p.variable(), labels: parseLabels(p), ...p.since(from) };
  }
  const target = parsePropertyTarget(p);
  return target.kind === 'property'
    ? { kind: 'property', target, ...p.since(from) }
    : { kind: 'dynamic property', target, ...p.since(from) };
}

/** `[DETACH | NODETACH] DELETE expression, ...`. */
export function parseDelete(p: Parser): Delete {
  const from = p.start;
  const detach = p.takeWords('DETACH');
  if (!detach) p.takeWords('NODETACH');
  p.expectWords('DELETE');
  return { kind: 'delete', detach, targets: p.list(() => p.rules.expression(p)), ...p.since(from) };
}
