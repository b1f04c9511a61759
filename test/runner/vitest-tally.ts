import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import type { SkippedTest, Tally } from './results.ts'

/**
 * A Vitest reporter that writes a `Tally` to the file named by `STOREMINDER_TALLY`. Errors outside tests and files
 * that could not be loaded count as failures, so that they show in the closing line.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0
    let failed = unhandled.length
    const skipped: SkippedTest[] = []
    for (const module of modules) {
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') passed += 1
        else if (result.state === 'failed') failed += 1
        else {
          const note = result.state === 'skipped' ? result.note : undefined
          skipped.push({
            title: `${module.relativeModuleId} > ${test.fullName}`,
            reason: note ?? 'no reason given',
          })
        }
      }
      for (const suite of module.children.allSuites()) failed += suite.errors().length
    }
    const path = process.env.STOREMINDER_TALLY
    if (path !== undefined)
      writeFileSync(path, JSON.stringify({ passed, failed, skipped, flaky: [] } satisfies Tally))
  }
}
