/** A name that opens its entity. */

import type { EntityBrief } from '../../src/domain/answers.ts';
import type { ScreenType } from '../graph/node-shapes.ts';
import type { Screen } from '../state/screen.ts';
import { TypeMark } from './type-mark.tsx';

export interface NameButtonProps {
  readonly entity: Pick<EntityBrief, 'id' | 'name'> & { readonly type: ScreenType };
  readonly screen: Screen;
}

export function NameButton({ entity, screen }: NameButtonProps) {
  return (
    <button type="button" class="name" onClick={() => screen.select(entity.id)}>
      <TypeMark type={entity.type} color={screen.picture.typeColors.value.get(entity.type)} />
      {entity.name}
    </button>
  );
}
