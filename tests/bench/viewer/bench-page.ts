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

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1)
    await new Promise<number>((done) => requestAnimationFrame(done));
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
    // What the bench calls is not counted as script of the page; what a timer calls is.
    await new Promise((done) => setTimeout(done));
    const nothing = (): void => {};
    const handlers = {
      onSelect: nothing,
      onOpen: nothing,
      onHover: nothing,
      onMenu: nothing,
      onMove: nothing,
    };
    const container = document.querySelector<HTMLElement>('#canvas');
    if (container === null) throw new Error('The page has no place for the canvas');
    canvas = createSigmaCanvas(graph, container, readCanvasTheme(document.body), handlers);
    canvas.refresh(topics);
    await frames(3);
  },
  hover: async (times) => {
    const ids = graph.nodes();
    await frames(1);
    for (let turn = 0; turn < times; turn += 1) {
      const id = ids[(turn * 7919) % ids.length] ?? '';
      canvas?.activate(activeAround(graph, id));
      await frames(1);
      canvas?.activate(NOTHING_ACTIVE);
      await frames(1);
    }
  },
  middle: () => canvas?.viewportOf({ x: 0, y: 0 }) ?? { x: 0, y: 0 },
  frames,
};
