/**
 * Puts `text` in the place of a stretch of what stands in a field, as if it had been typed: one step of the field's
 * own undo, and its `input` event. The selection ends behind it.
 */
export function typeOver(field: HTMLTextAreaElement, start: number, end: number, text: string): void {
  field.focus()
  field.setSelectionRange(start, end)
  if (text === '' && start === end) return
  // Deprecated, and yet the only way into a field's undo history; where it is missing, the text still goes in.
  const typed = document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
  if (typed) return
  field.setRangeText(text, start, end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
