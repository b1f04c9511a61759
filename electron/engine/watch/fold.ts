/**
 * Text as it is compared: lower case, without diacritics, compatibility forms made plain, so that
 * "Café", "CAFE" and "ｃａｆé" are one word.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return isAscii(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '')
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false
  return true
}
