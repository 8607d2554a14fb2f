/** Papers and statements of one meaning, as a page. */

import type { SimilarAnswer, SimilarPaper } from '../../domain/answers.ts';
import type { Block } from './page.ts';

export function similarPage({ papers, statements }: SimilarAnswer): readonly Block[] {
  return [
    { kind: 'title', text: 'Papers' },
    ...papers.flatMap((paper): readonly Block[] => {
      const { title, similarity, evidence } = paper;
      return [
        { kind: 'entry', text: title, note: `similarity ${similarity}` },
        ...(evidence ? [quote(paper, evidence)] : []),
      ];
    }),
    { kind: 'heading', text: 'Statements' },
    ...statements.flatMap(({ paper, states, similarity, ...place }): readonly Block[] => [
      {
        kind: 'entry',
        text: states.map(({ head, type, tail }) => `${head} ${type} ${tail}`).join('; '),
        note: `similarity ${similarity}`,
      },
      quote(paper, place),
    ]),
  ];
}

function quote(
  { title, year, citationKey, id }: Omit<SimilarPaper, 'similarity' | 'evidence'>,
  { quote: words, start, end }: NonNullable<SimilarPaper['evidence']>,
): Block {
  const source = `${title} (${year ?? 'year unknown'}) [@${citationKey}], ${id}`;
  return { kind: 'quote', quote: words, source, place: `${start}–${end}` };
}
