/** Somebody sent a cursor that no list gave out, or one of another list. */
export class CursorError extends Error {
  constructor() {
    super('This place in the list is not known. Load the list again from its beginning.')
    this.name = 'CursorError'
  }
}

/** A place in a list ordered by time, then id: what follows is older. */
export interface TimePlace {
  readonly at: number
  readonly id: number
}

const timePattern = /^t(-?\d{1,15})\.(\d{1,15})$/
const arrivalPattern = /^a(\d{1,15})$/

export function timeCursor(place: TimePlace): string {
  return `t${place.at}.${place.id}`
}

/** The place a cursor names, or one before everything when there is no cursor. */
export function readTimeCursor(cursor: string | undefined): TimePlace {
  if (cursor === undefined) return { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }
  const found = timePattern.exec(cursor)
  if (found === null) throw new CursorError()
  return { at: Number(found[1]), id: Number(found[2]) }
}

export function arrivalCursor(id: number): string {
  return `a${id}`
}

/** The id below which a search goes on. */
export function readArrivalCursor(cursor: string | undefined): number {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER
  const found = arrivalPattern.exec(cursor)
  if (found === null) throw new CursorError()
  return Number(found[1])
}
