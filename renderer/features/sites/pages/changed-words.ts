/** A line cut into what it shares with another one and what is its own. */
export interface ChangedWords {
  readonly start: string
  readonly own: string
  readonly end: string
}

/** Cuts two versions of a line at the words where they begin and cease to differ. */
export function changedWords(before: string, after: string): readonly [ChangedWords, ChangedWords] {
  const [one, other] = [words(before), words(after)]
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start += 1
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const cut = (line: readonly string[]) => ({
    start: line.slice(0, start).join(''),
    own: line.slice(start, line.length - end).join(''),
    end: line.slice(line.length - end).join(''),
  })
  return [cut(one), cut(other)]
}

/** Words and what stands between them, such that joined they are the text again. */
function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []
}
