import { useEffect, useRef } from 'react'
import { type Command, commandOf } from './shortcuts.ts'

/** Commands that also work while the person types. */
const whileTyping: ReadonlySet<Command> = new Set(['palette'])

/**
 * Answers keys with `handlers` as long as the component is shown. Keys typed into a field, or while a dialog or
 * menu is open, are left to those.
 */
export function useShortcuts(handlers: Partial<Record<Command, () => void>>): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return
      const command = commandOf(event)
      const handler = command && latest.current[command]
      if (!handler || (!whileTyping.has(command) && isElsewhere(event))) return
      event.preventDefault()
      handler()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Whether the key belongs to something that has its own use for it. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"]:not([popover]), dialog[open], :popover-open')) return true
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('input, textarea, select')) return true
  return event.key === 'Enter' && target.matches('button, a, summary')
}
