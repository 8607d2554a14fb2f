/** The legend, which is also the filter: types with their counts, topics by name, generic names hidden and counted. */

import { countTypes } from '../graph/legend.ts';
import { countOf, formatNumber } from '../graph/words.ts';
import type { ColorBy } from '../state/picture.ts';
import type { Screen } from '../state/screen.ts';
import { TypeMark } from './type-mark.tsx';

const MOST_TOPICS = 10;

function ColorChoice({ screen }: { readonly screen: Screen }) {
  const { picture } = screen;
  const choose = (by: ColorBy): void => {
    picture.colorBy.value = by;
    picture.redraw();
  };
  return (
    <fieldset class="segmented">
      <legend>Color by</legend>
      {(['topic', 'type'] as const).map((by) => (
        <label key={by}>
          <input
            type="radio"
            name="color-by"
            checked={picture.colorBy.value === by}
            onChange={() => choose(by)}
          />
          <span>{by === 'topic' ? 'Topic' : 'Type'}</span>
        </label>
      ))}
    </fieldset>
  );
}

function TypeRows({ screen }: { readonly screen: Screen }) {
  const { picture } = screen;
  void picture.revision.value;
  const byType = picture.colorBy.value === 'type';
  return (
    <ul class="legend-rows" aria-label="Types">
      {countTypes(picture.graph, [...picture.typeColors.value.keys()]).map(({ type, visible, total }) => (
        <li key={type}>
          <label class="legend-row">
            <input
              type="checkbox"
              checked={!picture.hiddenTypes.value.has(type)}
              onChange={() => screen.toggleType(type)}
            />
            <TypeMark type={type} color={byType ? picture.typeColors.value.get(type) : undefined} />
            <span class="legend-name">{type}</span>
            <span class="count">{visible === total ? total : `${visible} of ${total}`}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function TopicRows({ screen }: { readonly screen: Screen }) {
  const topics = screen.picture.topics.value;
  const rest = topics.length - MOST_TOPICS;
  return (
    <>
      <ul class="legend-rows" aria-label="Topics">
        {topics.slice(0, MOST_TOPICS).map(({ id, name, color, members }) => (
          <li key={id}>
            <button
              type="button"
              class="legend-row"
              title={`Select ${members[0]?.label}`}
              onClick={() => void screen.select(members[0]?.id)}
            >
              <span class="swatch" style={{ background: color }} />
              <span class="legend-name">{name}</span>
              <span class="count">{members.length}</span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="faint">and {countOf(rest, 'smaller topic')}, in gray</p>}
    </>
  );
}

function Generics({ screen }: { readonly screen: Screen }) {
  const library = screen.library.value;
  const generic = library.state === 'ready' ? library.value.stats.generic : 0;
  const shown = screen.picture.generics.value;
  return (
    <div class="generics">
      <label class="switch">
        <input type="checkbox" role="switch" checked={shown} onChange={() => void screen.toggleGenerics()} />
        <span class="switch-track" aria-hidden="true" />
        <span>Generic names</span>
      </label>
      <p class="faint" data-testid="generics">
        {shown
          ? 'Shown where a name is expanded.'
          : `${formatNumber(generic)} hidden: names that stand almost everywhere, such as “neural network”.`}
      </p>
    </div>
  );
}

export function Legend({ screen }: { readonly screen: Screen }) {
  return (
    <div class="legend">
      <ColorChoice screen={screen} />
      <h2>Types</h2>
      <TypeRows screen={screen} />
      <Generics screen={screen} />
      <h2>Topics</h2>
      <TopicRows screen={screen} />
    </div>
  );
}
