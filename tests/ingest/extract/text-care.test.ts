import { describeTextCare } from '../../contracts/text-care.ts';
import { SHIPPED_EXTRACTORS } from '../../fixtures/extractors.ts';

/** By extractor: what it is known not to do yet. */
const GAPS: Readonly<Record<string, readonly string[]>> = {
  model: [
    'takes citations for no names',
    'reports what a paper says of its own method as such, and other methods as not',
  ],
};

for (const shipped of SHIPPED_EXTRACTORS) describeTextCare({ ...shipped, gaps: GAPS[shipped.name] ?? [] });
