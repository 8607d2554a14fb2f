/** What can be done with an entity: its best neighbors drawn, more of them, taken back; a path from it; the basket. */

import type { EntityDetails } from '../../src/domain/answers.ts';
import type { Screen } from '../state/screen.ts';
import { countAround, STEP } from '../state/view.ts';
import { BasketButton } from './basket-button.tsx';

export interface EntityActionsProps {
  readonly entity: EntityDetails;
  readonly screen: Screen;
}

function Expansion({ id, screen }: { readonly id: string; readonly screen: Screen }) {
  const count = countAround(screen.view.value, id);
  const counts = count === 0 ? undefined : screen.counts(id);
  const rest = counts === undefined ? 0 : counts.total - counts.shown - counts.hidden;
  return (
    <>
      {(counts === undefined || rest > 0) && (
        <button
          type="button"
          class="button primary"
          onClick={() => void screen.dispatch({ type: 'expand', id, count: (counts?.shown ?? 0) + STEP })}
        >
          {counts === undefined ? 'Expand' : `Show ${Math.min(STEP, rest)} more`}
        </button>
      )}
      {counts !== undefined && (
        <button type="button" class="button" onClick={() => void screen.dispatch({ type: 'collapse', id })}>
          Collapse
        </button>
      )}
    </>
  );
}

function Neighbors({ id, screen }: { readonly id: string; readonly screen: Screen }) {
  const counts = countAround(screen.view.value, id) === 0 ? undefined : screen.counts(id);
  if (counts === undefined) return null;
  const hidden =
    counts.hidden > 0 && !screen.view.value.filter.generics ? `, ${counts.hidden} generic hidden` : '';
  return (
    <p class="faint" data-testid="expansion">
      {counts.shown} of {counts.total} neighbors{hidden}
    </p>
  );
}

export function EntityActions({ entity, screen }: EntityActionsProps) {
  const { id } = entity;
  return (
    <div class="actions">
      <Expansion id={id} screen={screen} />
      <button
        type="button"
        class="button"
        onClick={() => void screen.dispatch({ type: 'startPath', from: id })}
      >
        Path from here
      </button>
      <button
        type="button"
        class="button"
        onClick={() => void screen.dispatch({ type: 'showChart', chart: { kind: 'timeline', id } })}
      >
        Timeline
      </button>
      <BasketButton entry={{ id, kind: 'entity', name: entity.name }} screen={screen} />
      <Neighbors id={id} screen={screen} />
    </div>
  );
}
