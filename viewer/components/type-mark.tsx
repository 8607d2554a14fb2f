/** The small shape that stands for a type, as on the canvas. */

import { shapeOf, type ScreenType } from '../graph/node-shapes.ts';

const OUTLINES = {
  circle: <circle cx="6" cy="6" r="5" />,
  diamond: <path d="M6 .6 11.4 6 6 11.4.6 6z" />,
  triangle: <path d="M6 1.2 11.4 10.8H.6z" />,
  square: <rect x="1.2" y="1.2" width="9.6" height="9.6" rx="1.6" />,
  bar: <rect x=".4" y="3" width="11.2" height="6.4" rx="1.6" />,
  page: <rect x="2.2" y=".6" width="7.6" height="10.8" rx="1.4" />,
} as const;

export function TypeMark({
  type,
  color,
}: {
  readonly type: ScreenType;
  readonly color?: string | undefined;
}) {
  return (
    <svg class="type-mark" viewBox="0 0 12 12" aria-hidden="true" style={{ fill: color ?? 'currentColor' }}>
      {OUTLINES[shapeOf(type)]}
    </svg>
  );
}
