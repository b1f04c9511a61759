/** Short forms that say the same as two or more words; rules are written in the long forms only. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  cant: ['can', 'not'],
  "won't": ['will', 'not'],
  wont: ['will', 'not'],
  "shan't": ['shall', 'not'],
  "ain't": ['is', 'not'],
  aint: ['is', 'not'],
  dont: ['do', 'not'],
  didnt: ['did', 'not'],
  doesnt: ['does', 'not'],
  isnt: ['is', 'not'],
  wasnt: ['was', 'not'],
  hadnt: ['had', 'not'],
  havent: ['have', 'not'],
  wouldnt: ['would', 'not'],
  couldnt: ['could', 'not'],
  shouldnt: ['should', 'not'],
  im: ['i', 'am'],
  "i'm": ['i', 'am'],
  ive: ['i', 'have'],
  youre: ['you', 'are'],
  theyre: ['they', 'are'],
  "let's": ['let', 'us'],
  "y'all": ['you', 'all'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['got', 'to'],
  dunno: ['do', 'not', 'know'],
  "it'd": ['it', 'would'],
  "'tis": ['it', 'is'],
  apologise: ['apologise'],
  apologize: ['apologise'],
  apologized: ['apologised'],
  apologizing: ['apologising'],
  apologizes: ['apologises'],
}

const endings: readonly (readonly [ending: string, word: string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
]

/** Words after which `'s` stands for "is" rather than for a possessive. */
const subjects = new Set(
  'it that this there here he she what who where how why when everything nothing something everyone everybody nobody one all'.split(
    ' ',
  ),
)

/**
 * The words that a written word stands for, in lower case: `We'll` → `we will`, `can't` → `can not`. A possessive
 * `'s` is dropped. `word` has straight apostrophes and no capitals.
 */
export function spellOut(word: string): readonly string[] {
  const short = Object.hasOwn(shortForms, word) ? shortForms[word] : undefined
  if (short !== undefined) return short
  if (!word.includes("'")) return [word]
  for (const [ending, other] of endings) {
    if (word.length > ending.length && word.endsWith(ending)) return [word.slice(0, -ending.length), other]
  }
  if (word.endsWith("'s")) {
    const owner = word.slice(0, -2)
    return subjects.has(owner) ? [owner, 'is'] : [owner]
  }
  return [word.endsWith("'") ? word.slice(0, -1) : word]
}
