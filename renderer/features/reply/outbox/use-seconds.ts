import { useEffect, useState } from 'react'

/** Whole seconds until a moment (milliseconds since 1970), counting down; 0 once it has passed. */
export function useSecondsUntil(at: number): number {
  const [now, setNow] = useState(() => Date.now())
  const left = Math.max(0, Math.ceil((at - now) / 1000))
  const runs = left > 0
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [runs])
  return left
}
