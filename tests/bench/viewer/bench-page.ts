/** The page of the bench: the canvas of the viewer over a large graph, moved by the bench from outside. */

import { readCanvasTheme } from '../../../viewer/canvas/canvas-theme.ts';
import { createSigmaCanvas, type GraphCanvas } from '../../../viewer/canvas/sigma-canvas.ts';
import { activeAround, NOTHING_ACTIVE } from '../../../viewer/graph/active.ts';
import { applyFilter } from '../../../viewer/graph/filter.ts';
import { paint } from '../../../viewer/graph/look.ts';
import { placeNew, placeOf } from '../../../viewer/graph/places.ts';
import { createScreenGraph, syncGraph } from '../../../viewer/graph/screen-graph.ts';
import { findTopics, partsByName, topicColors } from '../../../viewer/graph/topics.ts';
import { EMPTY_VIEW } from '../../../viewer/state/view.ts';
import { largeGraph } from './large-graph.ts';

export interface BenchPage {
  /** Makes the graph and its look, which is not the canvas' work. */
  prepare(nodes: number, edges: number): void;
  /** Makes the canvas; resolves after its first pictures. */
  open(): Promise<void>;
  /** Lights names with their neighbors one after the other, a frame each. */
  hover(times: number): Promise<void>;
  /** Where the middle of the graph is on the canvas, in pixels. */
  middle(): { x: number; y: number };
  /** Resolves when so many frames have passed. */
  frames(count: number): Promise<void>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const graph = createScreenGraph();
const places = new Map<string, { x: number; y: number }>();
let topics: ReturnType<typeof findTopics> = [];
let canvas: GraphCanvas | undefined;

/** A step a frame, each in the frame's own call: what comes after an `await` is not counted as script. */
async function inFrames(steps: Iterable<() => void>): Promise<void> {
  for (const step of steps)
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        step();
        done();
      });
    });
}

const frames = async (count: number): Promise<void> =>
  await inFrames(Array.from({ length: count }, () => () => {}));

function create(): GraphCanvas {
  const nothing = (): void => {};
  const handlers = { onSelect: nothing, onOpen: nothing, onHover: nothing, onMenu: nothing, onMove: nothing };
  const container = document.querySelector<HTMLElement>('#canvas');
  if (container === null) throw new Error('The page has no place for the canvas');
  const made = createSigmaCanvas(graph, container, readCanvasTheme(document.body), handlers);
  made.refresh(topics);
  return made;
}

window.bench = {
  prepare: (nodes, edges) => {
    const { composition, topics: names, parts } = largeGraph(nodes, edges);
    placeNew(places, composition);
    syncGraph(graph, composition, (id) => placeOf(places, [], id), new Map());
    const partOf = partsByName(parts);
    graph.forEachNode((id, node) => (node.part = partOf.get(id)));
    applyFilter(graph, EMPTY_VIEW.filter, new Set());
    topics = findTopics(graph, names, parts);
    const { picture } = readCanvasTheme(document.body);
    paint(graph, 'topic', 'papers', {
      types: new Map(),
      topics: topicColors(names),
      edges: picture.edges,
      years: { first: 2010, last: 2025, ...picture.years },
    });
  },
  open: async () => {
    await inFrames([() => (canvas = create())]);
    await frames(3);
  },
  hover: async (times) => {
    const ids = graph.nodes();
    const steps = Array.from({ length: times }, (_, turn) => {
      const id = ids[(turn * 7919) % ids.length] ?? '';
      return [() => canvas?.activate(activeAround(graph, id)), () => canvas?.activate(NOTHING_ACTIVE)];
    });
    await inFrames(steps.flat());
    await frames(1);
  },
  middle: () => canvas?.viewportOf({ x: 0, y: 0 }) ?? { x: 0, y: 0 },
  frames,
};
