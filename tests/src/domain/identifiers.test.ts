import { describe, expect, it } from 'vitest';
import { normalizedArxivId, normalizedDoi, toArxivId, toDoi } from '../../../src/domain/identifiers.ts';

describe('identifiers', () => {
  it.each([
    ['10.1234/ABC.5', '10.1234/abc.5'],
    ['https://doi.org/10.1234/abc(5)', '10.1234/abc(5)'],
    ['doi: 10.1234/ABC.5.', '10.1234/abc.5'],
    ['http://dx.doi.org/10.1234/a;', '10.1234/a'],
    ['11.1234/abc', undefined],
    ['', undefined],
  ])('reads the DOI in "%s"', (text, doi) => {
    expect(toDoi(text)).toBe(doi);
  });

  it.each([
    ['2203.03466', '2203.03466'],
    ['arXiv:2203.03466v12', '2203.03466'],
    ['https://arxiv.org/abs/2203.03466v2', '2203.03466'],
    ['http://www.arxiv.org/pdf/0704.0001.pdf', '0704.0001'],
    ['10.48550/arXiv.2203.03466', '2203.03466'],
    ['https://doi.org/10.48550/arxiv.2203.03466', '2203.03466'],
    ['math.GT/0309136', 'math.GT/0309136'],
    ['hep-th/0307155v1', 'hep-th/0307155'],
    ['2203.03466 [cs.LG]', '2203.03466'],
    ['https://example.org/abs/2203.03466', undefined],
    ['22.3', undefined],
  ])('reads the arXiv id in "%s"', (text, id) => {
    expect(toArxivId(text)).toBe(id);
  });

  it('are compared in lower case, and a text that is none as it is', () => {
    expect(normalizedArxivId('https://arxiv.org/abs/math.GT/0309136v2')).toBe('math.gt/0309136');
    expect(normalizedArxivId(' Unknown ')).toBe('unknown');
    expect(normalizedDoi('https://dx.doi.org/10.1000/X')).toBe('10.1000/x');
    expect(normalizedDoi('None')).toBe('none');
  });
});
