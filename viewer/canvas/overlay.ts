/**
 * What lies over and under sigma's picture: outlines of topics and the names. Names are chosen when the view has
 * changed enough; while the camera moves only those that are written are moved along.
 */

import { NOTHING_ACTIVE, type Active } from '../graph/active.ts';
import { hullsOf, MOST_HULLS, type Hull } from '../graph/hulls.ts';
import type { Point } from '../graph/placement.ts';
import type { ScreenGraph } from '../graph/screen-graph.ts';
import type { PictureLabel, PictureParts } from '../graph/svg-picture.ts';
import { regionsNear, type Topic } from '../graph/topics.ts';
import type { CanvasTheme } from './canvas-theme.ts';
import type { HullLayer } from './hull-layer.ts';
import { createLabelLayer, type LabelLayer } from './label-layer.ts';
import { labelNodes, projectionOf, type Viewport } from './viewport.ts';

export interface Overlay {
  /** After each picture of sigma's. */
  readonly draw: () => void;
  /** After nodes or their attributes changed. */
  readonly refresh: (topics: readonly Topic[]) => void;
  readonly activate: (active: Active) => void;
  /** Chooses names anew at the next drawing. */
  readonly relabel: () => void;
  readonly labelAt: LabelLayer['labelAt'];
  /** For a picture of it. */
  readonly parts: () => Pick<PictureParts, 'hulls'> & { readonly labels: readonly PictureLabel[] };
  readonly kill: () => void;
}

/** Seen from nearer than this share of the whole width, topics are outlined by their parts. */
const NEAR_RATIO = 0.62;
/** How often names are chosen anew while the camera crosses its own width. */
const PLACED_A_PAGE = 3;

interface Outlines {
  readonly far: readonly Hull[];
  readonly near: readonly Hull[];
}

const isInView = (points: readonly Point[], { width, height }: ReturnType<Viewport['size']>): boolean =>
  points.some(({ x }) => x > 0) &&
  points.some(({ x }) => x < width) &&
  points.some(({ y }) => y > 0) &&
  points.some(({ y }) => y < height);

/** The outlines that are in view, in pixels. */
function regionsIn(viewport: Viewport, outlines: Outlines): Hull[] {
  const project = projectionOf(viewport);
  const size = viewport.size();
  const seen = viewport.camera().ratio < NEAR_RATIO ? outlines.near : outlines.far;
  return seen
    .map((hull) => ({ ...hull, points: hull.points.map(project) }))
    .filter(({ points }) => isInView(points, size));
}

/** Changes when names have to be chosen anew. */
function viewKey(viewport: Viewport): string {
  const { x, y, ratio } = viewport.camera();
  const { width, height } = viewport.size();
  const pages = [x, y].map((at) => Math.round((PLACED_A_PAGE * at) / ratio));
  return `${ratio.toFixed(3)} ${pages.join(' ')} ${width} ${height}`;
}

/** `hullLayer` is made before the picture, so that it lies under it; the names are added over it. */
export function createOverlay(
  container: HTMLElement,
  theme: CanvasTheme,
  graph: ScreenGraph,
  viewport: Viewport,
  hullLayer: HullLayer,
): Overlay {
  const labels = createLabelLayer(container, theme);
  let outlines: Outlines = { far: [], near: [] };
  let active = NOTHING_ACTIVE;
  let pinned: readonly string[] = [];
  /** For which view the names of the whole picture, and of what is lit in it, were chosen. */
  const chosenFor = { calm: '', lit: '' };
  const regions = (): Hull[] => regionsIn(viewport, outlines);

  function draw(): void {
    const mode = active.nodes.size > 0 ? 'lit' : 'calm';
    const blobs = regions();
    const view = viewKey(viewport);
    hullLayer.draw(blobs);
    if (view !== chosenFor[mode]) {
      chosenFor[mode] = view;
      const candidates = mode === 'lit' ? active.nodes : graph.nodes();
      labels.place(mode, labelNodes(viewport, graph, active, candidates), blobs);
    }
    const moving = new Set([...labels.placed(mode), ...pinned, ...active.focus]);
    labels.follow(mode, labelNodes(viewport, graph, active, moving), blobs, active.focus);
  }

  function relabel(): void {
    chosenFor.calm = '';
    chosenFor.lit = '';
  }

  return {
    draw,
    relabel,
    refresh: (topics) => {
      relabel();
      pinned = graph.filterNodes((_, node) => node.pinned);
      const near = hullsOf(graph, regionsNear(topics));
      outlines = { far: hullsOf(graph, topics, MOST_HULLS), near };
    },
    activate: (next) => {
      active = next;
      chosenFor.lit = '';
    },
    labelAt: labels.labelAt,
    parts: () => ({ hulls: active.nodes.size > 0 ? [] : regions(), labels: labels.written(regions()) }),
    kill: () => {
      labels.kill();
      hullLayer.kill();
    },
  };
}
