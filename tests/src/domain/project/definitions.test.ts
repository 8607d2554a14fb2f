import { expect, it } from 'vitest';
import { library, node } from './small-library.ts';

const definitionIn = (sentence: string, role: 'introduces' | 'uses' = 'introduces'): unknown =>
  node(
    library([{ entities: [['Zonal', 'Method', role]], abstract: `It matters much. ${sentence} It works.` }]),
    'zonal',
  ).properties['definition'];

it.each([
  'Zonal is an optimizer that follows zones.',
  'The Zonal (ZNL) is a family of kernels for graphs.',
  'Here, we introduce Zonal, a method for training networks.',
  'To close this gap, we present Zonal (ZNL), an optimizer with zones.',
])('takes "%s" for a definition', (sentence) => {
  expect(definitionIn(sentence)).toBe(sentence);
});

it.each([
  'Zonal is a promising step.',
  'Zonal is a surprisingly good fit for networks.',
  'The cost of Zonal is a problem that remains.',
  'Unlike Zonal, a method for training networks, we use none.',
  'We compare Zonal, a method for training networks.',
])('does not take "%s" for one', (sentence) => {
  expect(definitionIn(sentence)).toBeUndefined();
});

it('takes no definition from a paper that only uses it', () => {
  expect(definitionIn('Zonal is an optimizer that follows zones.', 'uses')).toBeUndefined();
});
