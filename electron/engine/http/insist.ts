import type { Clock } from '../ports.ts'

/** How often, and how eagerly, something is tried. */
export interface Insistence {
  readonly after: Clock['after']
  /** Milliseconds that pass between one beginning and the next, while nothing good has come. */
  readonly gaps: readonly number[]
  /** Whether a bad result makes the next try begin at once, instead of when its time has come. */
  readonly eager: boolean
  readonly signal?: AbortSignal
}

/**
 * Tries something again while it is still under way, since what got lost on the way is not answered later. Resolves
 * to the first good result, or to the first bad one when nothing is under way any more; the other tries are called
 * off. Rejects with the first try that does.
 */
export function insist<Result>(
  attempt: (signal: AbortSignal) => Promise<Result>,
  isGood: (result: Result) => boolean,
  { after, gaps, eager, signal }: Insistence,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const over = new AbortController()
    // By hand: a signal that lives long remembers every other one that `AbortSignal.any` ever derived from it.
    const callOff = () => over.abort()
    let isSettled = false
    let begun = 0
    let running = 0
    let bad: { readonly result: Result } | undefined
    let cancel = () => {}

    function end(settle: () => void): void {
      isSettled = true
      cancel()
      signal?.removeEventListener('abort', callOff)
      over.abort()
      settle()
    }
    function begin(): void {
      cancel()
      const gap = gaps[begun]
      begun += 1
      running += 1
      cancel = gap === undefined ? () => {} : after(gap, begin)
      attempt(over.signal).then(
        (result) => {
          running -= 1
          bad ??= { result }
          const { result: first } = bad
          if (isSettled) return
          if (isGood(result)) end(() => resolve(result))
          else if (eager && begun <= gaps.length) begin()
          else if (running === 0) end(() => resolve(first))
        },
        (error: unknown) => {
          if (!isSettled) end(() => reject(error))
        },
      )
    }
    if (signal?.aborted) over.abort()
    else signal?.addEventListener('abort', callOff)
    begin()
  })
}
