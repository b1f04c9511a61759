import { useRef } from 'react'

/** The value, or while there is none the last one there was for the same key: so that nothing flickers while it is asked for again. */
export function useLast<Value>(key: string, value: Value | undefined): Value | undefined {
  const last = useRef<{ readonly key: string; readonly value: Value }>(undefined)
  if (value !== undefined) last.current = { key, value }
  return last.current?.key === key ? last.current.value : undefined
}
