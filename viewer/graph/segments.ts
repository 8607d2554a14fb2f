/** Cuts a text into stretches with and without a mention, so that every mention can be marked. */

export interface MarkedSpan<Mark> {
  /** Indices into the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
}

export interface Segment<Mark> {
  readonly text: string;
  readonly mark?: Mark;
}

/** The segments put together are the text; of spans that overlap the earliest wins, then the longest. */
export function toSegments<Mark>(text: string, spans: readonly MarkedSpan<Mark>[]): Segment<Mark>[] {
  const segments: Segment<Mark>[] = [];
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const end = Math.min(span.end, text.length);
    if (span.start < at || end <= span.start) continue;
    if (span.start > at) segments.push({ text: text.slice(at, span.start) });
    segments.push({ text: text.slice(span.start, end), mark: span.mark });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at) });
  return segments;
}

/** The spans that lie between two indices, counted from the first of them. */
export function within<Mark>(
  spans: readonly MarkedSpan<Mark>[],
  start: number,
  end: number,
): MarkedSpan<Mark>[] {
  return spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
}
