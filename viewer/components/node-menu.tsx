/** The menu of a name: right click, Shift+F10 or the menu key. */

import { useEffect, useRef } from 'preact/hooks';
import type { Point } from '../graph/placement.ts';
import type { Screen } from '../state/screen.ts';
import { countAround, STEP } from '../state/view.ts';
import type { Action } from '../state/view-actions.ts';

export interface MenuPlace {
  readonly id: string;
  readonly at: Point;
}

export interface NodeMenuProps {
  readonly place: MenuPlace;
  readonly screen: Screen;
  readonly onClose: () => void;
}

interface Entry {
  readonly title: string;
  readonly action: Action;
}

function entriesOf(screen: Screen, id: string): Entry[] {
  const view = screen.view.value;
  const count = countAround(view, id);
  const pinned = view.pins.some((pin) => pin.id === id);
  const node = screen.picture.graph.getNodeAttributes(id);
  return [
    { title: 'Open the details', action: { type: 'select', id } },
    {
      title: count === 0 ? 'Expand' : `Show ${STEP} more`,
      action: { type: 'expand', id, count: count + STEP },
    },
    ...(count > 0 ? [{ title: 'Collapse', action: { type: 'collapse', id } as const }] : []),
    { title: 'Find a path from here', action: { type: 'startPath', from: id } },
    pinned
      ? { title: 'Unpin', action: { type: 'unpin', id } }
      : { title: 'Pin here', action: { type: 'pin', id, at: { x: node.x, y: node.y } } },
    { title: 'Take off the picture', action: { type: 'hide', ids: [id] } },
  ];
}

export function NodeMenu({ place, screen, onClose }: NodeMenuProps) {
  const menu = useRef<HTMLUListElement>(null);
  const { id, at } = place;
  useEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    };
  }, [id]);
  useEffect(() => {
    const onDown = (event: PointerEvent): void => {
      if (menu.current?.contains(event.target as Node) !== true) onClose();
    };
    document.addEventListener('pointerdown', onDown, { capture: true });
    return () => document.removeEventListener('pointerdown', onDown, { capture: true });
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    if (step === 0) return;
    event.preventDefault();
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(now + step + buttons.length) % buttons.length]?.focus();
  }

  if (!screen.picture.graph.hasNode(id)) return null;
  const label = screen.picture.graph.getNodeAttribute(id, 'label');
  return (
    <ul
      ref={menu}
      class="menu"
      role="menu"
      aria-label={`Actions on ${label}`}
      style={{ left: `min(${at.x}px, calc(100% - 200px))`, top: `min(${at.y}px, calc(100% - 220px))` }}
      onKeyDown={onKeyDown}
    >
      {entriesOf(screen, id).map(({ title, action }) => (
        <li key={title} role="none">
          <button
            type="button"
            role="menuitem"
            onClick={() => {
              onClose();
              void screen.dispatch(action);
            }}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}
