/** Shortest line that counts as a repeat, in characters without spaces: shorter ones are everybody's. */
const shortest = 12

/**
 * Blanks out the lines of a draft that stand word for word in what the other person wrote, so that nobody is blamed
 * for quoting. Positions stay the same.
 */
export function withoutRepeats(text: string, quoted: string): string {
  if (quoted === '') return text
  const theirs = new Set(
    quoted
      .split('\n')
      .map(bare)
      .filter((line) => line.length >= shortest),
  )
  if (theirs.size === 0) return text
  return text
    .split('\n')
    .map((line) => (theirs.has(bare(line)) ? ' '.repeat(line.length) : line))
    .join('\n')
}

function bare(line: string): string {
  return line.replaceAll(/^[\s>]+|\s+/g, '').toLowerCase()
}
