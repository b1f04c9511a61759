/**
 * Index of the `>` that ends the tag whose name ended at `from`, or -1. A `>` inside quotes does not count; a
 * quote that is never closed, or only beyond another `<`, does not either (it would swallow what follows).
 * Linear over a document, because a quote that was searched in vain has no later occurrence to search for.
 */
export function tagEnd(text: string, from: number): number {
  let end = text.indexOf('>', from)
  let at = from
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === 34 || code === 39) {
      const close = text.indexOf(code === 34 ? '"' : "'", at + 1)
      if (close === -1) return end
      if (close > end) {
        const tag = text.indexOf('<', at + 1)
        if (tag !== -1 && tag < close) return end
        end = text.indexOf('>', close + 1)
      }
      at = close
    }
    at++
  }
  return end
}
