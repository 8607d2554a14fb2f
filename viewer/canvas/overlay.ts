/**
 * What lies over and under sigma's picture: outlines of topics and the names. Both are drawn when the view has changed
 * enough; while the camera moves across they are moved along as they are.
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
/** Of more nodes they are chosen when the camera rests: to look over all takes longer than a frame. */
const MOST_IN_MOTION = 10_000;
const REST_MS = 150;

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
function viewKey(viewport: Viewport, pagesCount: boolean): string {
  const { x, y, ratio } = viewport.camera();
  const { width, height } = viewport.size();
  const pages = pagesCount ? [x, y].map((at) => Math.round((PLACED_A_PAGE * at) / ratio)) : [];
  return `${ratio.toFixed(3)} ${pages.join(' ')} ${width} ${height}`;
}

/** What was drawn for a view is moved along with the camera until it has to be drawn anew. */
function createSheets(viewport: Viewport, layers: readonly { readonly shift: (by: Point) => void }[]) {
  const origin = (): Point => viewport.toPixels({ x: 0, y: 0 });
  let drawn = { look: '', at: { x: 0, y: 0 } };
  const moved = (): Point => {
    const { x, y } = origin();
    return { x: x - drawn.at.x, y: y - drawn.at.y };
  };
  return {
    /** Pixels by which the camera has moved since. */
    moved,
    wipe: (): void => {
      drawn = { ...drawn, look: '' };
    },
    /** Whether that was enough; else the caller draws `look`. */
    moveAlong: (look: string): boolean => {
      const isEnough = look === drawn.look;
      if (!isEnough) drawn = { look, at: origin() };
      const by = moved();
      for (const layer of layers) layer.shift(by);
      return isEnough;
    },
  };
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
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** For which view the names of the whole picture, and of what is lit in it, were chosen. */
  const chosenFor = { calm: '', lit: '' };
  const regions = (): Hull[] => regionsIn(viewport, outlines);
  const sheets = createSheets(viewport, [hullLayer, labels]);

  function draw(): void {
    const mode = active.nodes.size > 0 ? 'lit' : 'calm';
    const isSmall = graph.order <= MOST_IN_MOTION;
    const view = viewKey(viewport, isSmall);
    if (sheets.moveAlong(`${mode} ${view}`)) {
      if (!isSmall) chooseAtRest();
      return;
    }
    const blobs = regions();
    hullLayer.draw(blobs);
    if (view !== chosenFor[mode]) {
      chosenFor[mode] = view;
      const candidates = mode === 'lit' ? active.nodes : graph.nodes();
      labels.place(mode, labelNodes(viewport, graph, active, candidates), blobs);
    }
    const moving = new Set([...labels.placed(mode), ...pinned, ...active.focus]);
    labels.follow(mode, labelNodes(viewport, graph, active, moving), blobs, active.focus);
  }

  function chooseAtRest(): void {
    clearTimeout(rest);
    rest = setTimeout(() => {
      relabel();
      draw();
    }, REST_MS);
  }

  function relabel(): void {
    chosenFor.calm = '';
    chosenFor.lit = '';
    sheets.wipe();
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
      sheets.wipe();
    },
    labelAt: (x, y) => {
      const by = sheets.moved();
      return labels.labelAt(x - by.x, y - by.y);
    },
    parts: () => {
      sheets.wipe();
      draw();
      return { hulls: active.nodes.size > 0 ? [] : regions(), labels: labels.written(regions()) };
    },
    kill: () => {
      clearTimeout(rest);
      labels.kill();
      hullLayer.kill();
    },
  };
}
