import { describeTextCare } from '../../contracts/text-care.ts';
import { SHIPPED_EXTRACTORS } from '../../fixtures/extractors.ts';

/** By extractor: what it is known not to do yet. */
const GAPS: Readonly<Record<string, readonly string[]>> = {
  model: [
    'links an elided pair to both whole names',
    'takes "this" with a kind for the last thing of that kind',
  ],
};

for (const shipped of SHIPPED_EXTRACTORS) describeTextCare({ ...shipped, gaps: GAPS[shipped.name] ?? [] });
