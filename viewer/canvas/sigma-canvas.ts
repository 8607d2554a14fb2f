/** The one file that knows sigma: a screen graph in, a picture, clicks and a camera out. */

import Sigma from 'sigma';
import {
  extremityArrow,
  layerDashed,
  layerFill,
  layerPlain,
  pathCurved,
  pathLine,
  pathLoop,
  sdfCircle,
  sdfDiamond,
  sdfRectangle,
  sdfSquare,
  sdfTriangle,
} from 'sigma/rendering';
import { NOTHING_ACTIVE, type Active } from '../graph/active.ts';
import type { Point } from '../graph/placement.ts';
import type { ScreenGraph } from '../graph/screen-graph.ts';
import type { PictureParts } from '../graph/svg-picture.ts';
import type { Topic } from '../graph/topics.ts';
import type { CanvasTheme } from './canvas-theme.ts';
import { createHullLayer } from './hull-layer.ts';
import { createOverlay } from './overlay.ts';
import { stylesOf } from './sigma-styles.ts';
import { createVeil } from './veil.ts';
import { middleOutOfView, shapesIn, type Viewport } from './viewport.ts';

export interface CanvasHandlers {
  /** `undefined`: beside every node; `add`: with the shift, control or command key. */
  onSelect(id: string | undefined, add: boolean): void;
  onOpen(id: string): void;
  onHover(id: string | undefined): void;
  /** The menu of a node, at pixels from the upper left corner of the canvas. */
  onMenu(id: string, at: Point): void;
  /** A node was dragged to a place of the graph. */
  onMove(id: string, to: Point): void;
}

export interface GraphCanvas {
  /** After nodes, edges or their attributes changed; `topics` are outlined, seen from near their parts. */
  refresh(topics: readonly Topic[]): void;
  activate(active: Active): void;
  /** Brings nodes into view if one is outside. */
  reveal(ids: readonly string[]): void;
  zoom(direction: 'in' | 'out' | 'fit'): void;
  pan(x: number, y: number): void;
  /** Pixels from the canvas' upper left corner. */
  viewportOf(at: Point): Point;
  /** What stands on the canvas, for a picture of it. */
  parts(): PictureParts;
  kill(): void;
}

const VEIL_STRENGTH = 0.82;
/** More labels than that on the edges of one node read as noise. */
const MOST_EDGE_LABELS = 8;

/** What can be drawn; the styles say when. */
function primitivesOf(theme: CanvasTheme) {
  return {
    nodes: {
      shapes: [
        sdfCircle(),
        sdfSquare({ cornerRadius: 0.2 }),
        sdfTriangle({ cornerRadius: 0.15 }),
        sdfDiamond({ cornerRadius: 0.2 }),
        sdfRectangle({ aspectRatio: { attribute: 'aspectRatio', default: 1.7 }, cornerRadius: 0.2 }),
      ],
      layers: [layerFill()],
      variables: { aspectRatio: { type: 'number', default: 1.7 } },
    },
    edges: {
      paths: [pathLine(), pathCurved(), pathLoop()],
      extremities: [extremityArrow({ lengthRatio: 6, widthRatio: 5 })],
      // Where the gap is 0 the dashes are clear and the line shows; elsewhere the gaps cover it.
      layers: [
        layerPlain(),
        layerDashed({
          dashSize: { value: 5, mode: 'pixels' },
          dashColor: { attribute: 'color' },
          gapSize: { attribute: 'gap', default: 0, mode: 'pixels' },
          gapColor: theme.background,
        }),
      ],
      variables: { gap: { type: 'number', default: 0 } },
      label: {
        color: theme.text,
        fontSizeMode: 'fixed',
        textBorder: { width: 4, color: theme.background },
      },
    },
    depthLayers: ['edges', 'nodes', 'veil', 'topEdges', 'topNodes'],
  } as const;
}

/** Nodes shrink with a small canvas: on a phone those of a desk would cover each other. */
function scaleOf({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.max(0.45, Math.min(1, Math.min(clientWidth, clientHeight) / 680));
}

function createSigma(graph: ScreenGraph, container: HTMLElement, theme: CanvasTheme) {
  return new Sigma(graph, container, {
    customNodeState: { isActive: false },
    customEdgeState: { isActive: false, isLabelled: false },
    primitives: primitivesOf(theme),
    styles: stylesOf(theme),
    settings: {
      itemSizesReference: 'screen',
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / scaleOf(container),
      allowInvalidContainer: true,
      autoRescale: 'once',
      renderEdgeLabels: true,
      edgeLabelAnchors: 'allNodes',
      stagePadding: 56,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      nodePickingPadding: 3,
      enableNodeDrag: true,
      // A dragged node is put there by the state, as every other place is.
      dragPositionToAttributes: () => ({}),
    },
  });
}

type Renderer = ReturnType<typeof createSigma>;

/** Raises what becomes active over the veil, and lowers what was. */
function setStates(sigma: Renderer, graph: ScreenGraph, before: Active, next: Active): void {
  const stays = (ids: ReadonlySet<string>, has: (id: string) => boolean): string[] =>
    [...ids].filter((id) => has(id));
  const hasNode = (id: string): boolean => graph.hasNode(id);
  const hasEdge = (id: string): boolean => graph.hasEdge(id);
  const dimmedEdges = stays(before.edges, hasEdge).filter((id) => !next.edges.has(id));
  const brightEdges = stays(next.edges, hasEdge);
  const stated = brightEdges.filter((id) => {
    const { label, visibility } = graph.getEdgeAttributes(id);
    return label !== '' && visibility === 'visible';
  });
  sigma.setNodesState(
    stays(before.nodes, hasNode).filter((id) => !next.nodes.has(id)),
    { isActive: false },
  );
  sigma.setEdgesState(dimmedEdges, { isActive: false, isLabelled: false });
  sigma.setNodesState(stays(next.nodes, hasNode), { isActive: true });
  sigma.setEdgesState(brightEdges, { isActive: true, isLabelled: false });
  if (stated.length <= MOST_EDGE_LABELS) sigma.setEdgesState(stated, { isLabelled: true });
}

const isAdding = (event: MouseEvent | TouchEvent): boolean =>
  event.shiftKey || event.ctrlKey || event.metaKey;

function listen(
  sigma: Renderer,
  handlers: CanvasHandlers,
  labelAt: (x: number, y: number) => string | undefined,
): void {
  sigma.on('clickNode', ({ node, event }) => handlers.onSelect(node, isAdding(event.original)));
  sigma.on('clickStage', ({ event }) =>
    handlers.onSelect(labelAt(event.x, event.y), isAdding(event.original)),
  );
  sigma.on('doubleClickNode', (click) => {
    click.preventSigmaDefault();
    handlers.onOpen(click.node);
  });
  sigma.on('doubleClickStage', (click) => {
    const id = labelAt(click.event.x, click.event.y);
    if (id === undefined) return;
    click.preventSigmaDefault();
    handlers.onOpen(id);
  });
  sigma.on('rightClickNode', ({ node, event }) => {
    event.original.preventDefault();
    handlers.onMenu(node, { x: event.x, y: event.y });
  });
  sigma.on('enterNode', ({ node }) => handlers.onHover(node));
  sigma.on('leaveNode', () => handlers.onHover(undefined));
}

function cameraMoves(
  sigma: Renderer,
  viewport: Viewport,
  graph: ScreenGraph,
): Pick<GraphCanvas, 'reveal' | 'zoom' | 'pan'> {
  const camera = sigma.getCamera();
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250;
  return {
    reveal: (ids) => {
      const middle = middleOutOfView(viewport, graph, ids);
      if (middle !== undefined) void camera.animate(sigma.viewportToFramedGraph(middle), { duration });
    },
    zoom: (direction) => {
      if (direction === 'in') void camera.zoomIn({ duration });
      else if (direction === 'out') void camera.zoomOut({ duration });
      else void camera.reset({ duration });
    },
    pan: (x, y) => {
      const { width, height } = sigma.getDimensions();
      void camera.animate(sigma.viewportToFramedGraph({ x: width / 2 + x, y: height / 2 + y }), { duration });
    },
  };
}

/** Throws where the browser has no WebGL 2. */
export function createSigmaCanvas(
  graph: ScreenGraph,
  container: HTMLElement,
  theme: CanvasTheme,
  handlers: CanvasHandlers,
): GraphCanvas {
  const hullLayer = createHullLayer(container);
  const sigma = createSigma(graph, container, theme);
  const veil = createVeil(theme.background, VEIL_STRENGTH);
  sigma.addCustomLayerProgram('veil', 'veil', veil.factory);
  const camera = sigma.getCamera();
  const viewport: Viewport = {
    size: () => sigma.getDimensions(),
    camera: () => camera.getState(),
    toPixels: (at) => sigma.graphToViewport(at),
    radiusOf: (size) => sigma.scaleSize(size),
  };
  const overlay = createOverlay(container, theme, graph, viewport, hullLayer);
  let active = NOTHING_ACTIVE;
  let isNew = true;

  function relabel(): void {
    overlay.relabel();
    sigma.scheduleRender();
  }

  sigma.on('afterRender', overlay.draw);
  sigma.on('nodeDragEnd', ({ node, event }) => {
    handlers.onMove(node, sigma.viewportToGraph({ x: event.x, y: event.y }));
  });
  camera.on('animationEnd', relabel);
  listen(sigma, handlers, overlay.labelAt);
  const resized = new ResizeObserver(relabel);
  resized.observe(container);

  return {
    refresh: (topics) => {
      overlay.refresh(topics);
      // Sigma has just read the graph for its first picture, which takes as long as any later reading.
      if (isNew) sigma.scheduleRender();
      else sigma.refresh();
      isNew = false;
    },
    activate: (next) => {
      setStates(sigma, graph, active, next);
      veil.lowered = next.nodes.size > 0;
      active = next;
      overlay.activate(next);
      sigma.scheduleRender();
    },
    ...cameraMoves(sigma, viewport, graph),
    viewportOf: viewport.toPixels,
    parts: () => ({
      ...theme,
      ...shapesIn(viewport, graph, active),
      ...overlay.parts(),
    }),
    kill: () => {
      resized.disconnect();
      overlay.kill();
      sigma.kill();
    },
  };
}
