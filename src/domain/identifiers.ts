/** Identifiers of papers in one form each, so that the same paper is known again from another source. */

/** A bare DOI in lower case (`10.1000/xyz`), from any of the ways it is written, or nothing. */
export function toDoi(text: string): string | undefined {
  return /\b10\.\d{4,9}\/\S+/
    .exec(text)?.[0]
    .replace(/[.,;]+$/, '')
    .toLowerCase();
}

/** A bare arXiv id without version (`2203.03466`, `math/0309136`), from an address, a prefix or itself, or nothing. */
export function toArxivId(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf)\//i, '')
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.48550\/arxiv\./i, '')
    .replace(/^arxiv:\s*/i, '')
    .replace(/\.pdf$/i, '');
  const [, id] = /^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\s*\[.*\])?$/i.exec(bare) ?? [];
  return id;
}

/** The form that DOIs are compared in; a text that is none is itself in lower case. */
export function normalizedDoi(doi: string): string {
  return toDoi(doi) ?? doi.trim().toLowerCase();
}

/** The form that arXiv ids are compared in, `math.gt/0309136`; a text that is none is itself in lower case. */
export function normalizedArxivId(arxivId: string): string {
  return (toArxivId(arxivId) ?? arxivId.trim()).toLowerCase();
}
