/** A stretch of text: UTF-16 offsets, `to` exclusive. Relative to a block unless a name says otherwise. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same span, `by` characters further on. */
export function shift(span: Span, by: number): Span {
  return { from: span.from + by, to: span.to + by };
}

/** Whether the offset lies inside the span; the end counts, so that a cursor behind the last character is inside. */
export function touches(span: Span, offset: number): boolean {
  return span.from <= offset && offset <= span.to;
}
