/** Topics of the library by their own names, each with its parts: shown or hidden one by one, or one topic alone. */

import { useSignal } from '@preact/signals';
import type { Region, Topic } from '../graph/topics.ts';
import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';

const MOST_AT_FIRST = 10;

interface RegionRowProps {
  readonly screen: Screen;
  readonly region: Region;
  /** The topic around it is hidden, and it with it. */
  readonly within?: boolean;
}

function RegionRow({ screen, region, within = false }: RegionRowProps) {
  const { id, name, color, drawn, visible } = region;
  return (
    <label class="legend-row">
      <input
        type="checkbox"
        checked={!within && !screen.view.value.filter.hiddenTopics.includes(id)}
        disabled={within}
        onChange={() => void screen.dispatch({ type: 'toggle', list: 'hiddenTopics', name: id })}
      />
      <span class="swatch" style={{ background: color }} />
      <span class="legend-name" title={name}>
        {name}
      </span>
      <span class="count">{visible === drawn ? drawn : `${visible} of ${drawn}`}</span>
    </label>
  );
}

function Parts({ screen, topic }: { readonly screen: Screen; readonly topic: Topic }) {
  const within = screen.view.value.filter.hiddenTopics.includes(topic.id);
  if (topic.parts.length === 0) return null;
  return (
    <details class="topic-parts">
      <summary aria-label={`${countOf(topic.parts.length, 'part')} of the topic ${topic.name}`}>
        {countOf(topic.parts.length, 'part')}
      </summary>
      <ul class="legend-rows" aria-label={`Parts of the topic ${topic.name}`}>
        {topic.parts.map((part) => (
          <li key={part.id}>
            <RegionRow screen={screen} region={part} within={within} />
          </li>
        ))}
      </ul>
    </details>
  );
}

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
        {topics.slice(0, all.value ? undefined : MOST_AT_FIRST).map((topic) => (
          <li key={topic.id} class="topic-row">
            <RegionRow screen={screen} region={topic} />
            <button
              type="button"
              class="only"
              aria-label={`Only the topic ${topic.name}`}
              onClick={() => only(topic.id)}
            >
              only
            </button>
            <Parts screen={screen} topic={topic} />
          </li>
        ))}
      </ul>
      {screen.topicParts.value.state === 'failed' && (
        <p class="faint">
          The parts of the topics could not be read.{' '}
          <button type="button" class="link" onClick={() => void screen.load()}>
            Try again
          </button>
        </p>
      )}
      {rest > 0 && (
        <button type="button" class="link more" onClick={() => (all.value = !all.value)}>
          {all.value ? 'Fewer topics' : `${countOf(rest, 'more topic')}, in gray`}
        </button>
      )}
    </>
  );
}
