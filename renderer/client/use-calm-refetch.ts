import { useEffect, useRef } from 'react'
import { useEvent } from './use-event.ts'

/** Items arrive in crowds; what counts many of them is asked for again at most this often, in milliseconds. */
const pause = 3000

/** Asks again after items have changed, at once after a quiet time and otherwise once per pause. */
export function useCalmRefetch(refetch: () => Promise<unknown>): void {
  const latest = useRef(refetch)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef(0)
  useEffect(() => {
    latest.current = refetch
  })
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
  useEvent('items.changed', () => {
    if (timer.current !== undefined) return
    const wait = Math.max(250, last.current + pause - Date.now())
    timer.current = setTimeout(() => {
      timer.current = undefined
      last.current = Date.now()
      void latest.current()
    }, wait)
  })
}
