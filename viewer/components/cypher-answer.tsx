/** What a statement answered: as a table, a graph, JSON, or its plan; each notice with what it suggests, one click away. */

import { useSignal } from '@preact/signals';
import { suggestedStatement } from '../console/error-place.ts';
import { rowsToSubgraph } from '../graph/rows-to-subgraph.ts';
import type { RunningAnswer } from '../state/console.ts';
import type { Screen } from '../state/screen.ts';
import { AnswerGraph } from './answer-graph.tsx';
import { AnswerTable } from './answer-table.tsx';
import { PlanTree } from './plan-tree.tsx';
import { Segmented } from './segmented.tsx';

interface CypherAnswerProps {
  readonly answer: RunningAnswer;
  readonly screen: Screen;
}

type Form = 'table' | 'graph' | 'json' | 'plan';

const TITLES: Readonly<Record<Form, string>> = { table: 'Table', graph: 'Graph', json: 'JSON', plan: 'Plan' };
/** Rows that are searched for nodes: what a small picture can hold is found in them. */
const MOST_SEARCHED = 2000;
const MOST_JSON = 500;

function Rows({ answer: { columns, rows } }: Pick<CypherAnswerProps, 'answer'>) {
  const maps = rows
    .slice(0, MOST_JSON)
    .map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
  return (
    <>
      <pre class="answer-json" tabIndex={0} role="region" aria-label="Rows as JSON">
        {JSON.stringify(maps, undefined, 2)}
      </pre>
      {rows.length > MOST_JSON && <p class="faint">The first {MOST_JSON} rows are shown.</p>}
    </>
  );
}

export function CypherAnswer({ answer, screen }: CypherAnswerProps) {
  const { console } = screen;
  const chosen = useSignal<Form>('table');
  const { rows, statement } = answer;
  const plan = answer.summary?.plan;
  const graph = rowsToSubgraph(rows.slice(0, MOST_SEARCHED));
  const forms: readonly Form[] = [
    ...(rows.length > 0 || plan === undefined ? (['table'] as const) : []),
    ...(graph.nodes.length > 0 ? (['graph'] as const) : []),
    ...(rows.length > 0 ? (['json'] as const) : []),
    ...(plan === undefined ? [] : (['plan'] as const)),
  ];
  const form = forms.includes(chosen.value) ? chosen.value : (forms[0] ?? 'table');
  const hasParameters = Object.values(console.parameters.value).some((text) => text.trim() !== '');
  return (
    <>
      <div class="query-fields">
        {forms.length > 1 && (
          <Segmented
            name="answer-form"
            label="Show the answer as"
            choices={forms.map((value) => ({ value, title: TITLES[value] }))}
            value={form}
            onChoose={(next) => (chosen.value = next)}
          />
        )}
        {graph.nodes.length > 0 && !hasParameters && (
          <button
            type="button"
            class="button"
            onClick={() => void screen.dispatch({ type: 'showRows', statement })}
          >
            Show on the graph
          </button>
        )}
      </div>
      {form === 'table' && (
        <AnswerTable
          answer={answer}
          screen={screen}
          suggested={(notice) => suggestedStatement(console.statement.value, notice)}
          onTake={(next) => {
            console.statement.value = next;
            void console.run();
          }}
        />
      )}
      {form === 'graph' && <AnswerGraph graph={graph} screen={screen} />}
      {form === 'json' && <Rows answer={answer} />}
      {form === 'plan' && plan !== undefined && <PlanTree plan={plan} />}
    </>
  );
}
