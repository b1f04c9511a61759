/** Puts a text into the clipboard; `false` when the browser does not let us. Call it in answer to a key or a click. */
export async function copyText(text: string): Promise<boolean> {
  const before = document.activeElement
  const holder = document.createElement('textarea')
  holder.value = text
  holder.setAttribute('aria-hidden', 'true')
  Object.assign(holder.style, { position: 'fixed', opacity: '0' })
  document.body.append(holder)
  holder.select()
  // The tray's window has no permission to use the newer interface, which asks for one.
  const copied = document.execCommand('copy')
  holder.remove()
  if (before instanceof HTMLElement) before.focus()
  if (copied) return true
  return navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
}
