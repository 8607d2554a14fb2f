/** The small line that stands for a relation, as on the canvas. */

import { styleOf } from '../graph/edge-style.ts';

export function EdgeMark({ type }: { readonly type: string }) {
  const { family, gap } = styleOf({ type, start: '', end: '', properties: {} }, new Map());
  return (
    <svg class="edge-mark" viewBox="0 0 16 12" aria-hidden="true">
      <path
        d="M1 6h14"
        style={{ stroke: `var(--edge${family === 'company' ? '' : `-${family}`})` }}
        stroke-dasharray={gap > 0 ? '3 2.500' : undefined}
      />
    </svg>
  );
}
