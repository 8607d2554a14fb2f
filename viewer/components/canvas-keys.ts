/** The canvas by keyboard: arrows go to the next name in that direction, Enter opens, the space bar selects, the menu key has the rest. */

import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { GraphCanvas } from '../canvas/sigma-canvas.ts';
import { nextInDirection, type PlacedName } from '../graph/next-name.ts';
import type { Point } from '../graph/placement.ts';
import type { Screen } from '../state/screen.ts';
import type { MenuPlace } from './node-menu.tsx';

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function placesOf(screen: Screen, canvas: GraphCanvas): PlacedName[] {
  return screen.picture.graph
    .mapNodes((id, node) => ({ id, node }))
    .flatMap(({ id, node }) => {
      return node.visibility === 'visible' ? [{ id, ...canvas.viewportOf(node) }] : [];
    });
}

/** Hovering is what focus is to the keyboard: it lights a name and says it. */
function move(screen: Screen, canvas: GraphCanvas, direction: Point, box: HTMLElement): void {
  const names = placesOf(screen, canvas);
  const at = screen.picture.hovered.value ?? screen.selected.value;
  const from = names.find(({ id }) => id === at) ?? { x: box.clientWidth / 2, y: box.clientHeight / 2 };
  const next = nextInDirection(from, direction, names);
  if (next === undefined) return;
  screen.picture.hovered.value = next;
  canvas.reveal([next]);
  const { label, type } = screen.picture.graph.getNodeAttributes(next);
  screen.spoken.value = `${label}, ${type}`;
}

export function useCanvasKeys(
  container: RefObject<HTMLElement | null>,
  screen: Screen,
  canvas: Signal<GraphCanvas | undefined>,
  menu: Signal<MenuPlace | undefined>,
): void {
  useEffect(() => {
    const box = container.current;
    if (box === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const drawn = canvas.value;
      if (drawn === undefined || event.ctrlKey || event.metaKey) return;
      const direction = DIRECTIONS[event.key];
      const at = screen.picture.hovered.value ?? screen.selected.value;
      if (direction !== undefined) move(screen, drawn, direction, box);
      else if (event.key === '+') drawn.zoom('in');
      else if (event.key === '-') drawn.zoom('out');
      else if (event.key === '0') drawn.zoom('fit');
      else if (event.key === 'Enter' && screen.picture.hovered.value !== undefined) screen.select(at);
      else if (event.key === ' ' && at !== undefined) {
        void screen.dispatch({ type: 'toggleSelected', id: at });
      } else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
        if (at === undefined || !screen.picture.graph.hasNode(at)) return;
        menu.value = { id: at, at: drawn.viewportOf(screen.picture.graph.getNodeAttributes(at)) };
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onBlur = (): void => {
      screen.picture.hovered.value = undefined;
    };
    box.addEventListener('keydown', onKey);
    box.addEventListener('blur', onBlur);
    return () => {
      box.removeEventListener('keydown', onKey);
      box.removeEventListener('blur', onBlur);
    };
  }, []);
}
