import { useSyncExternalStore } from 'react'

const stepMilliseconds = 15_000
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const hearers = new Set<() => void>()

function tick(): void {
  now = Date.now()
  for (const hear of hearers) hear()
}

function subscribe(hear: () => void): () => void {
  if (hearers.size === 0) {
    now = Date.now()
    timer = setInterval(tick, stepMilliseconds)
  }
  hearers.add(hear)
  return () => {
    hearers.delete(hear)
    if (hearers.size === 0) clearInterval(timer)
  }
}

/** The time in milliseconds since 1970, moving on every 15 seconds: one clock for the entire page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}
