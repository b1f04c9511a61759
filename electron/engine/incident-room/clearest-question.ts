/** Characters within which a question says enough and not too much. */
const good = { from: 18, to: 110 }

/** Of several ways to ask the same the one that is easiest to read by itself; the first of those that are as good. */
export function clearestQuestion(quotes: readonly string[]): string {
  let best = quotes[0] ?? ''
  for (const quote of quotes) if (clearness(quote) > clearness(best)) best = quote
  return best
}

function clearness(quote: string): number {
  return (
    (quote.length >= good.from && quote.length <= good.to ? 3 : 0) +
    (/^\p{Lu}/u.test(quote) ? 1 : 0) +
    (/[^?]\?$/u.test(quote) ? 1 : 0) -
    (/[@#]|:\/\//u.test(quote) ? 2 : 0) -
    (/\p{Lu}{6}|[!?]{2}|\b(?:wtf|hell|fuck\w*|shit\w*)\b/iu.test(quote) && !/\p{Ll}/u.test(quote) ? 2 : 0)
  )
}
