/** A canned reply asked for by what stands before the caret, e.g. `/ack`. */
export interface Slash {
  /** Where the `/` stands, in UTF-16 units. */
  readonly start: number
  /** What was typed after it. */
  readonly typed: string
}

/** Longest code, with room for a slip. */
const reach = 40

/** The `/code` the caret is behind, at the beginning of a word; a path or a date holds none. */
export function slashAt(text: string, caret: number): Slash | undefined {
  const before = text.slice(Math.max(0, caret - reach), caret)
  const found = /(?:^|\s)\/([a-z0-9-]*)$/i.exec(before)
  if (!found || (before.length === reach && found.index === 0 && found[0].startsWith('/'))) return undefined
  const typed = found[1] ?? ''
  return { start: caret - typed.length - 1, typed }
}
