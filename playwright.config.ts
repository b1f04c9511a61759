import { defineConfig } from '@playwright/test'
import { chromiumFlags } from './test/browser/chromium-flags.ts'
import { findChromium } from './test/browser/find-chromium.ts'

/** The browser tests. Pictures and traces go to `test-results/`, which git ignores. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: process.env.CI !== undefined,
  // Whoever works here is to see every race at once. A build machine may be crowded beyond what any wait allows, or
  // lose its browser: there a second try is allowed, and `npm test` names what needed it loudly.
  retries: process.env.CI === undefined ? 0 : 1,
  // Much of a browser test is waiting: two side by side take little more than half the time, also on two cores.
  workers: 2,
  // Generous, so that a busy machine fails nothing: what is right ends at once, and what hangs still ends here.
  timeout: 180_000,
  globalTimeout: 18 * 60_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./test/runner/playwright-tally.ts']],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findChromium(), args: [...chromiumFlags] },
  },
})
