/** What a screen reader says: a reader who does not see the picture hears what changed in it. */

import { countOf } from '../graph/words.ts';
import type { ScreenGraph } from '../graph/screen-graph.ts';
import type { Details } from './details.ts';
import type { Action } from './view-actions.ts';

/** The focus may have stayed in a list when details open. */
export function describeDetails(details: Details): string {
  if (details.kind === 'paper') return `Details: ${details.title}, paper`;
  const { name, type, papers, statements } = details;
  return `Details: ${name}, ${type}, ${countOf(papers, 'paper')}, ${countOf(statements.length, 'statement')}`;
}

/** `before` is the number of nodes that were drawn. */
export function describeChange(action: Action, graph: ScreenGraph, before: number): string | undefined {
  const more = graph.order - before;
  switch (action.type) {
    case 'expand': {
      const label = graph.hasNode(action.id) ? graph.getNodeAttribute(action.id, 'label') : action.id;
      return `${countOf(more, 'name')} added around ${label}`;
    }
    case 'collapse':
    case 'hide':
      return `${countOf(-more, 'name')} taken off the picture`;
    case 'showRows':
      return `${countOf(more, 'name')} added`;
    default:
      return undefined;
  }
}
