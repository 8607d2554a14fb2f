import { expect, it } from 'vitest';
import { findDefinitions } from '../../../../ingest/extract/rules/acronyms.ts';
import { readText } from '../../../../ingest/extract/rules/words.ts';

function definitionsIn(abstract: string): [string, string][] {
  return findDefinitions(readText({ id: 'p', title: 'T', abstract })).map(({ short, long }) => [
    short.text,
    long.text,
  ]);
}

it.each([
  ['The neural tangent kernel (NTK) is fixed.', ['NTK', 'neural tangent kernel']],
  ['We use convolutional neural networks (CNNs) here.', ['CNNs', 'convolutional neural networks']],
  ['Low-rank adaptation (LoRA) is cheap.', ['LoRA', 'Low-rank adaptation']],
  ['We study μP (maximal update parametrization).', undefined],
  ['We study MUP (maximal update parametrization).', ['MUP', 'maximal update parametrization']],
  ['The out-of-distribution (OOD) case.', ['OOD', 'out-of-distribution']],
  ['As shown before (LeCun et al., 1990).', undefined],
  ['See below (Section 3) and Part (II).', undefined],
])('reads the definition in "%s"', (text, definition) => {
  expect(definitionsIn(text)).toEqual(definition === undefined ? [] : [definition]);
});

it('keeps the first definition of a short form', () => {
  expect(definitionsIn('Logistic regression (LR) is old. A learning rate (LR) is set.')).toEqual([
    ['LR', 'Logistic regression'],
  ]);
});
