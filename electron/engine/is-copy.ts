interface Said {
  readonly at: number
  readonly text: string
}

/** Milliseconds between a reply and its copy. */
const near = 15 * 60_000

/**
 * Whether two things were said at about the same time, and the one stands in the other: a reply that went out from here,
 * and what the source brings of it.
 */
export function isCopy(one: Said, other: Said): boolean {
  const [words, others] = [bare(one.text), bare(other.text)]
  const isNear = Math.abs(one.at - other.at) < near
  return isNear && words !== '' && others !== '' && (words.includes(others) || others.includes(words))
}

/** A text without its spaces, and without whom it speaks to and which part of a thread it is. */
function bare(text: string): string {
  return text
    .replace(/^(?:\s*@\S+)+/u, '')
    .replace(/\s*\(?\d{1,3}\/\d{1,3}\)?\s*$/u, '')
    .replace(/\s+/gu, '')
}
