/** Chooses the extractor: the model where it runs, else the rules, and says so. */

import type { Notice } from '../../src/domain/answers.ts';
import { TangentError } from '../../src/domain/errors.ts';
import type { LexiconEntry } from '../lexicons/lexicon.ts';
import type { Extractor } from './extractor.ts';
import { modelExtractor } from './model/model-extractor.ts';

export const EXTRACTORS = ['model', 'rules'] as const;
export type ExtractorName = (typeof EXTRACTORS)[number];

export interface ExtractorChoice {
  /** The model where it runs, when absent. */
  readonly name?: ExtractorName | undefined;
  readonly lexicon: readonly LexiconEntry[];
  readonly onNotice?: ((notice: Notice) => void) | undefined;
  /** How the model is opened. */
  readonly openModel?: typeof modelExtractor;
}

/** Rejects with `ExtractorUnavailable` if the model was asked for by name and does not run here. */
export async function openExtractor({
  name,
  lexicon,
  onNotice,
  openModel = modelExtractor,
}: ExtractorChoice): Promise<Extractor> {
  if (name === 'rules') return openRules(lexicon);
  try {
    return await openModel({ lexicon });
  } catch (error) {
    if (name === 'model' || !isUnavailable(error)) throw error;
    onNotice?.({
      code: 'model-unavailable',
      message: `${error.message}; reading by rules, which find less`,
      suggestion: '--extractor rules, which says so beforehand',
    });
    return openRules(lexicon);
  }
}

/** Loaded only where it reads: its tagger costs memory and time at every start. */
async function openRules(lexicon: readonly LexiconEntry[]): Promise<Extractor> {
  const { rulesExtractor } = await import('./rules/rules-extractor.ts');
  return rulesExtractor({ lexicon });
}

function isUnavailable(error: unknown): error is TangentError {
  return error instanceof TangentError && error.code === 'ExtractorUnavailable';
}
