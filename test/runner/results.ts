/** What a test run came to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly SkippedTest[]
  /** Titles of tests that passed only at a second try; they count as passed, and are to be named loudly. */
  readonly flaky: readonly string[]
}

/** A test that did not run, and why. */
export interface SkippedTest {
  readonly title: string
  readonly reason: string
}

/** Nothing ran. */
export const emptyTally: Tally = { passed: 0, failed: 0, skipped: [], flaky: [] }

/** Both together. */
export function addTallies(left: Tally, right: Tally): Tally {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: [...left.skipped, ...right.skipped],
    flaky: [...left.flaky, ...right.flaky],
  }
}

/** What must be known of a run before its closing line: every skipped test with its reason, every flaky one. */
export function remarks({ skipped, flaky }: Tally): readonly string[] {
  return [
    ...skipped.map(({ title, reason }) => `skipped: ${title}: ${reason}`),
    ...flaky.map((title) => `*** FLAKY, passed only at the second try: ${title} ***`),
    ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
  ]
}

/** The closing line, which programs read: `12 passed, 0 failed`. */
export function closingLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}

/** Why the run as a whole failed, or undefined when it did not. A runner that ends badly without a failed test counts. */
export function verdict(tally: Tally, exitCodes: readonly number[]): string | undefined {
  if (tally.failed > 0) return `${tally.failed} failed`
  if (exitCodes.some((code) => code !== 0)) return 'a test runner ended with an error'
  if (tally.passed === 0) return 'no test ran'
  return undefined
}
