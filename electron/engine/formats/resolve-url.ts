/**
 * The absolute address that `address` means when it stands in a document at `base`, `undefined` when it means
 * none or one that is not http, https or mailto. An address that is absolute already is left as it is written.
 */
export function resolveUrl(address: string, base: string): string | undefined {
  const text = address.trim()
  if (text === '' || text.length > 4000) return undefined
  if (plain.test(text)) return text
  if (plainPath.test(text)) {
    const { origin, folder } = partsOf(base)
    if (origin !== '') return text.startsWith('/') ? origin + text : origin + folder + text
  }
  const url = URL.parse(text.replace(/\s+/g, '%20'), base)
  return url !== null && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined
}

const plain = /^https?:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:[/?#][!#-;=?-~]*)?$/i

/** A path, perhaps with a query, in which nothing needs escaping and no part is `.` or `..` or names a protocol. */
const plainPath =
  /^\/?(?!\.|%2e)[\w~%$&()*+,;=@-][\w.~%$&()*+,;=@-]*(?:\/(?!\.|%2e)[\w.~%$&()*+,;=@-]*)*(?:\?[\w.~%$&()*+,;=@/:?-]*)?$/i

/** Where plain paths go on from a base; without an origin, they need the full rules. */
interface BaseParts {
  readonly origin: string
  readonly folder: string
}

let lastBase = ''
let lastParts: BaseParts = { origin: '', folder: '' }

/** Remembers the last base, since links come many to one base and most of them are plain. */
function partsOf(base: string): BaseParts {
  if (base !== lastBase) {
    const url = URL.parse(base)
    lastBase = base
    lastParts = { origin: '', folder: '' }
    if (url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '')
      lastParts = { origin: url.origin, folder: url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1) }
  }
  return lastParts
}
