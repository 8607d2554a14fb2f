/** A text of a paper in which every mention is marked by its type and opens its entity. */

import type { EntityBrief } from '../../src/domain/answers.ts';
import { toSegments, type MarkedSpan } from '../graph/segments.ts';
import type { Screen } from '../state/screen.ts';

export interface MarkedTextProps {
  readonly text: string;
  readonly spans: readonly MarkedSpan<EntityBrief>[];
  readonly screen: Screen;
}

export function MarkedText({ text, spans, screen }: MarkedTextProps) {
  return (
    <>
      {toSegments(text, spans).map((segment, index) =>
        segment.mark === undefined ? (
          segment.text
        ) : (
          <Mention key={index} entity={segment.mark} text={segment.text} screen={screen} />
        ),
      )}
    </>
  );
}

interface MentionProps {
  readonly entity: EntityBrief;
  readonly text: string;
  readonly screen: Screen;
}

function Mention({ entity, text, screen }: MentionProps) {
  const color = screen.picture.typeColors.value.get(entity.type);
  return (
    <button
      type="button"
      class="mention"
      style={{ '--mention': color }}
      title={entity.name === text ? entity.type : `${entity.name}, ${entity.type}`}
      onClick={() => screen.select(entity.id)}
    >
      {text}
    </button>
  );
}
