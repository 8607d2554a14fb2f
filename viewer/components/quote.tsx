/** A sentence of a paper, verbatim, with the names that it was quoted for marked, and the way to its place in the paper. */

import type { ClaimEvidence, Evidence } from '../../src/domain/answers.ts';
import { spansOfNames, type SoughtName } from '../graph/named-spans.ts';
import { toSegments } from '../graph/segments.ts';
import type { Screen } from '../state/screen.ts';
import { CopyButton } from './copy-button.tsx';

/** Whether a name is the one whose details are open. */
type Whose = 'own' | 'other';
export type QuotedName = SoughtName<Whose>;

export interface QuoteProps {
  readonly evidence: Evidence | ClaimEvidence;
  readonly names: readonly QuotedName[];
  readonly screen: Screen;
}

/** What a reader should know before trusting the sentence. */
function qualifiers(evidence: Evidence | ClaimEvidence): string[] {
  if (!('claimId' in evidence)) return [];
  const { effect, quantity, hedged, qualified, selfReported } = evidence;
  return [
    ...(effect === undefined ? [] : [effect]),
    ...(quantity === undefined ? [] : [quantity]),
    ...(hedged ? ['hedged'] : []),
    ...(qualified ? ['with conditions'] : []),
    ...(selfReported ? ['by the method’s own authors'] : []),
  ];
}

/** As it is pasted into a review. */
export function quotationOf({ quote, title, year, citationKey }: Evidence): string {
  return `“${quote}” ${title}${year === undefined ? '' : `, ${year}`} [@${citationKey}]`;
}

export function Quote({ evidence, names, screen }: QuoteProps) {
  const { quote, paperId, title, year, start, end } = evidence;
  return (
    <figure class="quote">
      <blockquote>
        {toSegments(quote, spansOfNames(quote, names)).map(({ text, mark }, index) =>
          mark === undefined ? (
            text
          ) : (
            <mark key={index} class={`quoted-${mark}`}>
              {text}
            </mark>
          ),
        )}
      </blockquote>
      <figcaption>
        <button type="button" class="link" onClick={() => screen.openQuote({ paperId, start, end })}>
          {title}
        </button>
        <span class="faint">{year === undefined ? ' year unknown' : ` ${year}`}</span>
        {qualifiers(evidence).map((note) => (
          <span key={note} class="note">
            {note}
          </span>
        ))}
        <CopyButton text={quotationOf(evidence)} label="Copy the quote with its source" />
      </figcaption>
    </figure>
  );
}
