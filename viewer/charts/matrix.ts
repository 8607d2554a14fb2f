/** The comparison of methods on datasets as a grid: an empty cell says that no abstract states it. */

import type { Json, TableAnswer } from '../../src/domain/answers.ts';

interface MatrixName {
  readonly id: string;
  readonly name: string;
  /** Cells of its row or column that are stated. */
  readonly stated: number;
}

export interface MatrixCell {
  readonly method: string;
  readonly dataset: string;
  /** 0 where nothing is stated. */
  readonly papers: number;
  readonly metrics: readonly string[];
  /** `stated`, or in how many abstracts it is not. */
  readonly words: string;
}

export interface Matrix {
  /** Those with most entries first. */
  readonly methods: readonly MatrixName[];
  readonly datasets: readonly MatrixName[];
  readonly cellOf: (method: string, dataset: string) => MatrixCell | undefined;
  readonly cells: readonly MatrixCell[];
}

const keyOf = (method: string, dataset: string): string => `${method} ${dataset}`;

/** `names` holds the ids in the order in which they came. */
function byStated(
  names: ReadonlyMap<string, string>,
  cells: readonly MatrixCell[],
  side: 'method' | 'dataset',
) {
  return [...names]
    .map(([id, name]): MatrixName => ({
      id,
      name,
      stated: cells.filter((cell) => cell[side] === id && cell.papers > 0).length,
    }))
    .toSorted((a, b) => b.stated - a.stated || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Of an answer of the query `comparison-matrix`. */
export function matrixOf({ columns, rows }: Pick<TableAnswer, 'columns' | 'rows'>): Matrix {
  const methods = new Map<string, string>();
  const datasets = new Map<string, string>();
  const cells = rows.map((row): MatrixCell => {
    const value = (name: string): Json | undefined => row[columns.indexOf(name)];
    const [method, dataset] = [textOf(value('entity')), textOf(value('datasetId'))];
    methods.set(method, textOf(value('method')));
    datasets.set(dataset, textOf(value('dataset')));
    const metrics = value('metrics');
    return {
      method,
      dataset,
      papers: Number(value('papers') ?? 0),
      metrics: Array.isArray(metrics) ? metrics.map(String) : [],
      words: textOf(value('cell')),
    };
  });
  const byKey = new Map(cells.map((cell) => [keyOf(cell.method, cell.dataset), cell]));
  return {
    methods: byStated(methods, cells, 'method'),
    datasets: byStated(datasets, cells, 'dataset'),
    cellOf: (method, dataset) => byKey.get(keyOf(method, dataset)),
    cells,
  };
}
