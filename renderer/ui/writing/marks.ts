/** What is pointed out in the text, by how it looks. */
export type MarkLook = 'remark' | 'early' | 'against' | 'blank'

/** A stretch of the text that is pointed out, in UTF-16 units; `end` is the first one after it. */
export interface Mark {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly look: MarkLook
}

/**
 * Where marks of `before` stand in `after`, so that nothing jumps between a keystroke and the next check: those
 * behind the edit move with it, those it touches are gone.
 */
export function shiftMarks<Shifted extends { readonly start: number; readonly end: number }>(
  marks: readonly Shifted[],
  before: string,
  after: string,
): readonly Shifted[] {
  if (before === after) return marks
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const touchedTo = before.length - tail
  const moved = after.length - before.length
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark]
    return mark.start >= touchedTo ? [{ ...mark, start: mark.start + moved, end: mark.end + moved }] : []
  })
}

/** The mark after `from`, or before it, going round at the ends. */
export function nextMark(marks: readonly Mark[], from: number, step: 1 | -1): Mark | undefined {
  const inOrder = marks.toSorted((one, other) => one.start - other.start)
  if (step === 1) return inOrder.find(({ start }) => start > from) ?? inOrder[0]
  return inOrder.findLast(({ start }) => start < from) ?? inOrder.at(-1)
}
