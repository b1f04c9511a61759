/**
 * Makes text harmless in HTML and XML, between tags and in quoted attributes. What neither may hold (control characters
 * except tab and line end, halves of pairs; https://www.w3.org/TR/xml/#charsets) is left out.
 */
export function harmless(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign)
}

const signs: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
}

/** Control characters but tab and line end, which XML and HTML refuse, and what is no character at all. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu
