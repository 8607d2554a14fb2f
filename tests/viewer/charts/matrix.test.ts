/** The grid of methods and datasets keeps every cell of the answer, and what an empty one means. */

import { expect, it } from 'vitest';
import { matrixOf } from '../../../viewer/charts/matrix.ts';

const COLUMNS = ['method', 'dataset', 'cell', 'metrics', 'papers', 'entity', 'datasetId'];
const matrix = matrixOf({
  columns: COLUMNS,
  rows: [
    ['Adam', 'C4', 'not stated in these 9 abstracts', [], null, 'adam', 'c4'],
    ['Adam', 'ImageNet', 'stated', [], 1, 'adam', 'imagenet'],
    ['SGD', 'C4', 'stated', ['perplexity'], 2, 'sgd', 'c4'],
    ['SGD', 'ImageNet', 'stated', [], 3, 'sgd', 'imagenet'],
  ],
});

it('puts the methods and datasets with most entries first', () => {
  expect(matrix.methods.map(({ id, stated }) => [id, stated])).toEqual([
    ['sgd', 2],
    ['adam', 1],
  ]);
  expect(matrix.datasets.map(({ id }) => id)).toEqual(['imagenet', 'c4']);
});

it('keeps the words of an empty cell and the metrics of a stated one', () => {
  expect(matrix.cellOf('adam', 'c4')).toMatchObject({ papers: 0, words: 'not stated in these 9 abstracts' });
  expect(matrix.cellOf('sgd', 'c4')).toMatchObject({ papers: 2, metrics: ['perplexity'] });
  expect(matrix.cellOf('sgd', 'mnist')).toBeUndefined();
});
