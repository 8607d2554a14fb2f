/** What every extraction goes through, whichever extractor made it. */

import type { Extraction } from '../../src/domain/extraction.ts';
import type { Extractor } from './extractor.ts';
import { tidyNames } from './text-care/tidy-names.ts';

/** Changes whenever finishing could make something else of the same reading. */
const VERSION = '1';

/** The same extractor with its extractions finished; every extractor of the product is made with it (a contract test holds it). */
export function finishedExtractor(extractor: Extractor): Extractor {
  return {
    ...extractor,
    version: `${extractor.version}+finish${VERSION}`,
    extract: async (paper): Promise<Extraction> => tidyNames(await extractor.extract(paper)),
  };
}
