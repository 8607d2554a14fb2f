/** The suggestions under the search box. */

import type { SearchHit } from '../../src/domain/answers.ts';
import type { Load } from '../state/load.ts';
import type { ScreenType } from '../graph/node-shapes.ts';
import { countOf } from '../graph/words.ts';
import { LoadView } from './load-view.tsx';
import { TypeMark } from './type-mark.tsx';

export interface SearchHitsProps {
  readonly load: Load<readonly SearchHit[]>;
  readonly text: string;
  readonly marked: number;
  readonly colors: ReadonlyMap<ScreenType, string>;
  readonly onChoose: (hit: SearchHit) => void;
}

function describe(hit: SearchHit): string {
  if (hit.kind === 'paper') return hit.year === undefined ? 'Paper' : `Paper, ${hit.year}`;
  return `${hit.type}, ${countOf(hit.papers, 'paper')}${hit.generic ? ', generic' : ''}`;
}

export function SearchHits({ load, text, marked, colors, onChoose }: SearchHitsProps) {
  return (
    <div class="search-hits">
      <LoadView load={load} waiting="Searching">
        {(hits) =>
          hits.length === 0 ? (
            <p class="search-none" role="status">
              Nothing here is called “{text}”. Try a shorter form, an acronym, or a word of a title.
            </p>
          ) : (
            <ul id="search-hits" role="listbox" aria-label="Suggestions">
              {hits.map((hit, index) => (
                <li
                  key={hit.id}
                  id={`search-hit-${index}`}
                  role="option"
                  aria-selected={index === marked}
                  class="search-hit"
                  onMouseDown={(event) => {
                    event.preventDefault();
                    onChoose(hit);
                  }}
                >
                  <TypeMark type={hit.type} color={colors.get(hit.type)} />
                  <span class="search-hit-name">
                    {hit.name}
                    {hit.alias !== undefined && <span class="faint"> also {hit.alias}</span>}
                  </span>
                  <span class="search-hit-kind">{describe(hit)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </LoadView>
    </div>
  );
}
