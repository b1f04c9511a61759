/**
 * The absolute address that `address` means when it stands in a document at `base`, `undefined` when it means
 * none or one that is not http, https or mailto. An address that is absolute already is left as it is written.
 */
export function resolveUrl(address: string, base: string): string | undefined {
  const text = address.trim()
  if (text === '' || text.length > 4000) return undefined
  if (plain.test(text)) return text
  const url = URL.parse(text.replace(/\s+/g, '%20'), base)
  return url !== null && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined
}

const plain = /^https?:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:[/?#][!#-;=?-~]*)?$/i
