/** The canvas in the page: makes it, keeps it in step with the state, and says so where it cannot be drawn. */

import { effect, useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { readCanvasTheme } from '../canvas/canvas-theme.ts';
import { createLasso, isInside } from '../canvas/lasso.ts';
import type { CanvasHandlers, GraphCanvas } from '../canvas/sigma-canvas.ts';
import { hasWebGl2 } from '../canvas/web-gl.ts';
import type { Point } from '../graph/placement.ts';
import type { Screen } from '../state/screen.ts';
import type { Theme } from '../state/theme.ts';
import { STEP, countAround } from '../state/view.ts';
import { CanvasControls } from './canvas-controls.tsx';
import { useCanvasKeys } from './canvas-keys.ts';
import { CanvasNotices } from './canvas-notices.tsx';
import { Message } from './message.tsx';
import { NodeMenu, type MenuPlace } from './node-menu.tsx';
import { PathBar } from './path-bar.tsx';

export interface GraphViewProps {
  readonly screen: Screen;
  readonly theme: Theme;
  /** The canvas while there is one, for pictures of it. */
  readonly canvas: Signal<GraphCanvas | undefined>;
}

/** Where a name is drawn, by its label: for tests in a browser, which have no other way to point at a pixel. */
function pointer(screen: Screen, canvas: GraphCanvas): (label: string) => Point | undefined {
  const { graph } = screen.picture;
  return (label) => {
    const id = graph.findNode((_, node) => node.label === label && node.visibility === 'visible');
    return id === undefined ? undefined : canvas.viewportOf(graph.getNodeAttributes(id));
  };
}

/** Keeps a canvas in step with the screen's signals; gives the way to stop. */
function follow(screen: Screen, canvas: GraphCanvas): () => void {
  const { picture } = screen;
  const stops = [
    effect(() => {
      void picture.revision.value;
      canvas.refresh(screen.view.value.colorBy === 'topic' ? picture.topics.value : []);
    }),
    effect(() => canvas.activate(screen.active.value)),
    effect(() => {
      const path = screen.paths.value?.paths[screen.view.value.path?.chosen ?? 0];
      if (path !== undefined) canvas.reveal(path.nodes.map(({ id }) => id));
    }),
    effect(() => {
      const id = screen.selected.value;
      if (screen.details.value.state === 'ready' && id !== undefined) canvas.reveal([id]);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** In path mode the next name that is clicked is the other end. */
function choose(screen: Screen, id: string | undefined, add: boolean): void {
  const { path } = screen.view.value;
  if (path !== undefined && path.to === undefined && id !== undefined && id !== path.from) {
    void screen.dispatch({ type: 'endPath', to: id });
  } else if (add && id !== undefined) void screen.dispatch({ type: 'toggleSelected', id });
  else if (!add) screen.select(id);
}

function handlersOf(screen: Screen, menu: Signal<MenuPlace | undefined>): CanvasHandlers {
  return {
    onSelect: (id, add) => choose(screen, id, add),
    onOpen: (id) =>
      void screen.dispatch({ type: 'expand', id, count: countAround(screen.view.value, id) + STEP }),
    onHover: (id) => (screen.picture.hovered.value = id),
    onMenu: (id, at) => (menu.value = { id, at }),
    onMove: (id, { x, y }) => {
      const round = (value: number): number => Math.round(value * 100) / 100;
      void screen.dispatch({ type: 'pin', id, at: { x: round(x), y: round(y) } });
    },
  };
}

function visibleInside(screen: Screen, canvas: GraphCanvas, corners: readonly Point[]): string[] {
  return screen.picture.graph.filterNodes(
    (_, node) => node.visibility === 'visible' && isInside(canvas.viewportOf(node), corners),
  );
}

export function GraphView({ screen, theme, canvas }: GraphViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const drawable = useSignal(true);
  const lasso = useSignal(false);
  const menu = useSignal<MenuPlace | undefined>(undefined);
  useCanvasKeys(container, screen, canvas, menu);

  useEffect(() => {
    if (!hasWebGl2()) {
      drawable.value = false;
      return undefined;
    }
    let stop: (() => void) | undefined;
    let left = false;
    const draw = async (): Promise<void> => {
      const { createSigmaCanvas } = await import('../canvas/sigma-canvas.ts');
      const element = container.current;
      if (left || element === null) return;
      const colors = readCanvasTheme(element);
      screen.picture.themeColors.value = colors.picture;
      screen.repaint();
      const made = createSigmaCanvas(screen.picture.graph, element, colors, handlersOf(screen, menu));
      canvas.value = made;
      Object.assign(element, { placeOf: pointer(screen, made) });
      const unfollow = follow(screen, made);
      const unlasso = createLasso(element, {
        isOn: () => lasso.value,
        color: colors.accent,
        onDrawn: (corners) => {
          lasso.value = false;
          void screen.dispatch({ type: 'selectMany', ids: visibleInside(screen, made, corners) });
        },
      });
      stop = () => {
        unlasso();
        unfollow();
        made.kill();
        canvas.value = undefined;
      };
    };
    void draw();
    return () => {
      left = true;
      stop?.();
    };
  }, [theme]);

  return (
    <div class="graph">
      {drawable.value ? (
        <>
          <div
            ref={container}
            class={`graph-canvas ${lasso.value ? 'with-lasso' : ''}`}
            data-testid="canvas"
            role="application"
            tabIndex={0}
            aria-label="Picture of the connected names: arrow keys go from name to name, Enter opens one. The tab Names holds the same as a table."
          />
          <CanvasControls
            canvas={canvas.value}
            lasso={lasso.value}
            onLasso={() => (lasso.value = !lasso.value)}
          />
        </>
      ) : (
        <Message title="This browser cannot draw the picture: it has no WebGL 2">
          <p>Nothing is lost: search works, and the tab Names lists what the picture would show.</p>
        </Message>
      )}
      <PathBar screen={screen} />
      <CanvasNotices screen={screen} />
      {menu.value !== undefined && (
        <NodeMenu place={menu.value} screen={screen} onClose={() => (menu.value = undefined)} />
      )}
    </div>
  );
}
