/** Text that looks like language to an index: few common words, many rare ones (Zipf), the same for a seed. */
export interface Words {
  /** About so many characters of running text. */
  text(characters: number): string
  /** A number in [0, 1). */
  random(): number
}

const consonants = 'bcdfghklmnprstvw'
const vowels = 'aeiou'
const vocabulary = 40_000

/** Starts the generator from a seed. */
export function createWords(seed: number): Words {
  let state = seed >>> 0
  const random = () => {
    // Numerical Recipes' linear congruential generator: quick, and good enough for filler text.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return {
    random,
    text(characters) {
      let text = ''
      while (text.length < characters) text += `${word(Math.floor(vocabulary ** random()) - 1)} `
      return text.trim()
    },
  }
}

const spelled: string[] = []

/** The word of a rank, 0 the most common; short ranks are short words, as in a language. */
export function word(rank: number): string {
  const known = spelled[rank] ?? spell(rank)
  spelled[rank] = known
  return known
}

function spell(rank: number): string {
  let rest = rank
  let text = ''
  do {
    text += (consonants[rest % 16] ?? '') + (vowels[(rest >> 4) % 5] ?? '')
    rest = Math.floor(rest / 80)
  } while (rest > 0)
  return text
}
