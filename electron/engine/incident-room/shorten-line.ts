/** A text as one line of at most so many characters, cut between words where it has any. */
export function shortenLine(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest - 1)
  const atWord = line[longest - 1] === ' ' ? cut : cut.replace(/ \S*$/u, '')
  // A line that is one long address, or a language without spaces.
  return `${(atWord.length > longest / 2 ? atWord : cut).trimEnd()}…`
}
