const words: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17 },
  ...{ eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 },
  ...{ seventy: 70, eighty: 80, ninety: 90, dozen: 12, hundred: 100, thousand: 1000 },
}
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
