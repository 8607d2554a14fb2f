/** What a reader sees before anything is selected: six cards of true statements, each with its quote one click away. */

import { useSignal } from '@preact/signals';
import type { OverviewCard, OverviewEntry } from '../../src/domain/questions.ts';
import { textOf } from '../graph/query-command.ts';
import type { Topic } from '../graph/topics.ts';
import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { LoadView } from './load-view.tsx';

const MOST_TOPICS = 8;

interface CardProps {
  readonly card: OverviewCard;
  readonly screen: Screen;
}

/** The name of a topic, each of its parts leading to the name that it is. */
function TopicTitle({ topic, screen }: { readonly topic: Topic; readonly screen: Screen }) {
  return (
    <span class="topic-title">
      {topic.name.split(' · ').map((part, index) => {
        const leader = topic.leaders.find(({ name }) => name === part);
        return (
          <span key={part}>
            {index > 0 && <span class="faint"> · </span>}
            {leader === undefined ? (
              part
            ) : (
              <button
                type="button"
                class="entry-text"
                data-opens={leader.id}
                onClick={() => screen.select(leader.id)}
              >
                {part}
              </button>
            )}
          </span>
        );
      })}
    </span>
  );
}

/** Topics from the picture, so that they have its colors. */
function Topics({ screen }: { readonly screen: Screen }) {
  return (
    <ul>
      {screen.picture.topics.value.slice(0, MOST_TOPICS).map((topic) => (
        <li key={topic.id} class="topic">
          <span class="swatch" style={{ background: topic.color }} />
          <TopicTitle topic={topic} screen={screen} />
          <span class="count">{countOf(topic.size, 'name')}</span>
        </li>
      ))}
    </ul>
  );
}

function Evidence({
  evidence,
  screen,
}: {
  readonly evidence: OverviewEntry['evidence'];
  readonly screen: Screen;
}) {
  const open = useSignal(false);
  if (evidence === undefined) return null;
  const { quote, paper, title, year, start, end } = evidence;
  return (
    <details open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>The sentence</summary>
      <figure class="quote">
        <blockquote>{quote}</blockquote>
        <figcaption>
          <button type="button" class="link" onClick={() => screen.openQuote({ paperId: paper, start, end })}>
            {title}
          </button>
          <span class="faint"> {year ?? 'year unknown'}</span>
        </figcaption>
      </figure>
    </details>
  );
}

function Entry({ entry, screen }: { readonly entry: OverviewEntry; readonly screen: Screen }) {
  const { text, detail, entities, evidence, question } = entry;
  const [first] = entities;
  const open = async (): Promise<void> => {
    if (question !== undefined) {
      screen.workbench.value = 'queries';
      await screen.catalogue.ask(question);
    } else if (first !== undefined) screen.select(first);
  };
  const leads = question !== undefined || first !== undefined;
  return (
    <li class="entry">
      {leads ? (
        <button type="button" class="entry-text" data-opens={first} onClick={() => void open()}>
          {text}
        </button>
      ) : (
        <p class="entry-text">{text}</p>
      )}
      {detail !== undefined && <p class="faint">{detail}</p>}
      <Evidence evidence={evidence} screen={screen} />
    </li>
  );
}

/** All that the card's query finds, in the form of the query. */
function More({ card: { query, parameters, title }, screen }: CardProps) {
  const values = Object.fromEntries(
    Object.entries(parameters)
      .filter(([name]) => name !== 'limit')
      .map(([name, value]) => [name, textOf(value)]),
  );
  return (
    <button
      type="button"
      class="link more"
      aria-label={`All of: ${title}`}
      onClick={() => {
        screen.workbench.value = 'queries';
        void screen.catalogue.choose(query, values);
      }}
    >
      All
    </button>
  );
}

function Card({ card, screen }: CardProps) {
  const { name, title, entries, empty } = card;
  const isTopics = name === 'topics' && screen.picture.topics.value.length > 0;
  return (
    <section class="card" aria-label={title}>
      <header>
        <h3>{title}</h3>
        {entries.length > 0 && name !== 'ask' && name !== 'library' && <More card={card} screen={screen} />}
      </header>
      {isTopics ? (
        <Topics screen={screen} />
      ) : entries.length === 0 ? (
        <p class="faint">{empty}</p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <Entry key={entry.text} entry={entry} screen={screen} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function StartPanel({ screen }: { readonly screen: Screen }) {
  return (
    <div class="start">
      <h2>What these papers say</h2>
      <LoadView load={screen.cards.value} waiting="Reading the library" onRetry={() => void screen.load()}>
        {(cards) => cards.map((card) => <Card key={card.name} card={card} screen={screen} />)}
      </LoadView>
    </div>
  );
}
