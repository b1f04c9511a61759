/** The parts of a mail that the person can point out. */
export const teachParts = ['message', 'name', 'address'] as const
export type TeachPart = (typeof teachParts)[number]

/** A stretch of the text in UTF-16 units; `end` is the first one after it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What is marked so far. */
export type TeachMarks = Readonly<Partial<Record<TeachPart, Stretch>>>

/** A stretch without the space around its words; undefined when there are none. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | undefined {
  const words = text.slice(start, end)
  const first = start + (words.length - words.trimStart().length)
  const last = start + words.trimEnd().length
  return first < last ? { start: first, end: last } : undefined
}

/** A piece of the text and whether it is marked. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
  readonly at: number
}

/** Cuts the text where marks begin and end. */
export function pieces(text: string, marks: TeachMarks): readonly Piece[] {
  const stretches = Object.values(marks)
  const cuts = [0, text.length, ...stretches.flatMap(({ start, end }) => [start, end])]
  const edges = [...new Set(cuts)].toSorted((one, other) => one - other)
  return edges.slice(0, -1).map((at, place) => ({
    text: text.slice(at, edges[place + 1]),
    marked: stretches.some(({ start, end }) => start <= at && at < end),
    at,
  }))
}
