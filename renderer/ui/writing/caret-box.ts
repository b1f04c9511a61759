/** Where the caret of a writing field stands in the window, in pixels; `undefined` while it is not on the page. */
export function caretBox(field: HTMLTextAreaElement): DOMRect | undefined {
  // The same words stand below the field, and those can be measured.
  const words = field.previousElementSibling?.firstChild
  if (!(words instanceof Text)) return undefined
  const range = document.createRange()
  const at = Math.min(field.selectionStart, words.length - 1)
  range.setStart(words, at)
  range.setEnd(words, at + 1)
  return range.getClientRects()[0]
}

/** Scrolls what a writing field grows in, so that its caret is in sight. */
export function revealCaret(field: HTMLTextAreaElement): void {
  const caret = caretBox(field)
  const frame = field.parentElement?.parentElement
  if (!caret || !frame) return
  const { top, bottom } = frame.getBoundingClientRect()
  const margin = caret.height
  if (caret.top < top + margin) frame.scrollTop -= top + margin - caret.top
  else if (caret.bottom > bottom - margin) frame.scrollTop += caret.bottom - bottom + margin
}
