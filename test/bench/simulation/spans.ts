/** A stretch of time in milliseconds since 1970. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Whether a moment lies in one of some spans. */
export function isIn(spans: readonly Span[], at: number): boolean {
  return spans.some(({ from, to }) => from <= at && at < to)
}

/** Spans in order, those that touch or overlap joined. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last !== undefined && span.from <= last.to)
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else whole.push(span)
  }
  return whole
}

/** What is left of a span outside of some others, which are in order and apart. */
export function without(span: Span, others: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let from = span.from
  for (const other of others) {
    if (other.to <= from || other.from >= span.to) continue
    if (other.from > from) left.push({ from, to: other.from })
    from = Math.max(from, other.to)
  }
  if (from < span.to) left.push({ from, to: span.to })
  return left
}
