/** A sentence of a paper, verbatim, and the way to the paper. */

import type { ClaimEvidence, Evidence } from '../../src/domain/answers.ts';

export interface QuoteProps {
  readonly evidence: Evidence | ClaimEvidence;
  readonly onOpen: (paperId: string) => void;
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

export function Quote({ evidence, onOpen }: QuoteProps) {
  const notes = qualifiers(evidence);
  return (
    <figure class="quote">
      <blockquote>{evidence.quote}</blockquote>
      <figcaption>
        <button type="button" class="link" onClick={() => onOpen(evidence.paperId)}>
          {evidence.title}
        </button>
        <span class="faint">{evidence.year === undefined ? ' year unknown' : ` ${evidence.year}`}</span>
        {notes.map((note) => (
          <span key={note} class="note">
            {note}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
