const systems = {
  Latin: /\p{sc=Latin}/gu,
  Cyrillic: /\p{sc=Cyrillic}/gu,
  Greek: /\p{sc=Greek}/gu,
  Arabic: /\p{sc=Arabic}/gu,
  Hebrew: /\p{sc=Hebrew}/gu,
  Chinese: /\p{sc=Han}/gu,
  Japanese: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu,
  Korean: /\p{sc=Hangul}/gu,
  Thai: /\p{sc=Thai}/gu,
  Devanagari: /\p{sc=Devanagari}/gu,
} as const

/** The writing system of more than half of the letters; `undefined` without a hundred letters, or when none has that many. */
export function writingOf(lines: readonly string[]): string | undefined {
  const text = lines.join(' ').slice(0, 60_000)
  const counts = Object.entries(systems).map(([name, pattern]) => ({
    name,
    count: text.match(pattern)?.length ?? 0,
  }))
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  // Japanese is written with Chinese signs between its own.
  const japanese = counts.find(({ name }) => name === 'Japanese')?.count ?? 0
  if (all < 100) return undefined
  if (japanese > all * 0.15) return 'Japanese'
  return counts.find(({ count }) => count > all / 2)?.name
}
