/** Marks that turn the direction of what follows them, by which a name can be made to look like another. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * A header's text on one line of at most `limit` characters: line breaks and other control characters become spaces
 * (a decoded CR LF must not start a header of its own when the text is used again), marks that turn the direction of
 * writing are spelt out as `[U+202E]`.
 */
export function cleanLine(text: string, limit = 1000): string {
  const line = text
    .slice(0, limit * 2)
    .replace(
      directionMarks,
      (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line
}
