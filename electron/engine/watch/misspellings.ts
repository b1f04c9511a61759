/** Keys that lie next to each letter on the keyboards of most of those who write in English. */
const neighbours: Readonly<Record<string, string>> = {
  ...{ q: 'w', w: 'e', e: 'r', r: 't', t: 'y', y: 'u', u: 'i', i: 'o', o: 'p', p: 'o' },
  ...{ a: 's', s: 'd', d: 'f', f: 'g', g: 'h', h: 'j', j: 'k', k: 'l', l: 'k' },
  ...{ z: 'x', x: 'c', c: 'v', v: 'b', b: 'n', n: 'm', m: 'n' },
}

/** A way to get a word wrong, and how many of its kind are worth listening for. */
interface Slip {
  readonly why: string
  readonly most: number
  /** What becomes of the word when it happens at a place; `undefined` where it cannot. */
  at(word: string, place: number): string | undefined
}

const slips: readonly Slip[] = [
  {
    why: 'a double letter written once',
    most: 2,
    at: (word, place) => (word[place] === word[place - 1] ? cut(word, place, 1) : undefined),
  },
  {
    why: 'two letters swapped',
    most: 3,
    at: (word, place) =>
      word[place] === undefined || word[place + 1] === undefined || word[place] === word[place + 1]
        ? undefined
        : `${word.slice(0, place)}${word[place + 1]}${word[place]}${word.slice(place + 2)}`,
  },
  {
    why: 'a letter missing',
    most: 3,
    // The last letter makes a plural or another word, a double one is a slip of its own.
    at: (word, place) =>
      place === word.length - 1 || word[place] === word[place - 1] || word[place] === word[place + 1]
        ? undefined
        : cut(word, place, 1),
  },
  {
    why: 'a letter doubled',
    most: 2,
    at: (word, place) =>
      word[place] === word[place - 1] ||
      word[place] === word[place + 1] ||
      !/[bcdfglmnprst]/.test(word[place] ?? '')
        ? undefined
        : `${word.slice(0, place)}${word[place]}${word.slice(place)}`,
  },
  {
    why: 'the key beside it',
    most: 2,
    at(word, place) {
      const other = neighbours[word[place] ?? '']
      return other === undefined ? undefined : `${word.slice(0, place)}${other}${word.slice(place + 1)}`
    },
  },
]

/** Shorter words are one slip away from too many others. */
const shortest = 4
/** Words up to this length are looked up; slips in longer ones hardly ever make another word. */
const longestKnown = 8

/**
 * Ways in which a word (folded, Latin letters only) is commonly mistyped, likeliest kinds first; never one that is
 * a common word. The first letter is hardly ever wrong. None for words of fewer than four letters.
 */
export function misspellings(
  word: string,
  commonWords: ReadonlySet<string>,
): readonly { readonly word: string; readonly why: string }[] {
  if (word.length < shortest || !/^[a-z]+$/.test(word)) return []
  const known = new Set([word])
  return slips.flatMap(({ why, most, at }) => {
    const found: { readonly word: string; readonly why: string }[] = []
    for (const place of fromTheMiddle(word.length)) {
      const wrong = at(word, place)
      if (found.length === most) break
      if (wrong === undefined || known.has(wrong) || isWord(wrong, commonWords)) continue
      known.add(wrong)
      found.push({ word: wrong, why })
    }
    return found
  })
}

/** Also a plural or past of a common word is one; the list has most of these, but not all. */
function isWord(word: string, commonWords: ReadonlySet<string>): boolean {
  if (word.length > longestKnown + 1) return false
  return commonWords.has(word) || commonWords.has(word.replace(/(?:s|es|ed|d|ly)$/, ''))
}

/** All places but the first, those in the middle of a word before those at its ends: there eyes and fingers slip. */
function fromTheMiddle(length: number): readonly number[] {
  const middle = length / 2
  return Array.from({ length: length - 1 }, (_, place) => place + 1).sort(
    (one, other) => Math.abs(one - middle) - Math.abs(other - middle) || one - other,
  )
}

function cut(word: string, place: number, letters: number): string {
  return word.slice(0, place) + word.slice(place + letters)
}
