import { describe, expect, it } from 'vitest';
import { tidyNames } from '../../../../ingest/extract/text-care/tidy-names.ts';
import type { ExtractedEntity, ExtractedRelation, Extraction } from '../../../../src/domain/extraction.ts';

const text = "A novel zonal descent. The zonal descent beats 70M and Fr\\'echet mean.";
const entity = (name: string, ...surfaces: string[]): ExtractedEntity => ({
  name,
  type: 'Method',
  role: 'uses',
  confidence: 0.5,
  mentions: surfaces.map((surface) => {
    const start = text.indexOf(surface);
    return { text: surface, start, end: start + surface.length };
  }),
});
const relation = (head: string, tail: string, confidence = 0.5): ExtractedRelation => ({
  head,
  type: 'OUTPERFORMS',
  tail,
  confidence,
  evidence: { text, start: 0, end: text.length },
  selfReported: false,
});
const tidy = (entities: ExtractedEntity[], relations: ExtractedRelation[] = []): Extraction =>
  tidyNames({ id: 'p', entities, relations });

describe('tidying names', () => {
  it('cuts praise off a mention and its name, with offsets that fit', () => {
    expect(tidy([entity('novel zonal descent', 'novel zonal descent')]).entities).toMatchObject([
      { name: 'zonal descent', mentions: [{ text: 'zonal descent', start: 8, end: 21 }] },
    ]);
  });

  it('makes one entity of two that have one name then, and drops what it says of itself', () => {
    const [praised, plain] = ['novel zonal descent', 'zonal descent beats'];
    const { entities, relations } = tidy(
      [entity(praised, praised), { ...entity('zonal descent', plain) }],
      [relation(praised, 'zonal descent')],
    );
    expect(entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([['zonal descent', 2]]);
    expect(relations).toEqual([]);
  });

  it('keeps the surer of two relations that are one then', () => {
    const kept = tidy(
      [
        entity('novel zonal descent', 'novel zonal descent'),
        entity('zonal descent', 'zonal descent beats'),
        entity('Fr mean', "Fr\\'echet mean"),
      ],
      [relation('zonal descent', 'Fr mean', 0.4), relation('novel zonal descent', 'Fr mean', 0.7)],
    );
    expect(kept.relations).toMatchObject([{ head: 'zonal descent', tail: 'Fr mean', confidence: 0.7 }]);
  });

  it('drops what names nothing, with the relations that it ends', () => {
    const { entities, relations } = tidy(
      [entity('70M', '70M'), entity('beats', 'beats')],
      [relation('beats', '70M')],
    );
    expect(entities.map(({ name }) => name)).toEqual(['beats']);
    expect(relations).toEqual([]);
  });

  it('reads accents of LaTeX in the name and leaves the mention as it stands', () => {
    expect(tidy([entity("Fr\\'echet mean", "Fr\\'echet mean")]).entities).toMatchObject([
      { name: 'Fréchet mean', mentions: [{ text: "Fr\\'echet mean" }] },
    ]);
  });
});
