/** Whether a watch for a term finds a word: one for "quillmoor" finds "#quillmoor", but not "quill moor". */
export function isSpelt(term: string, word: string): boolean {
  return lettersOf(term) === lettersOf(word) && !isSplit(term, word)
}

/** Whether a word is another spelling of a term: the same letters otherwise parted, or one letter wrong, of long words two. */
export function isNearlySpelt(term: string, word: string): boolean {
  const [one, other] = [lettersOf(term), lettersOf(word)]
  if (one.length < 5 || other.length < 5) return false
  if (one === other) return isSplit(term, word)
  if (one[0] !== other[0]) return false
  return areClose(one, other, one.length >= 8 ? 2 : 1)
}

/** Whether two words differ by at most so many letters added, left out, changed or swapped with a neighbour. */
function areClose(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let down = 1; down <= one.length; down += 1) {
    const next = [down]
    for (let across = 1; across <= other.length; across += 1) {
      const same = one[down - 1] === other[across - 1]
      let least = Math.min(
        (row[across] ?? 0) + 1,
        (next[across - 1] ?? 0) + 1,
        (row[across - 1] ?? 0) + (same ? 0 : 1),
      )
      if (
        down > 1 &&
        across > 1 &&
        one[down - 1] === other[across - 2] &&
        one[down - 2] === other[across - 1]
      )
        least = Math.min(least, (before[across - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return (row[other.length] ?? most + 1) <= most
}

function isSplit(term: string, word: string): boolean {
  return /[\s-]/u.test(term) !== /[\s-]/u.test(word)
}

function lettersOf(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
