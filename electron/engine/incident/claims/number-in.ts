import { spokenNumbers } from '../../formats/spoken-number.ts'

const words: Readonly<Record<string, number>> = { ...spokenNumbers, dozen: 12, hundred: 100, thousand: 1000 }
const written = new RegExp(
  `\\b(?:${Object.keys(words).join('|')})(?: (?:${Object.keys(words).join('|')}))*\\b(?! of\\b)`,
  'u',
)

/** The first number of a text in small letters, in figures or words: “1,300”, “two thousand”; `undefined` without one. */
export function numberIn(text: string): number | undefined {
  const figures = /\d[\d,.]*/u.exec(text)?.[0].replace(/[,.](?=\d{3}\b)/gu, '')
  if (figures !== undefined) return Number.parseFloat(figures)
  const spoken = written.exec(text)?.[0].split(' ')
  return spoken?.reduce((sum, word) => {
    const value = words[word] ?? 0
    return value >= 100 ? Math.max(1, sum) * value : sum + value
  }, 0)
}
