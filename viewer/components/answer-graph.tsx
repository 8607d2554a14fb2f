/** The nodes and relationships of an answer as a small picture; the table holds the same for whoever does not see it. */

import { useMemo } from 'preact/hooks';
import type { Subgraph, SubgraphNode } from '../../src/domain/subgraph.ts';
import { isScreenType } from '../graph/node-shapes.ts';
import { smallLayout } from '../graph/small-layout.ts';
import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';

interface AnswerGraphProps {
  readonly graph: Subgraph;
  readonly screen: Screen;
}

/** More cannot be told apart in the room of the panel. */
const MOST_NODES = 45;
const WIDTH = 640;
const HEIGHT = 360;
/** Room for labels, in the units of the picture. */
const MARGIN_X = 80;
const MARGIN_Y = 24;
const LONGEST = 26;

function nameOf({ id, properties }: SubgraphNode): string {
  const name = properties['name'] ?? properties['title'] ?? id;
  const text = typeof name === 'string' ? name : id;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function Node({
  node,
  at,
  screen,
}: {
  readonly node: SubgraphNode;
  readonly at: { x: number; y: number };
  readonly screen: Screen;
}) {
  const type = node.labels.find((label) => isScreenType(label));
  const color = type === undefined ? undefined : screen.picture.typeColors.value.get(type);
  const open = (): void => {
    if (type !== undefined) screen.select(node.id);
  };
  return (
    <g
      class="answer-node"
      transform={`translate(${at.x} ${at.y})`}
      role="button"
      // Small letters: in SVG the other spelling is an attribute that means nothing.
      tabindex={0}
      aria-label={`${nameOf(node)}, ${type ?? node.labels.join(' ')}`}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.stopPropagation();
        open();
      }}
    >
      <circle r="6" style={{ fill: color ?? 'var(--muted)' }} />
      <text y="17" text-anchor="middle">
        {nameOf(node)}
      </text>
    </g>
  );
}

export function AnswerGraph({ graph, screen }: AnswerGraphProps) {
  const nodes = graph.nodes.slice(0, MOST_NODES);
  const shown = new Set(nodes.map(({ id }) => id));
  const relationships = graph.relationships.filter(({ start, end }) => shown.has(start) && shown.has(end));
  const places = useMemo(() => smallLayout({ nodes, relationships }), [graph]);
  const placeOf = (id: string): { x: number; y: number } => {
    const { x, y } = places.get(id) ?? { x: 0.5, y: 0.5 };
    return { x: MARGIN_X + x * (WIDTH - 2 * MARGIN_X), y: MARGIN_Y + y * (HEIGHT - 2 * MARGIN_Y - 12) };
  };
  const rest = graph.nodes.length - nodes.length;
  return (
    <div class="answer-graph">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label="The answer as a graph">
        {relationships.map(({ type, start, end }, index) => {
          const [from, to] = [placeOf(start), placeOf(end)];
          return (
            <g key={index} class="answer-edge">
              <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
              {relationships.length <= 8 && (
                <text x={(from.x + to.x) / 2} y={(from.y + to.y) / 2 - 3} text-anchor="middle">
                  {screen.phraseOf(type)}
                </text>
              )}
            </g>
          );
        })}
        {nodes.map((node) => (
          <Node key={node.id} node={node} at={placeOf(node.id)} screen={screen} />
        ))}
      </svg>
      <p class="faint">
        {countOf(nodes.length, 'node')}, {countOf(relationships.length, 'relationship')}.
        {rest > 0 &&
          ` ${countOf(rest, 'more node')} in the answer: show them on the graph, or narrow the statement.`}
      </p>
    </div>
  );
}
