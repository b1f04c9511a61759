import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { chromium } from 'playwright-core'

/** Where systems keep a Chromium or Chrome, in the order they are tried. */
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The browser that tests and drawing scripts use: `CHROMIUM_PATH`, else the system's, else the one Playwright
 * has downloaded. Rejects with what to do when there is none.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  for (const path of named ? [named] : [...systemPaths, chromium.executablePath()]) {
    try {
      await access(path, constants.X_OK)
      return path
    } catch {
      if (named) throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`)
    }
  }
  throw new Error('No Chromium was found. Install one, or say where it is with CHROMIUM_PATH.')
}
