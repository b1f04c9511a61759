/** A time or count as SQLite's INTEGER columns want it: whole. */
export function whole(value: number): number {
  return Math.round(value)
}

/** The same for a value that may be absent. */
export function wholeOrNull(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value)
}

const idPattern = /^[1-9]\d{0,14}$/

/** The row number a public item id stands for; `undefined` when it is not one. */
export function rowNumber(id: string): number | undefined {
  return idPattern.test(id) ? Number(id) : undefined
}
