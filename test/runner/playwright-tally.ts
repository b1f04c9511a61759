import { writeFileSync } from 'node:fs'
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter'
import type { SkippedTest, Tally } from './results.ts'

/** A Playwright reporter that writes a `Tally` to the file named by `STOREMINDER_TALLY`. */
export default class TallyReporter implements Reporter {
  #root: Suite | undefined
  #errors = 0

  onBegin(_config: FullConfig, root: Suite): void {
    this.#root = root
  }

  onError(): void {
    this.#errors += 1
  }

  onEnd(): void {
    let passed = 0
    let failed = this.#errors
    const skipped: SkippedTest[] = []
    const flaky: string[] = []
    for (const test of this.#root?.allTests() ?? []) {
      const outcome = test.outcome()
      const title = test.titlePath().filter(Boolean).join(' > ')
      if (outcome === 'skipped') {
        const annotation = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')
        skipped.push({
          title,
          reason: annotation?.description ?? 'no reason given',
        })
      } else if (outcome === 'unexpected') failed += 1
      else {
        passed += 1
        if (outcome === 'flaky') flaky.push(title)
      }
    }
    const path = process.env.STOREMINDER_TALLY
    if (path !== undefined)
      writeFileSync(path, JSON.stringify({ passed, failed, skipped, flaky } satisfies Tally))
  }

  printsToStdio(): boolean {
    return false
  }
}
