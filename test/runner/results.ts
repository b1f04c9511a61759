/** What a test run came to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly SkippedTest[]
}

/** A test that did not run, and why. */
export interface SkippedTest {
  readonly title: string
  readonly reason: string
}

/** Nothing ran. */
export const emptyTally: Tally = { passed: 0, failed: 0, skipped: [] }

/** Both together. */
export function addTallies(left: Tally, right: Tally): Tally {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: [...left.skipped, ...right.skipped],
  }
}

/** The closing line, e.g. `12 passed, 0 failed, 1 skipped`; nothing is said of skipping where nothing was skipped. */
export function closingLine(tally: Tally): string {
  const skipped = tally.skipped.length
  return `${tally.passed} passed, ${tally.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Why the run as a whole failed, or undefined when it did not. A runner that ends badly without a failed test counts. */
export function verdict(tally: Tally, exitCodes: readonly number[]): string | undefined {
  if (tally.failed > 0) return `${tally.failed} failed`
  if (exitCodes.some((code) => code !== 0)) return 'a test runner ended with an error'
  if (tally.passed === 0) return 'no test ran'
  return undefined
}
