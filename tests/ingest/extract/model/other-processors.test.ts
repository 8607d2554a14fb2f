import { afterAll, expect, it } from 'vitest';
import { modelExtractor } from '../../../../ingest/extract/model/model-extractor.ts';
import { readLexicon } from '../../../../ingest/lexicons/lexicon.ts';
import { compareScores, readScores, scoresHere } from '../../../bench/scorecards/recorded-scores.ts';

/** What other 8-bit instructions and orders of sums may change; another network changes far more. */
const MOST = 0.12;
/** Names and relations at a threshold, which fall on either side of it. */
const MOST_ON_ONE_SIDE = 2;

const extractor = await modelExtractor({ lexicon: readLexicon(), threads: 1 });
afterAll(() => extractor.close());

it('says by how much scores on this processor differ from the recorded ones, and that it is little', async ({
  annotate,
}) => {
  const recorded = readScores();
  const here = await scoresHere(extractor);
  const { largest, onOneSide } = compareScores(here, recorded);
  const sides = onOneSide.length === 0 ? 'none' : onOneSide.join('; ');
  await annotate(
    `${here.processor} against ${recorded.processor}: scores differ by ${largest.toFixed(4)} at most; on one side only: ${sides}`,
  );
  expect(here.sha256, 'record anew: npx tsx tests/bench/scorecards/run.ts --record-scores').toBe(
    recorded.sha256,
  );
  expect(largest).toBeLessThan(MOST);
  expect(onOneSide.length).toBeLessThanOrEqual(MOST_ON_ONE_SIDE);
});

it('sees a score that moved and a name that is missing', () => {
  const scores = (values: Record<string, number>): Parameters<typeof compareScores>[0] => ({
    sha256: '',
    processor: '',
    scores: values,
  });
  expect(compareScores(scores({ a: 0.5, b: 0.4 }), scores({ a: 0.75, c: 0.4 }))).toEqual({
    largest: 0.25,
    onOneSide: ['b', 'c'],
  });
});
