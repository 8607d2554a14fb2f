/** The one file that knows sigma: a screen graph in, a picture, clicks and a camera out. */

import Sigma from 'sigma';
import {
  extremityArrow,
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
import type { NodeShape } from '../graph/node-shapes.ts';
import type { Point } from '../graph/placement.ts';
import type { ScreenGraph } from '../graph/screen-graph.ts';
import type { CanvasTheme } from './canvas-theme.ts';
import { createLabelLayer, type LabelNode } from './label-layer.ts';
import { createVeil } from './veil.ts';

export interface CanvasHandlers {
  /** `undefined`: beside every node. */
  onSelect(id: string | undefined): void;
  onOpen(id: string): void;
  onHover(id: string | undefined): void;
}

export interface Active {
  /** What is ringed. */
  readonly focus: string | undefined;
  /** What stays bright; where it is empty nothing is dimmed. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export interface GraphCanvas {
  /** After nodes, edges or their attributes changed. */
  refresh(): void;
  activate(active: Active): void;
  /** Brings a node into view if it is outside. */
  reveal(id: string): void;
  zoom(direction: 'in' | 'out' | 'fit'): void;
  /** Pixels from the canvas' upper left corner. */
  viewportOf(id: string): Point;
  kill(): void;
}

/** Our shapes by sigma's names; bar and page differ by `aspectRatio`. */
const SIGMA_SHAPES: Readonly<Record<NodeShape, string>> = {
  circle: 'circle',
  diamond: 'diamond',
  triangle: 'triangle',
  square: 'square',
  bar: 'rectangle',
  page: 'rectangle',
};

const VEIL_STRENGTH = 0.82;
/** More labels than that on the edges of one node read as noise. */
const MOST_EDGE_LABELS = 8;

function createSigma(graph: ScreenGraph, container: HTMLElement, theme: CanvasTheme) {
  return new Sigma(graph, container, {
    customNodeState: { isActive: false },
    customEdgeState: { isActive: false, isLabelled: false },
    primitives: {
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
        layers: [layerPlain()],
        label: {
          color: theme.text,
          fontSizeMode: 'fixed',
          textBorder: { width: 4, color: theme.background },
        },
      },
      depthLayers: ['edges', 'nodes', 'veil', 'topEdges', 'topNodes'],
    },
    styles: {
      nodes: [
        {
          x: { attribute: 'x' },
          y: { attribute: 'y' },
          size: { attribute: 'size' },
          color: { attribute: 'color' },
          shape: { attribute: 'shape', dict: SIGMA_SHAPES, defaultValue: 'circle' },
          aspectRatio: { attribute: 'shape', dict: { page: 0.72 }, defaultValue: 1.7 },
          visibility: { attribute: 'visibility' },
          labelVisibility: 'hidden',
          depth: 'nodes',
          cursor: 'pointer',
        },
        { matchState: 'isActive', cases: { true: { depth: 'topNodes' } } },
      ],
      edges: [
        {
          size: { attribute: 'size' },
          color: { attribute: 'color' },
          head: { attribute: 'head' },
          label: { attribute: 'label' },
          visibility: { attribute: 'visibility' },
          path: 'straight',
          parallelPath: 'curved',
          selfLoopPath: 'loop',
          labelPosition: 'over',
          labelVisibility: 'hidden',
          labelSize: 11,
          labelColor: theme.text,
          labelFont: theme.font,
          depth: 'edges',
        },
        { matchState: 'isActive', cases: { true: { depth: 'topEdges', labelDepth: 'topEdges' } } },
        { matchState: 'isLabelled', cases: { true: { labelVisibility: 'visible' } } },
      ],
    },
    settings: {
      itemSizesReference: 'screen',
      allowInvalidContainer: true,
      autoRescale: 'once',
      renderEdgeLabels: true,
      edgeLabelAnchors: 'allNodes',
      stagePadding: 56,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      nodePickingPadding: 3,
    },
  });
}

type Renderer = ReturnType<typeof createSigma>;

/** Where the visible nodes are in the viewport. */
function locate(sigma: Renderer, graph: ScreenGraph, active: Active): LabelNode[] {
  const { width, height } = sigma.getDimensions();
  return graph.nodes().flatMap((id) => {
    const node = graph.getNodeAttributes(id);
    if (node.visibility === 'hidden') return [];
    const { x, y } = sigma.graphToViewport(node);
    if (x < -200 || y < -50 || x > width + 200 || y > height + 50) return [];
    const isActive = active.nodes.has(id);
    const boost = id === active.focus ? 2e6 : isActive ? 1e6 : 0;
    const weight = boost + 10 * node.papers + graph.degree(id) - (node.generic ? 1e3 : 0);
    return [{ id, text: node.label, weight, x, y, radius: sigma.scaleSize(node.size), active: isActive }];
  });
}

/** Raises what becomes active over the veil, and lowers what was. */
function setStates(sigma: Renderer, graph: ScreenGraph, before: Active, next: Active): void {
  const nodes = graph.nodes();
  const edges = graph.edges();
  const dimmedNodes = nodes.filter((id) => before.nodes.has(id) && !next.nodes.has(id));
  const dimmedEdges = edges.filter((id) => before.edges.has(id) && !next.edges.has(id));
  sigma.setNodesState(dimmedNodes, { isActive: false });
  sigma.setEdgesState(dimmedEdges, { isActive: false, isLabelled: false });
  const brightNodes = nodes.filter((id) => next.nodes.has(id));
  const brightEdges = edges.filter((id) => next.edges.has(id));
  const stated = brightEdges.filter((id) => graph.getEdgeAttribute(id, 'label') !== '');
  sigma.setNodesState(brightNodes, { isActive: true });
  sigma.setEdgesState(brightEdges, { isActive: true, isLabelled: false });
  if (stated.length <= MOST_EDGE_LABELS) sigma.setEdgesState(stated, { isLabelled: true });
}

/** Where the camera must go to see a node; nothing where it is in view. */
function outOfView(sigma: Renderer, graph: ScreenGraph, id: string): Point | undefined {
  const at = sigma.graphToViewport(graph.getNodeAttributes(id));
  const { width, height } = sigma.getDimensions();
  const margin = Math.min(80, width / 5);
  const inView = at.x > margin && at.y > margin && at.x < width - margin && at.y < height - margin;
  return inView ? undefined : sigma.viewportToFramedGraph(at);
}

function listen(
  sigma: Renderer,
  handlers: CanvasHandlers,
  labelAt: (x: number, y: number) => string | undefined,
): void {
  sigma.on('clickNode', ({ node }) => handlers.onSelect(node));
  sigma.on('clickStage', ({ event }) => handlers.onSelect(labelAt(event.x, event.y)));
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
  sigma.on('enterNode', ({ node }) => handlers.onHover(node));
  sigma.on('leaveNode', () => handlers.onHover(undefined));
}

/** Throws where the browser has no WebGL 2. */
export function createSigmaCanvas(
  graph: ScreenGraph,
  container: HTMLElement,
  theme: CanvasTheme,
  handlers: CanvasHandlers,
): GraphCanvas {
  const sigma = createSigma(graph, container, theme);
  const veil = createVeil(theme.background, VEIL_STRENGTH);
  sigma.addCustomLayerProgram('veil', 'veil', veil.factory);
  const labels = createLabelLayer(container, theme);
  const camera = sigma.getCamera();
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250;
  let active: Active = { focus: undefined, nodes: new Set(), edges: new Set() };
  let placedAt = '';

  function drawLabels(): void {
    const nodes = locate(sigma, graph, active);
    const { ratio } = camera.getState();
    const { width, height } = sigma.getDimensions();
    const view = `${ratio.toFixed(3)} ${width} ${height}`;
    if (view !== placedAt) {
      placedAt = view;
      labels.place(nodes);
    }
    labels.follow(new Map(nodes.map((node) => [node.id, node])), active.focus, active.nodes.size > 0);
  }

  function relabel(): void {
    placedAt = '';
    sigma.scheduleRender();
  }

  sigma.on('afterRender', drawLabels);
  camera.on('animationEnd', relabel);
  listen(sigma, handlers, labels.labelAt);
  const resized = new ResizeObserver(relabel);
  resized.observe(container);

  return {
    refresh: () => {
      placedAt = '';
      sigma.refresh();
    },
    activate: (next) => {
      setStates(sigma, graph, active, next);
      veil.lowered = next.nodes.size > 0;
      active = next;
      relabel();
    },
    reveal: (id) => {
      const to = outOfView(sigma, graph, id);
      if (to !== undefined) void camera.animate(to, { duration });
    },
    zoom: (direction) => {
      if (direction === 'in') void camera.zoomIn({ duration });
      else if (direction === 'out') void camera.zoomOut({ duration });
      else void camera.reset({ duration });
    },
    viewportOf: (id) => sigma.graphToViewport(graph.getNodeAttributes(id)),
    kill: () => {
      resized.disconnect();
      labels.kill();
      sigma.kill();
    },
  };
}
