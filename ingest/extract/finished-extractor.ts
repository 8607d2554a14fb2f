/** What every extraction goes through, whichever extractor made it. */

import type { Extraction } from '../../src/domain/extraction.ts';
import { paperText } from '../../src/domain/record.ts';
import { sentencesOf } from '../../src/domain/sentences.ts';
import { lexiconFingerprint } from '../lexicons/lexicon.ts';
import type { LexiconEntry } from '../lexicons/lexicon.ts';
import { readEffectModel } from './attributes/effect-model.ts';
import { readAttributes } from './attributes/read-attributes.ts';
import type { Extractor } from './extractor.ts';
import { completeElided } from './text-care/complete-elided.ts';
import { completionsOf } from './text-care/elided-pairs.ts';
import { tidyNames } from './text-care/tidy-names.ts';

/** Changes whenever finishing could make something else of the same reading. */
const VERSION = '3';

/** The same extractor with its extractions finished; every extractor of the product is made with it (a contract holds it). */
export function finishedExtractor(extractor: Extractor, lexicon: readonly LexiconEntry[]): Extractor {
  const completions = completionsOf(lexicon);
  const effects = readEffectModel();
  return {
    ...extractor,
    version: `${extractor.version}+finish${VERSION}-${lexiconFingerprint(lexicon)}`,
    extract: async (paper): Promise<Extraction> => {
      const text = paperText(paper);
      const tidy = completeElided(text, tidyNames(await extractor.extract(paper)), completions);
      return readAttributes(text, sentencesOf(paper.title, paper.abstract ?? ''), tidy, effects);
    },
  };
}
