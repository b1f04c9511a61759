const beyondAscii = /[^\0-\x7f]/

/**
 * Marks that a reader takes for decoration: accents, vowel points of Hebrew and Arabic, variation selectors,
 * and signs that cannot be seen. Marks of other scripts (the vowels of Hindi, the tones of Thai) are letters.
 */
const decoration = new RegExp(
  `[${[
    // Accents of any script.
    '\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f',
    // Points of Hebrew, points and the lengthening sign of Arabic.
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670',
    '\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed',
    // Hyphens that only show at a line's end, variation selectors, signs without width, directions.
    '\\u00ad\\ufe00-\\ufe0f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff',
  ].join('')}]`,
  'g',
)

/** Signs whose compatibility form would say something else than a reader sees. */
const signs: Readonly<Record<string, string>> = {
  ...{ '™': ' ', '℠': ' ', '…': '.', '´': "'" },
}
const anySign = /[™℠…´]/g

/** Letters that have no decomposition but a plain twin that people write instead, and signs of several widths. */
const twins: Readonly<Record<string, string>> = {
  ...{ ς: 'σ', ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' },
  ...{ '’': "'", '‘': "'", ʼ: "'", '‐': '-' },
}
const anyTwin = /[ςøłđħŧıßæœ’‘ʼ‐]/g

/**
 * Text as it is compared: lower case, without accents, compatibility forms made plain, so that "Café", "CAFE"
 * and "ｃａｆé" are one word, and "Straße" and "Strasse" too.
 */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase()
  return text
    .replace(anySign, (sign) => signs[sign] ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(decoration, '')
    .replace(anyTwin, (letter) => twins[letter] ?? '')
    .normalize('NFC')
}
