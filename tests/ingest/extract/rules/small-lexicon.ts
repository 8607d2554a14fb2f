/** A few entries, so that tests of rules do not hang on the lexicon that ships. */

import type { LexiconEntry } from '../../../../ingest/lexicons/lexicon.ts';

const entry = (name: string, type: LexiconEntry['type'], ...aliases: string[]): LexiconEntry => ({
  name,
  type,
  aliases,
  generic: false,
});

export const smallLexicon: readonly LexiconEntry[] = [
  entry('Adam', 'Method'),
  entry('neural tangent kernel', 'Concept', 'NTK'),
  entry('learning rate', 'Concept', 'LR'),
  entry('CIFAR-10', 'Dataset'),
  entry('CIFAR-100', 'Dataset'),
  entry('image classification', 'Task'),
  entry('overfitting', 'Concept'),
  entry('dropout', 'Method'),
  entry('batch normalization', 'Method', 'BN'),
  entry('accuracy', 'Metric'),
  entry('edge of stability', 'Concept'),
];
