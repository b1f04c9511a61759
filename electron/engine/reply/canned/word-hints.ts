import type { Situation } from '../../../shared/model/template.ts'
import type { Sentence } from '../tone/read-text.ts'
import { spellOut } from '../tone/spell-out.ts'

/** What the words of a text hint at. */
export interface WordHint {
  readonly situation: Situation
  /** One for each word that only this situation lists; one that stands in two lists counts half in each. */
  readonly score: number
  /** The words, those that tell most first. */
  readonly words: readonly string[]
}

/** Finds the words of each situation's list in a text. */
export type WordHints = (sentences: readonly Sentence[]) => readonly WordHint[]

interface Entry {
  readonly shown: string
  readonly situations: readonly Situation[]
}

/** Makes the finder. A list has words, phrases and beginnings such as `charg*`. */
export function createWordHints(
  lists: readonly { readonly situation: Situation; readonly words: readonly string[] }[],
): WordHints {
  const entries = new Map<string, Entry>()
  for (const { situation, words } of lists)
    for (const word of new Set(words)) {
      const plain = word
        .toLowerCase()
        .split(/[\s-]+/)
        .flatMap((one) => spellOut(one))
        .join(' ')
      const known = entries.get(plain)?.situations ?? []
      entries.set(plain, { shown: word.replace('*', '…'), situations: [...known, situation] })
    }
  const prefixes = [...entries].filter(([plain]) => plain.endsWith('*')).map(([plain]) => plain.slice(0, -1))
  const longest = Math.max(1, ...[...entries.keys()].map((plain) => plain.split(' ').length))
  const byStart = new Map<string, string[]>()
  for (const prefix of prefixes) {
    const start = prefix.slice(0, 2)
    byStart.set(start, [...(byStart.get(start) ?? []), prefix])
  }

  function entriesAt(words: readonly string[], at: number): readonly Entry[] {
    const found: (Entry | undefined)[] = []
    for (let length = 1; length <= longest; length++)
      found.push(entries.get(words.slice(at, at + length).join(' ')))
    const word = words[at] ?? ''
    for (const prefix of byStart.get(word.slice(0, 2)) ?? [])
      if (word.startsWith(prefix)) found.push(entries.get(`${prefix}*`))
    return found.filter((one) => one !== undefined)
  }

  return (sentences) => {
    const found = new Set(sentences.flatMap(({ words }) => words.flatMap((_, at) => entriesAt(words, at))))
    const telling = [...found].toSorted((one, other) => one.situations.length - other.situations.length)
    return lists.flatMap(({ situation }) => {
      const own = telling.filter(({ situations }) => situations.includes(situation))
      const score = own.reduce((sum, { situations }) => sum + 1 / situations.length, 0)
      return own.length === 0 ? [] : [{ situation, score, words: own.map(({ shown }) => shown) }]
    })
  }
}
