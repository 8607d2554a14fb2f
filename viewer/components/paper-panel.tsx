/** The details of a paper: its text with every mention marked, and what it states. */

import type { EntityBrief, PaperDetails } from '../../src/domain/answers.ts';
import { useEffect, useRef } from 'preact/hooks';
import { within, type MarkedSpan } from '../graph/segments.ts';
import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { BasketButton } from './basket-button.tsx';
import { CopyButton } from './copy-button.tsx';
import { MarkedText } from './marked-text.tsx';
import { NameButton } from './name-button.tsx';
import { quotationOf } from './quote.tsx';

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

/** Every mention, by its place in title, line break and abstract. */
function spansOf(paper: PaperDetails): MarkedSpan<EntityBrief>[] {
  return paper.mentions.flatMap(({ entity, spans }) =>
    spans.map(({ start, end }) => ({ start, end, mark: entity })),
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
            <blockquote>
              <MarkedText
                text={claim.quote}
                spans={within(spansOf(paper), claim.start, claim.end)}
                screen={screen}
              />
            </blockquote>
            <figcaption>
              <button
                type="button"
                class="link"
                onClick={() => screen.openQuote({ paperId: paper.id, start: claim.start, end: claim.end })}
              >
                Show it in the abstract
              </button>
              <CopyButton text={quotationOf(claim)} label="Copy the quote with its source" />
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}

/** The sentence that a quote led to stands out, and is brought into view. */
function Abstract({ paper, text, screen }: PaperPanelProps & { readonly text: string }) {
  const sentence = useRef<HTMLElement>(null);
  const offset = paper.title.length + 1;
  const quoted = screen.quoted.value;
  const isHere = quoted?.paperId === paper.id && quoted.start >= offset;
  const [start, end] = isHere ? [quoted.start - offset, quoted.end - offset] : [0, 0];
  useEffect(() => sentence.current?.scrollIntoView({ block: 'center' }), [quoted]);
  const spans = spansOf(paper);
  const part = (from: number, to: number) => (
    <MarkedText
      text={text.slice(from, to)}
      spans={within(spans, offset + from, offset + to)}
      screen={screen}
    />
  );
  return (
    <p class="abstract">
      {part(0, start)}
      {end > start && (
        <span ref={sentence} class="quoted-sentence">
          {part(start, end)}
        </span>
      )}
      {part(end, text.length)}
    </p>
  );
}

export function PaperPanel({ paper, screen }: PaperPanelProps) {
  const { title, abstract } = paper;
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
        <Abstract paper={paper} text={abstract} screen={screen} />
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
