/** Methods by datasets: how many papers state that one was tested on the other; a cell opens its sentences. */

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { TableAnswer } from '../../src/domain/answers.ts';
import { matrixOf, type Matrix, type MatrixCell } from '../charts/matrix.ts';
import { countOf } from '../graph/words.ts';
import { toFailure, type Failure } from '../state/load.ts';
import type { Screen } from '../state/screen.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartQuotes, type Picked } from './chart-quotes.tsx';

export interface MatrixChartProps {
  readonly answer: TableAnswer;
  readonly least: number;
  readonly screen: Screen;
  readonly theme: 'light' | 'dark';
}

interface TableProps {
  readonly matrix: Matrix;
  readonly onPick: (cell: MatrixCell) => void;
}

function Cell({
  cell,
  onPick,
}: {
  readonly cell: MatrixCell | undefined;
  readonly onPick: TableProps['onPick'];
}) {
  if (cell === undefined) return <span class="faint">left out</span>;
  if (cell.papers === 0) return <span class="faint">{cell.words}</span>;
  return (
    <>
      <button type="button" class="link" onClick={() => onPick(cell)}>
        {countOf(cell.papers, 'paper')}
      </button>
      {cell.metrics.length > 0 && <span class="faint"> {cell.metrics.join(', ')}</span>}
    </>
  );
}

function Table({ matrix, onPick }: TableProps) {
  return (
    <div class="answer-scroll" tabIndex={0} role="region" aria-label="Methods by datasets">
      <table class="answer-table">
        <thead>
          <tr>
            <th scope="col">Method</th>
            {matrix.datasets.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.methods.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {matrix.datasets.map((dataset) => (
                <td key={dataset.id}>
                  <Cell cell={matrix.cellOf(id, dataset.id)} onPick={onPick} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The statements of one cell, with every sentence. */
async function quotesOf(screen: Screen, { method, dataset }: MatrixCell): Promise<Picked> {
  const entity = await screen.charts.entity(method);
  const statement = entity.statements.find(
    ({ type, direction, other }) => type === 'EVALUATED_ON' && direction === 'out' && other.id === dataset,
  );
  const other = statement?.other.name ?? dataset;
  return {
    title: `${entity.name} on ${other}: ${countOf(statement?.evidence.length ?? 0, 'sentence')}`,
    quotes: statement?.evidence ?? [],
    names: [
      { mark: 'own', forms: [entity.name, ...entity.aliases] },
      { mark: 'other', forms: [other] },
    ],
  };
}

function NothingStated({ least, screen }: { readonly least: number; readonly screen: Screen }) {
  return (
    <div class="chart-empty">
      <p>
        {least > 1
          ? `No method here is stated to be tested on ${least} datasets that ${least} methods share.`
          : 'No paper here states on which dataset a method was tested.'}
      </p>
      {least > 1 && (
        <button
          type="button"
          class="button"
          onClick={() =>
            void screen.dispatch({ type: 'showChart', chart: { kind: 'matrix', least: least - 1 } })
          }
        >
          Show those with {least - 1} or more
        </button>
      )}
    </div>
  );
}

export function MatrixChart({ answer, least, screen, theme }: MatrixChartProps) {
  const matrix = useMemo(() => matrixOf(answer), [answer]);
  const picked = useSignal<Picked | undefined>(undefined);
  const failure = useSignal<Failure | undefined>(undefined);
  const nothing = useSignal<string | undefined>(undefined);

  async function pick(cell: MatrixCell): Promise<void> {
    failure.value = undefined;
    nothing.value = cell.papers === 0 ? cell.words : undefined;
    if (cell.papers === 0) {
      picked.value = undefined;
      return;
    }
    try {
      picked.value = await quotesOf(screen, cell);
    } catch (error) {
      failure.value = toFailure(error);
    }
  }

  if (matrix.cells.length === 0) return <NothingStated least={least} screen={screen} />;
  const full = matrix.cells.length < matrix.methods.length * matrix.datasets.length;
  const empty = matrix.cells.find(({ papers }) => papers === 0);
  const notes = [
    `${countOf(matrix.methods.length, 'method')} by ${countOf(matrix.datasets.length, 'dataset')}, each with ${least} or more entries; a number counts the papers that state it.`,
    ...(empty === undefined ? [] : [`An empty cell is ${empty.words}.`]),
    ...(full ? [`Only the first ${matrix.cells.length} cells are drawn: ask for more entries.`] : []),
  ];
  return (
    <>
      <ChartFrame
        title="Methods by datasets"
        file="methods-by-data-sets"
        legend={[]}
        notes={notes}
        draw={({ drawMatrix }, look, onScreen) =>
          drawMatrix(matrix, look, onScreen ? (cell) => void pick(cell) : undefined)
        }
        facts={matrix}
        theme={theme}
      >
        <Table matrix={matrix} onPick={(cell) => void pick(cell)} />
      </ChartFrame>
      {nothing.value !== undefined && <p role="status">{nothing.value}</p>}
      {failure.value !== undefined && (
        <p class="notice failure" role="alert">
          {failure.value.message} {failure.value.hint}
        </p>
      )}
      {picked.value !== undefined && (
        <ChartQuotes picked={picked.value} screen={screen} onClose={() => (picked.value = undefined)} />
      )}
    </>
  );
}
