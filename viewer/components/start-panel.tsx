/** What a reader sees before anything is selected: the topics of the library, and how to move. */

import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';

const MOST_TOPICS = 8;
const NAMES_A_TOPIC = 4;

export function StartPanel({ screen }: { readonly screen: Screen }) {
  const topics = screen.picture.topics.value;
  return (
    <div class="start">
      <h2>Topics here</h2>
      <p class="faint">
        Names that stand in the same papers more often than chance. Choose one to read what is said of it,
        with the sentences.
      </p>
      <ul>
        {topics.slice(0, MOST_TOPICS).map((topic) => (
          <li key={topic.id} class="topic">
            <h3>
              <span class="swatch" style={{ background: topic.color }} />
              {topic.name} <span class="count">{countOf(topic.size, 'name')}</span>
            </h3>
            <ul class="names">
              {topic.leaders.slice(0, NAMES_A_TOPIC).map(({ id, name }) => (
                <li key={id}>
                  <button type="button" class="name" data-opens={id} onClick={() => screen.select(id)}>
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
