/** A path in words: one sentence a step, each with its quote and citation. */

import type { FoundPath, PathHop, PathPaper } from '../../domain/questions.ts';
import { phraseOf } from '../../domain/schema.ts';
import type { Effect } from '../../domain/schema.ts';

/** What a hop says beyond its contract. */
export interface HopSense {
  readonly effect?: Effect | undefined;
  /** Papers that state it, or name both. */
  readonly papers: number;
}

/** `senses` stands in the order of the hops. */
export function tellPath(
  { nodes, hops }: FoundPath,
  senses: readonly HopSense[],
  papers: ReadonlyMap<string, PathPaper>,
): string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const cite = (id: string): string => `[@${papers.get(id)?.citationKey ?? id}]`;
  return hops.map((hop, index) => tellHop(hop, senses[index], nameOf, cite)).join(' ');
}

function tellHop(
  hop: PathHop,
  sense: HopSense | undefined,
  nameOf: (id: string) => string,
  cite: (id: string) => string,
): string {
  const [from, to] = [nameOf(hop.from), nameOf(hop.to)];
  const quoted = `“${oneLine(hop.quote)}” ${cite(hop.paper)}`;
  if (hop.type !== 'SAME_PAPER' && hop.type !== 'APPEARS_WITH') {
    const verb = sense?.effect ?? phraseOf(hop.type);
    return `${capitalized(from)} ${verb} ${to}: ${quoted}.`;
  }
  const count = sense?.papers ?? 1;
  const says = `${count === 1 ? 'One paper names' : `${count} papers name`} both ${from} and ${to}`;
  if (hop.toQuote === undefined) return `${says}: ${quoted}.`;
  const second = `“${oneLine(hop.toQuote)}” ${cite(hop.toPaper ?? hop.paper)}`;
  return `${says}; of ${from}: ${quoted}; of ${to}: ${second}.`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replace(/\.$/, '');
}

/** A name that is written with a capital inside (muP, eNTK) keeps its first letter. */
function capitalized(name: string): string {
  const [word = ''] = name.split(/[\s-]/);
  return /\p{Lu}/u.test(word) ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
