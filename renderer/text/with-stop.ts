/** Makes a sentence of words that came without a capital or a full stop: "the server answered 404" → "The server answered 404." */
export function withStop(words: string): string {
  const text = words.trim()
  if (text === '') return ''
  // An address has no capital: https://…, maps.blog.example.
  const isAddress = /^[^\s.:/]+[.:/]+[^\s.:/]/.test(text)
  const first = isAddress ? text : text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?…:]["”’)]?$/.test(first) ? first : `${first}.`
}
