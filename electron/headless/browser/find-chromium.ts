import { constants } from 'node:fs'
import { access } from 'node:fs/promises'

/** Where systems keep a Chromium or Chrome, in the order they are tried. */
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The browser to look at pages with: the one that `named` says, else the system's, else one of `others`. `undefined`
 * when there is none, or when the named one cannot be run.
 */
export async function findChromium(
  named: string | undefined,
  others: readonly string[],
): Promise<string | undefined> {
  for (const path of named ? [named] : [...systemPaths, ...others]) {
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path
  }
  return undefined
}
