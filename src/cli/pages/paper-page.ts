/** One paper as a page: its text, the names in it by role, and what it states. */

import type { PaperDetails } from '../../domain/answers.ts';
import { phraseOf } from '../../domain/schema.ts';
import { quoteBlocks } from './evidence-blocks.ts';
import type { Block } from './page.ts';

export function paperPage(paper: PaperDetails): readonly Block[] {
  const { authors, abstract, mentions, claims, doi, arxivId, url, venue } = paper;
  const places = [venue, doi && `doi:${doi}`, arxivId && `arXiv:${arxivId}`, url].filter(Boolean);
  const roles = [...new Set(mentions.map(({ role }) => role))];
  return [
    {
      kind: 'title',
      text: paper.title,
      note: paper.year === undefined ? 'year unknown' : String(paper.year),
    },
    { kind: 'line', text: authors.length > 0 ? authors.join(', ') : 'authors unknown' },
    { kind: 'line', text: [`${paper.id} [@${paper.citationKey}]`, ...places].join(', ') },
    { kind: 'heading', text: abstract === undefined ? 'No abstract' : 'Abstract' },
    ...(abstract === undefined ? [] : [{ kind: 'line', text: abstract } as const]),
    ...(roles.length > 0 ? [{ kind: 'heading', text: 'Names' } as const] : []),
    ...roles.map((role): Block => {
      const names = mentions.filter((one) => one.role === role).map(({ entity }) => entity.name);
      return { kind: 'line', text: `${role.replace('_', ' ')}: ${names.join(', ')}` };
    }),
    ...(claims.length > 0 ? [{ kind: 'heading', text: 'States' } as const] : []),
    ...claims.flatMap((claim): readonly Block[] => [
      {
        kind: 'entry',
        text: `${claim.subject.name} ${claim.effect ?? phraseOf(claim.type)} ${claim.object.name}`,
      },
      ...quoteBlocks([claim], 1),
    ]),
  ];
}
