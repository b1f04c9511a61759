import type { Clock } from '../electron/engine/ports.ts'

/** A clock that a test holds still and moves by hand. */
export interface FakeClock extends Clock {
  /**
   * Moves time on by `milliseconds`, running what falls due in order, each at its own moment, and letting
   * promises settle after each.
   */
  advance(milliseconds: number): Promise<void>
  /** Moves time on without running anything, as sleep does; what fell due runs with the next `advance`. */
  sleep(milliseconds: number): void
  /** How many timers are waiting. */
  waiting(): number
  /** Drops every timer, as the end of a process does. */
  forget(): void
}

/** Starts at `start` (milliseconds since 1970), by default 2026-11-22T03:00:00Z. */
export function createFakeClock(start: number = Date.UTC(2026, 10, 22, 3)): FakeClock {
  let now = start
  let order = 0
  const timers = new Map<number, { readonly at: number; readonly callback: () => void }>()

  const nextDue = (until: number): number | undefined => {
    let best: number | undefined
    let bestAt = until
    for (const [id, timer] of timers) {
      if (timer.at < bestAt || (timer.at === bestAt && best === undefined)) {
        best = id
        bestAt = timer.at
      }
    }
    return best
  }

  return {
    now: () => now,
    after(milliseconds, callback) {
      order += 1
      const id = order
      timers.set(id, { at: now + Math.max(0, milliseconds), callback })
      return () => void timers.delete(id)
    },
    async advance(milliseconds) {
      const until = now + milliseconds
      await settle()
      for (let id = nextDue(until); id !== undefined; id = nextDue(until)) {
        const timer = timers.get(id)
        timers.delete(id)
        if (timer === undefined) break
        now = Math.max(now, timer.at)
        timer.callback()
        await settle()
      }
      now = Math.max(now, until)
      await settle()
    },
    sleep(milliseconds) {
      now += milliseconds
    },
    waiting: () => timers.size,
    forget: () => timers.clear(),
  }
}

/** Lets promises that are ready settle, a few turns deep, without waiting in real time. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setImmediate(done))
}
