/** The details of a paper: its text with every mention marked, and what it states. */

import type { PaperDetails } from '../../src/domain/answers.ts';
import { within } from '../graph/segments.ts';
import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { BasketButton } from './basket-button.tsx';
import { MarkedText } from './marked-text.tsx';
import { NameButton } from './name-button.tsx';

export interface PaperPanelProps {
  readonly paper: PaperDetails;
  readonly screen: Screen;
}

/** Only addresses of the web become links: the text comes from files. */
function addressOf(paper: PaperDetails): string | undefined {
  if (paper.doi !== undefined) return `https://doi.org/${paper.doi}`;
  if (paper.arxivId !== undefined) return `https://arxiv.org/abs/${paper.arxivId}`;
  return paper.url !== undefined && /^https?:\/\//.test(paper.url) ? paper.url : undefined;
}

function Source({ paper }: { readonly paper: PaperDetails }) {
  const address = addressOf(paper);
  const year = paper.year === undefined ? 'year unknown' : String(paper.year);
  const note = paper.yearSource === 'inferred' ? ' (inferred)' : '';
  return (
    <p class="source">
      {[`${year}${note}`, paper.venue, paper.citationKey].filter((part) => part !== undefined).join(' · ')}
      {address !== undefined && (
        <a href={address} rel="noreferrer" target="_blank">
          Open the paper
        </a>
      )}
    </p>
  );
}

function Claims({ paper, screen }: PaperPanelProps) {
  return (
    <ul>
      {paper.claims.map((claim) => (
        <li key={claim.claimId} class="statement">
          <p class="claim">
            <NameButton entity={claim.subject} screen={screen} /> {screen.phraseOf(claim.type)}{' '}
            <NameButton entity={claim.object} screen={screen} />
          </p>
          <figure class="quote">
            <blockquote>{claim.quote}</blockquote>
          </figure>
        </li>
      ))}
    </ul>
  );
}

export function PaperPanel({ paper, screen }: PaperPanelProps) {
  const spans = paper.mentions.flatMap(({ entity, spans: places }) =>
    places.map(({ start, end }) => ({ start, end, mark: entity })),
  );
  const { title, abstract } = paper;
  const abstractStart = title.length + 1;
  return (
    <article aria-labelledby="details-title">
      <p class="kind">Paper</p>
      <h2 id="details-title" class="paper-title">
        {title}
      </h2>
      {paper.authors.length > 0 && <p class="aliases">{paper.authors.join(', ')}</p>}
      <Source paper={paper} />
      <div class="actions">
        <BasketButton entry={{ id: paper.id, kind: 'paper', name: title }} screen={screen} />
      </div>
      <h3>Abstract</h3>
      {abstract === undefined ? (
        <p class="faint">This paper came without an abstract; its title was read.</p>
      ) : (
        <p class="abstract">
          <MarkedText
            text={abstract}
            spans={within(spans, abstractStart, abstractStart + abstract.length)}
            screen={screen}
          />
        </p>
      )}
      <h3>{countOf(paper.claims.length, 'statement')}</h3>
      <Claims paper={paper} screen={screen} />
      <h3>{countOf(paper.mentions.length, 'name')}</h3>
      <ul class="names">
        {paper.mentions.map(({ entity }) => (
          <li key={entity.id}>
            <NameButton entity={entity} screen={screen} />
          </li>
        ))}
      </ul>
    </article>
  );
}
