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
