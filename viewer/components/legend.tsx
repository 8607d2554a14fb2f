/** The legend, which is also the filter: what is drawn, how much of it, and what is hidden. */

import { countRelations, countTypes } from '../graph/filter.ts';
import { formatNumber } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import type { ColorBy, SizeBy } from '../state/view.ts';
import { COLORINGS, SIZINGS } from '../state/view.ts';
import { EdgeMark } from './edge-mark.tsx';
import { TopicRows } from './topic-rows.tsx';
import { TypeMark } from './type-mark.tsx';
import { YearFilter } from './year-filter.tsx';

const COLOR_WORDS: Readonly<Record<ColorBy, string>> = { topic: 'Topic', type: 'Type', year: 'Year' };
const SIZE_WORDS: Readonly<Record<SizeBy, string>> = {
  papers: 'Papers',
  specificity: 'Specific',
  centrality: 'Central',
};

interface ChoiceProps<Value extends string> {
  readonly title: string;
  readonly values: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ title, values, words, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="segmented">
      <legend>{title}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={title} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{words[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function TypeRows({ screen }: { readonly screen: Screen }) {
  const { picture, view } = screen;
  void picture.revision.value;
  const byType = view.value.colorBy === 'type';
  return (
    <ul class="legend-rows" aria-label="Types">
      {countTypes(picture.graph, [...picture.typeColors.value.keys()]).map(({ name, visible, total }) => (
        <li key={name}>
          <label class="legend-row">
            <input
              type="checkbox"
              checked={!view.value.filter.hiddenTypes.includes(name)}
              onChange={() => void screen.dispatch({ type: 'toggle', list: 'hiddenTypes', name })}
            />
            <TypeMark type={name} color={byType ? picture.typeColors.value.get(name) : undefined} />
            <span class="legend-name">{name}</span>
            <span class="count">{visible === total ? total : `${visible} of ${total}`}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function RelationRows({ screen }: { readonly screen: Screen }) {
  const { picture, view } = screen;
  void picture.revision.value;
  return (
    <ul class="legend-rows" aria-label="Relations">
      {countRelations(picture.graph).map(({ name, visible, total }) => (
        <li key={name}>
          <label class="legend-row">
            <input
              type="checkbox"
              checked={!view.value.filter.hiddenRelations.includes(name)}
              onChange={() => void screen.dispatch({ type: 'toggle', list: 'hiddenRelations', name })}
            />
            <EdgeMark type={name} />
            <span class="legend-name">{relationWords(name, screen)}</span>
            <span class="count">{visible === total ? total : `${visible} of ${total}`}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function relationWords(type: string, screen: Screen): string {
  return type === 'APPEARS_WITH' ? 'appears with' : screen.phraseOf(type);
}

function Commonness({ screen }: { readonly screen: Screen }) {
  const library = screen.library.value;
  const stats = library.state === 'ready' ? library.value.stats : undefined;
  const { generics, hubs } = screen.view.value.filter;
  const turn = (type: 'setGenerics' | 'setHubs', shown: boolean): void =>
    void screen.dispatch({ type, shown });
  return (
    <div class="generics">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={generics}
          onChange={() => turn('setGenerics', !generics)}
        />
        <span class="switch-track" aria-hidden="true" />
        <span>Generic names</span>
      </label>
      <p class="faint" data-testid="generics">
        {generics
          ? 'Shown where a name is expanded.'
          : `${formatNumber(stats?.generic ?? 0)} hidden: names that stand almost everywhere, such as “neural network”.`}
      </p>
      <label class="switch">
        <input type="checkbox" role="switch" checked={hubs} onChange={() => turn('setHubs', !hubs)} />
        <span class="switch-track" aria-hidden="true" />
        <span>Hubs</span>
      </label>
      <p class="faint" data-testid="hubs">
        {hubs
          ? `${formatNumber(stats?.hubs ?? 0)} common but telling names, such as a usual benchmark.`
          : `${formatNumber(stats?.hubs ?? 0)} hidden: common but telling names.`}
      </p>
    </div>
  );
}

export function Legend({ screen }: { readonly screen: Screen }) {
  const { colorBy, sizeBy } = screen.view.value;
  return (
    <div class="legend">
      <Choice
        title="Color"
        values={COLORINGS}
        words={COLOR_WORDS}
        chosen={colorBy}
        onChoose={(by) => void screen.dispatch({ type: 'colorBy', by })}
      />
      <Choice
        title="Size"
        values={SIZINGS}
        words={SIZE_WORDS}
        chosen={sizeBy}
        onChoose={(by) => void screen.dispatch({ type: 'sizeBy', by })}
      />
      <h2>Types</h2>
      <TypeRows screen={screen} />
      <Commonness screen={screen} />
      <h2>Years</h2>
      <YearFilter screen={screen} />
      <h2>Topics</h2>
      <TopicRows screen={screen} />
      <h2>Relations</h2>
      <RelationRows screen={screen} />
    </div>
  );
}
