/** Words of the person as a sentence: without spaces around, with a capital and an end. */
export function asSentence(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim()
  const begun = words.slice(0, 1).toUpperCase() + words.slice(1)
  return /[.!?…:)”"]$/u.test(begun) ? begun : `${begun}.`
}
