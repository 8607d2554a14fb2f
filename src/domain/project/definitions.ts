/** What an entity is, in the words of a paper that introduces it: found by a few forms that hardly say anything else. */

import type { ExtractedEntity, Span } from '../extraction.ts';
import { compareText, firstDifference } from '../order.ts';
import type { EntityUse } from './entities.ts';

/** Before the name, from the start of the sentence: nothing, an article, or the authors' "We propose". */
const AS_SUBJECT = /^(?:the |our |here,? )?$/i;
const INTRODUCED =
  /^(?:[\p{L} ,-]{0,80}\b)?we (?:\p{L}+ ){0,2}(?:introduce|propose|present|develop) (?:the )?$/iu;
/** After it, behind an abbreviation in parentheses: "is a method that ...", ", a method for ...". */
const IS_A =
  /^(?: \([^()]{1,30}\))? is an? (?!(?!family\b)\p{L}+ly\b)(?:[\p{L}\d-]+ ){1,8}(?:that|which|for|to|of|with|in|where|based)\b/u;
const APPOSITION =
  /^(?: \([^()]{1,30}\))?, an? (?:[\p{L}\d-]+ ){1,8}(?:that|which|for|to|of|with|in|where|based)\b/u;

/** The sentence of the most confident introducing paper that says what it is, or nothing. */
export function definitionOf(uses: readonly EntityUse[]): string | undefined {
  const introducing = uses
    .filter(({ extracted }) => extracted[0].role === 'introduces')
    .toSorted((a, b) =>
      firstDifference(
        b.extracted[0].confidence - a.extracted[0].confidence,
        compareText(a.paper.id, b.paper.id),
      ),
    );
  for (const { paper, extracted } of introducing)
    for (const mention of extracted.flatMap(({ mentions }: ExtractedEntity) => mentions)) {
      const sentence = paper.sentenceAround(mention);
      if (mention.start > paper.fields.title.length && isDefinition(sentence, mention)) return sentence.text;
    }
  return undefined;
}

function isDefinition({ text, start }: Span, mention: Span): boolean {
  const before = text.slice(0, mention.start - start);
  const after = text.slice(mention.end - start);
  return (AS_SUBJECT.test(before) && IS_A.test(after)) || (INTRODUCED.test(before) && APPOSITION.test(after));
}
