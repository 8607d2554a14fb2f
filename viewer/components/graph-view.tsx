/** The canvas in the page: makes it, keeps it in step with the state, and says so where it cannot be drawn. */

import { effect, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { readCanvasTheme } from '../canvas/canvas-theme.ts';
import { hasWebGl2 } from '../canvas/web-gl.ts';
import type { CanvasHandlers, GraphCanvas } from '../canvas/sigma-canvas.ts';
import type { Point } from '../graph/placement.ts';
import type { Screen } from '../state/screen.ts';
import type { Theme } from '../state/theme.ts';
import { CanvasControls } from './canvas-controls.tsx';
import { Message } from './message.tsx';

export interface GraphViewProps {
  readonly screen: Screen;
  readonly theme: Theme;
}

/** Where a name is drawn, by its label: for tests in a browser, which have no other way to point at a pixel. */
function pointer(screen: Screen, canvas: GraphCanvas): (label: string) => Point | undefined {
  const { graph } = screen.picture;
  return (label) => {
    const id = graph.findNode((_, node) => node.label === label);
    return id === undefined ? undefined : canvas.viewportOf(id);
  };
}

/** Keeps a canvas in step with the screen's signals; gives the way to stop. */
function follow(screen: Screen, canvas: GraphCanvas): () => void {
  const stops = [
    effect(() => {
      void screen.picture.revision.value;
      canvas.refresh();
    }),
    effect(() => canvas.activate(screen.active.value)),
    effect(() => {
      const id = screen.selected.value;
      if (screen.details.value.state === 'ready' && id !== undefined && screen.picture.graph.hasNode(id)) {
        canvas.reveal(id);
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function handlersOf(screen: Screen): CanvasHandlers {
  return {
    onSelect: (id) => void screen.select(id),
    onOpen: (id) => void screen.expand(id),
    onHover: (id) => (screen.picture.hovered.value = id),
  };
}

export function GraphView({ screen, theme }: GraphViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const canvas = useSignal<GraphCanvas | undefined>(undefined);
  const drawable = useSignal(true);

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
      screen.picture.edgeColors.value = { loose: colors.edge, stated: colors.statement };
      screen.picture.redraw();
      const made = createSigmaCanvas(screen.picture.graph, element, colors, handlersOf(screen));
      canvas.value = made;
      Object.assign(element, { placeOf: pointer(screen, made) });
      const unfollow = follow(screen, made);
      stop = () => {
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
            class="graph-canvas"
            data-testid="canvas"
            role="img"
            aria-label="Picture of the connected names. The tab Names holds the same as a table."
          />
          <CanvasControls canvas={canvas.value} />
        </>
      ) : (
        <Message title="This browser cannot draw the picture: it has no WebGL 2">
          <p>Nothing is lost: search works, and the tab Names lists what the picture would show.</p>
        </Message>
      )}
    </div>
  );
}
