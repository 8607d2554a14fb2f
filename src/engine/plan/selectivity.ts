/** Which share of the rows a predicate lets pass, as guessed from its form and the indexes. */

import type { Checked } from '../semantics/checked.ts';
import type { Expression } from '../syntax/ast.ts';
import { askedOf, SHARE, type Sought } from './access.ts';
import type { Statistics } from './statistics.ts';

/** Guesses where nothing is known. */
const GUESS = { equal: 0.1, range: SHARE.range, exists: 0.9, absent: 0.1, other: 0.5 } as const;

/** `about`: the nodes whose slots the predicate reads. */
export function selectivityOf(
  checked: Checked,
  statistics: Statistics,
  predicate: Expression,
  about: readonly Sought[],
): number {
  switch (predicate.kind) {
    case 'comparison':
    case 'binary':
      if (predicate.kind === 'binary' && (predicate.operator === 'or' || predicate.operator === 'and')) {
        const sides = [predicate.left, predicate.right].map((side) =>
          selectivityOf(checked, statistics, side, about),
        );
        const [left = 1, right = 1] = sides;
        return predicate.operator === 'and' ? left * right : left + right - left * right;
      }
      return Math.min(
        formOf(predicate),
        ...about.map((node) => byIndex(checked, statistics, predicate, node)),
      );
    case 'unary':
      return predicate.operator === 'not'
        ? 1 - selectivityOf(checked, statistics, predicate.operand, about)
        : 1;
    case 'is null':
      return predicate.negated ? GUESS.exists : GUESS.absent;
    case 'literal':
      return predicate.value === true ? 1 : 0;
    default:
      return GUESS.other;
  }
}

function formOf(predicate: Expression & { readonly kind: 'comparison' | 'binary' }): number {
  if (predicate.kind === 'comparison') {
    return predicate.rest.reduce((share, { operator }) => {
      if (operator === '=') return share * GUESS.equal;
      return share * (operator === '<>' ? 1 - GUESS.equal : GUESS.range);
    }, 1);
  }
  switch (predicate.operator) {
    case 'in':
      return predicate.right.kind === 'list'
        ? Math.min(1, GUESS.equal * predicate.right.elements.length)
        : 0.4;
    case 'starts with':
      return SHARE.prefix;
    case 'contains':
    case 'ends with':
      return SHARE.contains;
    default:
      return GUESS.other;
  }
}

/** What an index tells of equality with a value: the share of one value among all nodes of the label. */
function byIndex(checked: Checked, statistics: Statistics, predicate: Expression, node: Sought): number {
  let share = 1;
  for (const { subject, operator, value } of askedOf(checked, predicate, node.slot)) {
    if (operator !== '=' && operator !== 'in') continue;
    const values = operator === '=' ? 1 : value.kind === 'list' ? value.elements.length : 4;
    if (subject.kind === 'id') {
      share = Math.min(share, values / Math.max(1, statistics.nodes(undefined)));
      continue;
    }
    for (const index of statistics.indexes()) {
      const [label = '', key] = [index.labels[0], index.properties[0]];
      if (key !== subject.key || !node.labels.includes(label)) continue;
      const one = statistics.entriesPerValue(index) / Math.max(1, statistics.nodes(label));
      share = Math.min(share, one * values);
    }
  }
  return share;
}
