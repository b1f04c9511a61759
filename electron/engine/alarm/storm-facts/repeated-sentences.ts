import { withoutAddresses } from './split-words.ts'

/** A sentence and by how many people it is said. */
export interface CountedSentence {
  readonly text: string
  readonly count: number
}

const end = /(?<=[.!?…])\s+|(?<=[。！？])|\n+/u
const quoting = /^(?:rt|re|via)?[\s:]*(?:@[\w.@-]+[\s:,]*)+/iu
const beyondWords = /[^\p{L}\p{N}\p{M}]+/gu
/** A sentence of fewer letters says too little ("Oh no!"). */
const fewestLetters = 10
const longest = 200

/**
 * The sentences that most people say in the same words; case, punctuation, addresses and whom one answers make no
 * difference. Each is given as it was written first. What one person says twice counts once, what nobody repeats not.
 */
export function repeatedSentences(
  texts: readonly { readonly voice: number; readonly title: string; readonly text: string }[],
  most: number,
): readonly CountedSentence[] {
  const found = new Map<string, { readonly text: string; readonly voices: Set<number> }>()
  for (const { voice, title, text } of texts) {
    for (const sentence of `${titleOnly(title, text)}\n${text}`.split(end)) {
      const shown = withoutAddresses(sentence).replace(quoting, '').replace(/\s+/gu, ' ').trim()
      const key = shown.toLowerCase().replace(beyondWords, ' ').trim()
      if (key.length < fewestLetters) continue
      const entry = found.get(key) ?? { text: shown, voices: new Set<number>() }
      entry.voices.add(voice)
      found.set(key, entry)
    }
  }
  return [...found.values()]
    .filter(({ voices }) => voices.size > 1)
    .toSorted((one, other) => other.voices.size - one.voices.size || other.text.length - one.text.length)
    .slice(0, most)
    .map(({ text, voices }) => ({ text: clip(text), count: voices.size }))
}

/** Many titles are only the beginning of the text. */
function titleOnly(title: string, text: string): string {
  return text.startsWith(title.replace(/…$/, '')) ? '' : title
}

function clip(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
