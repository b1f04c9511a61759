/** What numbers are called in English, in small letters, as far as one word says them. */
export const spokenNumbers: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17 },
  ...{ eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 },
  ...{ seventy: 70, eighty: 80, ninety: 90 },
}

/** The words for the numbers between two, both included, as one choice of a pattern: `one|two|three`. */
export function numberWords(from: number, to: number): string {
  return Object.entries(spokenNumbers)
    .flatMap(([word, number]) => (number >= from && number <= to ? [word] : []))
    .join('|')
}
