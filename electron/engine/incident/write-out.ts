/** Short forms and how they are read; in this order. */
const short: readonly (readonly [RegExp, string])[] = [
  [/[’‘`´]/g, "'"],
  [/\bcan't\b|\bcannot\b|\bcant\b/g, 'can not'],
  [/\bwon't\b|\bwont\b/g, 'will not'],
  [/\bshan't\b/g, 'shall not'],
  [/\bain't\b/g, 'is not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n'?t\b/g, '$1 not'],
  [/\b(what|where|when|who|why|how|it|that|there|here|this|he|she)'s\b/g, '$1 is'],
  [/\b(what|where|who|how)s\b/g, '$1 is'],
  [/\bi'?m\b/g, 'i am'],
  [/\b(?:bc|b\/c|cuz|coz)\b/g, 'because'],
  [/'ll\b/g, ' will'],
  [/'ve\b/g, ' have'],
  [/'re\b/g, ' are'],
  [/'d\b/g, ' would'],
]

/** A text in lower case with its short forms written out, so that one pattern finds "wasn't" and "was not". */
export function writeOut(text: string): string {
  let plain = text.normalize('NFKC').toLowerCase()
  for (const [form, written] of short) plain = plain.replace(form, written)
  return plain
}
