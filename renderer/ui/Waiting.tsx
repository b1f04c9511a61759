import { type ReactNode, useEffect, useState } from 'react'

const patienceMilliseconds = 200

/** Shows its children only once the wait has lasted long enough to be noticed; quick answers show no flicker. */
export function Waiting({ children }: { readonly children: ReactNode }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [])
  return long ? children : null
}
