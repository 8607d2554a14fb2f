/** Topics of the library by their own names: shown or hidden one by one, and opened by their leading name. */

import { useSignal } from '@preact/signals';
import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';

const MOST_AT_FIRST = 10;

export function TopicRows({ screen }: { readonly screen: Screen }) {
  const all = useSignal(false);
  const topics = screen.picture.topics.value;
  const { hiddenTopics } = screen.view.value.filter;
  const rest = topics.length - MOST_AT_FIRST;
  if (topics.length === 0) return <p class="faint">No names stand together often enough to make a topic.</p>;
  const only = (id: string): void => {
    const others = topics.flatMap((topic) => (topic.id === id ? [] : [topic.id]));
    const isOnly = hiddenTopics.length === others.length && !hiddenTopics.includes(id);
    void screen.dispatch({ type: 'only', list: 'hiddenTopics', hidden: isOnly ? [] : others });
  };
  return (
    <>
      <ul class="legend-rows" aria-label="Topics">
        {topics.slice(0, all.value ? undefined : MOST_AT_FIRST).map(({ id, name, color, drawn, visible }) => (
          <li key={id} class="topic-row">
            <label class="legend-row">
              <input
                type="checkbox"
                checked={!hiddenTopics.includes(id)}
                onChange={() => void screen.dispatch({ type: 'toggle', list: 'hiddenTopics', name: id })}
              />
              <span class="swatch" style={{ background: color }} />
              <span class="legend-name" title={name}>
                {name}
              </span>
              <span class="count">{visible === drawn ? drawn : `${visible} of ${drawn}`}</span>
            </label>
            <button type="button" class="only" aria-label={`Only the topic ${name}`} onClick={() => only(id)}>
              only
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="link more" onClick={() => (all.value = !all.value)}>
          {all.value ? 'Fewer topics' : `${countOf(rest, 'more topic')}, in gray`}
        </button>
      )}
    </>
  );
}
