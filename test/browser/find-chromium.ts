import { chromium } from 'playwright-core'
import { findChromium as find } from '../../electron/headless/browser/find-chromium.ts'

/**
 * The browser that tests and drawing scripts use: `CHROMIUM_PATH`, else the system's, else the one Playwright
 * has downloaded. Rejects with what to do when there is none.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  const found = await find(named, [chromium.executablePath()])
  if (found !== undefined) return found
  throw new Error(
    named
      ? `CHROMIUM_PATH names ${named}, which cannot be run.`
      : 'No Chromium was found. Install one, or say where it is with CHROMIUM_PATH.',
  )
}
