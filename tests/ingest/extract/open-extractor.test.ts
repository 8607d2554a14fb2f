import { describe, expect, it } from 'vitest';
import { openExtractor } from '../../../ingest/extract/open-extractor.ts';
import type { Notice } from '../../../src/domain/answers.ts';
import { TangentError } from '../../../src/domain/errors.ts';
import { standInExtractor } from '../../fixtures/stand-ins.ts';

const unavailable = (): Promise<never> =>
  Promise.reject(
    new TangentError('ExtractorUnavailable', 'no binary for this system', { hint: 'read by rules' }),
  );

describe('openExtractor', () => {
  it('opens the rules where they are asked for, and never the model', async () => {
    const opened = await openExtractor({ name: 'rules', lexicon: [], openModel: unavailable });
    expect(opened.id).toBe('rules');
  });

  it('opens the model where nothing is asked for', async () => {
    const openModel = (): Promise<ReturnType<typeof standInExtractor>> => Promise.resolve(standInExtractor());
    expect((await openExtractor({ lexicon: [], openModel })).id).toBe('stand-in');
  });

  it('reads by rules where the model cannot run, and says so', async () => {
    const notices: Notice[] = [];
    const onNotice = (notice: Notice): unknown => notices.push(notice);
    const opened = await openExtractor({ lexicon: [], openModel: unavailable, onNotice });
    expect(opened.id).toBe('rules');
    expect(notices).toEqual([
      {
        code: 'model-unavailable',
        message: 'no binary for this system; reading by rules, which find less',
        suggestion: '--extractor rules, which says so beforehand',
      },
    ]);
  });

  it('does not read by rules where the model was named', async () => {
    const opened = openExtractor({ name: 'model', lexicon: [], openModel: unavailable });
    await expect(opened).rejects.toMatchObject({ code: 'ExtractorUnavailable' });
  });

  it('passes on what is no lack of a binary', async () => {
    const openModel = (): Promise<never> => Promise.reject(new Error('a defect'));
    await expect(openExtractor({ lexicon: [], openModel })).rejects.toThrow('a defect');
  });
});
