/** A stretch of a text, in UTF-16 units; `end` is the first one after it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Longest quotation in quote marks; behind a longer one a closing mark was more likely forgotten. */
const longestQuotation = 1500

const closing: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"' }

/**
 * The stretches of a text that are not its writer's own words: lines quoted with `>`, indented blocks, code, and what
 * stands in double quote marks (a text that is one whole quotation counts as the writer's own). In order, apart.
 */
export function foreignParts(text: string): readonly Stretch[] {
  const parts: Stretch[] = []
  let fence: number | undefined
  let indented = false
  let blank = true
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, Math.min(end, start + 200))
    const isFence = /^\s*(?:```|~~~)/.test(line)
    const isIndented = /^(?: {4}|\t)\s*\S/.test(line)
    if (isFence) {
      if (fence === undefined) fence = start
      else {
        parts.push({ start: fence, end })
        fence = undefined
      }
    } else if (fence === undefined) {
      // Indented lines are a quotation or code only as a block of their own.
      indented = isIndented && (blank || indented)
      if (/^\s{0,3}>/.test(line) || (indented && start > 0)) parts.push({ start, end })
      else pushMarked(text, start, end, parts)
    }
    blank = line.trim() === ''
    start = end + 1
  }
  if (fence !== undefined) parts.push({ start: fence, end: text.length })
  const [only] = parts
  const whole = text.trim().length
  return only !== undefined &&
    parts.length === 1 &&
    only.end - only.start >= whole &&
    /["“„«]/.test(text.trim()[0] ?? '')
    ? []
    : parts
}

/** Code and quotations within one line. A quotation may go on over further lines of the same paragraph. */
function pushMarked(text: string, start: number, end: number, parts: Stretch[]): void {
  const last = parts.at(-1)
  for (let at = Math.max(start, last?.end ?? 0); at < end; at++) {
    const mark = text[at] ?? ''
    if (mark === '`') {
      const close = text.indexOf('`', at + 1)
      if (close < 0 || close >= end) continue
      parts.push({ start: at, end: close + 1 })
      at = close
    } else if (Object.hasOwn(closing, mark)) {
      // Inches and seconds: 19"
      if (mark === '"' && /\d/.test(text[at - 1] ?? '')) continue
      const close = closeOf(text, at, closing[mark] ?? '')
      if (close === undefined) continue
      parts.push({ start: at, end: close + 1 })
      at = close
    }
  }
}

function closeOf(text: string, open: number, mark: string): number | undefined {
  const reach = text.slice(open + 1, open + longestQuotation)
  const paragraph = reach.search(/\n\s*\n/)
  const close = (paragraph < 0 ? reach : reach.slice(0, paragraph)).indexOf(mark)
  return close <= 0 ? undefined : open + 1 + close
}
