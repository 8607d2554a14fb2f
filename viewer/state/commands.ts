/** What can be done by name in the search box: every command of the screen, so that nothing needs the mouse. */

import { LEAST_ENTRIES } from './chart.ts';
import type { Screen } from './screen.ts';
import type { ThemeChoice } from './theme.ts';
import { COLORINGS, countAround, SIZINGS, STEP, type View } from './view.ts';
import type { Action } from './view-actions.ts';

export interface Command {
  readonly title: string;
  /** The key that does the same. */
  readonly key?: string;
  readonly run: () => void;
}

type Do = (action: Action) => () => void;

function onSelection(view: View, act: Do): Command[] {
  const id = view.selected.at(-1);
  if (id === undefined) return [];
  const count = countAround(view, id);
  return [
    { title: 'Expand what is selected', key: 'Enter', run: act({ type: 'expand', id, count: count + STEP }) },
    ...(count > 0 ? [{ title: 'Collapse what is selected', run: act({ type: 'collapse', id }) }] : []),
    { title: 'Find a path from what is selected', key: 'P', run: act({ type: 'startPath', from: id }) },
    {
      title: 'Draw the timeline of what is selected',
      run: act({ type: 'showChart', chart: { kind: 'timeline', id } }),
    },
    {
      title: 'Take what is selected off the picture',
      key: 'Del',
      run: act({ type: 'hide', ids: view.selected }),
    },
  ];
}

function onLook({ filter }: View, act: Do): Command[] {
  return [
    ...COLORINGS.map((by): Command => ({ title: `Color by ${by}`, run: act({ type: 'colorBy', by }) })),
    ...SIZINGS.map((by): Command => ({ title: `Size by ${by}`, run: act({ type: 'sizeBy', by }) })),
    {
      title: filter.generics ? 'Hide generic names' : 'Show generic names',
      run: act({ type: 'setGenerics', shown: !filter.generics }),
    },
    {
      title: filter.hubs ? 'Hide hubs' : 'Show hubs',
      run: act({ type: 'setHubs', shown: !filter.hubs }),
    },
  ];
}

/** In the order in which they are offered. */
export function commandsOf(screen: Screen, theme: ThemeChoice): Command[] {
  const act: Do = (action) => () => void screen.dispatch(action);
  const view = screen.view.value;
  return [
    ...onSelection(view, act),
    { title: 'Undo', key: 'Ctrl+Z', run: screen.undo },
    { title: 'Redo', key: 'Ctrl+Shift+Z', run: screen.redo },
    { title: 'Open the questions', key: 'Q', run: () => (screen.workbench.value = 'queries') },
    { title: 'Open the Cypher console', key: 'C', run: () => (screen.workbench.value = 'cypher') },
    { title: 'Open the charts', run: () => (screen.workbench.value = 'charts') },
    {
      title: 'Compare methods by datasets',
      run: act({ type: 'showChart', chart: { kind: 'matrix', least: LEAST_ENTRIES } }),
    },
    { title: 'Open the review basket', run: () => (screen.workbench.value = 'review') },
    ...onLook(view, act),
    { title: 'Start over', run: act({ type: 'reset' }) },
    { title: theme.theme.value === 'dark' ? 'Use the light theme' : 'Use the dark theme', run: theme.toggle },
  ];
}

/** Commands whose title has every word of the text; `>` alone lists all. */
export function matchingCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = text.replace(/^>/, '').trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && !text.startsWith('>')) return [];
  return commands.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
}
