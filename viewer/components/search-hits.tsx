/** The suggestions under the search box: names, papers, commands. */

import type { ComponentChildren } from 'preact';
import type { SearchHit } from '../../src/domain/answers.ts';
import type { ScreenType } from '../graph/node-shapes.ts';
import { countOf } from '../graph/words.ts';
import type { Command } from '../state/commands.ts';
import type { Load } from '../state/load.ts';
import { LoadView } from './load-view.tsx';
import { TypeMark } from './type-mark.tsx';

export interface SearchHitsProps {
  readonly load: Load<readonly SearchHit[]>;
  readonly commands: readonly Command[];
  readonly text: string;
  readonly marked: number;
  readonly colors: ReadonlyMap<ScreenType, string>;
  /** By the place in the list: hits first, then commands. */
  readonly onChoose: (index: number) => void;
  /** Names that are spelled like a text. */
  readonly nearest: (text: string) => readonly string[];
  readonly onRead: (text: string) => void;
}

function describe(hit: SearchHit): string {
  if (hit.kind === 'paper') return hit.year === undefined ? 'Paper' : `Paper, ${hit.year}`;
  return `${hit.type}, ${countOf(hit.papers, 'paper')}${hit.generic ? ', generic' : ''}`;
}

interface OptionProps {
  readonly index: number;
  readonly marked: number;
  readonly onChoose: (index: number) => void;
  readonly children: ComponentChildren;
}

function Option({ index, marked, onChoose, children }: OptionProps) {
  return (
    <li
      id={`search-hit-${index}`}
      role="option"
      aria-selected={index === marked}
      class="search-hit"
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose(index);
      }}
    >
      {children}
    </li>
  );
}

function NothingFound({ text, nearest, onRead }: Pick<SearchHitsProps, 'text' | 'nearest' | 'onRead'>) {
  const names = nearest(text);
  return (
    <div class="search-none" role="status">
      <p>
        Nothing here is called “{text}”.{' '}
        {names.length === 0 ? 'Try a shorter form, an acronym, or a word of a title.' : 'The nearest names:'}
      </p>
      {names.length > 0 && (
        <ul class="names">
          {names.map((name) => (
            <li key={name}>
              <button
                type="button"
                class="name"
                onMouseDown={(event) => {
                  event.preventDefault();
                  onRead(name);
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function SearchHits({
  load,
  commands,
  text,
  marked,
  colors,
  onChoose,
  nearest,
  onRead,
}: SearchHitsProps) {
  return (
    <div class="search-hits">
      <LoadView load={load} waiting="Searching">
        {(hits) => (
          <>
            {hits.length === 0 && commands.length === 0 && (
              <NothingFound text={text} nearest={nearest} onRead={onRead} />
            )}
            {hits.length + commands.length > 0 && (
              <ul id="search-hits" role="listbox" aria-label="Suggestions">
                {hits.map((hit, index) => (
                  <Option key={hit.id} index={index} marked={marked} onChoose={onChoose}>
                    <TypeMark type={hit.type} color={colors.get(hit.type)} />
                    <span class="search-hit-name">
                      {hit.name}
                      {hit.alias !== undefined && <span class="faint"> also {hit.alias}</span>}
                    </span>
                    <span class="search-hit-kind">{describe(hit)}</span>
                  </Option>
                ))}
                {commands.map(({ title, key }, index) => (
                  <Option key={title} index={hits.length + index} marked={marked} onChoose={onChoose}>
                    <span class="command-mark" aria-hidden="true">
                      ›
                    </span>
                    <span class="search-hit-name">{title}</span>
                    <span class="search-hit-kind">{key ?? 'Command'}</span>
                  </Option>
                ))}
              </ul>
            )}
          </>
        )}
      </LoadView>
    </div>
  );
}
