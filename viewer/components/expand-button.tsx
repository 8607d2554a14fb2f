/** Draws the best neighbors of an entity, more of them, or takes them back. */

import { STEP } from '../state/expansion.ts';
import type { Screen } from '../state/screen.ts';

export interface ExpandButtonProps {
  readonly id: string;
  readonly screen: Screen;
}

export function ExpandButton({ id, screen }: ExpandButtonProps) {
  const expansion = screen.expansions.value.get(id);
  const failure = screen.failure.value;
  const rest = expansion === undefined ? 0 : expansion.total - expansion.shown - expansion.hidden;
  return (
    <div class="actions">
      {(expansion === undefined || rest > 0) && (
        <button type="button" class="button primary" onClick={() => void screen.expand(id)}>
          {expansion === undefined ? 'Expand' : `Show ${Math.min(STEP, rest)} more`}
        </button>
      )}
      {expansion !== undefined && (
        <>
          <button type="button" class="button" onClick={() => screen.collapse(id)}>
            Collapse
          </button>
          <span class="faint" data-testid="expansion">
            {expansion.shown} of {expansion.total} neighbors
            {expansion.hidden > 0 && !screen.picture.generics.value
              ? `, ${expansion.hidden} generic hidden`
              : ''}
          </span>
        </>
      )}
      {failure !== undefined && (
        <p class="failure" role="alert">
          {failure.message} {failure.hint}
        </p>
      )}
    </div>
  );
}
