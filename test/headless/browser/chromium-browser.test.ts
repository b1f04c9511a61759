import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Browser, BrowserLook, LookLimits } from '../../../electron/engine/browser/index.ts'
import { viewport } from '../../../electron/engine/browser/index.ts'
import { chromiumBrowser } from '../../../electron/headless/browser/chromium-browser.ts'
import { findChromium } from '../../browser/find-chromium.ts'
import { recordingLog } from '../../main/recording-log.ts'
import type { TestServer } from '../../servers/http-server.ts'
import { startWildPageServer } from '../../servers/wild-page-server.ts'

const looker = new URL('../../../electron/headless/browser/looker.ts', import.meta.url)
const limits: LookLimits = { milliseconds: 30_000, megabytes: 1000, trafficMegabytes: 20 }
/** For pages of which nothing more is to be seen by waiting. */
const hasty: LookLimits = { ...limits, milliseconds: 9000 }
const missing = await findChromium().then(
  () => undefined,
  (error: Error) => error.message,
)

let folder: string
let site: TestServer
let browser: Browser

beforeAll(async () => {
  // A browser puts a socket in there, whose path must be short, and may run as another user.
  folder = mkdtempSync('/tmp/sm-')
  chmodSync(folder, 0o711)
  vi.stubEnv('TMPDIR', folder)
  site = await startWildPageServer()
  browser = chromiumBrowser(looker, recordingLog().log)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(() => {
  // Whatever the page did: no file and no process of the browser is there any more.
  expect(readdirSync(folder)).toEqual([])
  expect(processesAt(folder)).toEqual([])
})

async function look(path: string, different: Partial<LookLimits> = {}): Promise<BrowserLook> {
  const answer = await browser.look(site.url + path, { ...limits, ...different }, AbortSignal.timeout(90_000))
  if (answer.kind !== 'look') throw new Error(answer.message)
  return answer.look
}

describe.skipIf(missing !== undefined)(`a browser${missing === undefined ? '' : ` (${missing})`}`, () => {
  test('shows a page that is well as it is', async () => {
    const seen = await look('/calm')
    expect(seen).toMatchObject({
      ...{ end: 'whole', url: `${site.url}/calm`, title: 'Kettle notes', requests: 1 },
      ...{ consoleErrors: [], exceptions: [], failedRequests: [], attempts: [] },
      hosts: [{ host: new URL(site.url).host, requests: 1 }],
    })
    expect(seen.text.visible).toBe(seen.text.characters)
    expect(seen.text.visible).toBeGreaterThan(700)
    const { width, height } = PNG.sync.read(Buffer.from(seen.picture ?? []))
    expect({ width, height }).toEqual(viewport)
  })

  test('hears errors, failed requests and scripts that keep the page busy', async () => {
    const seen = await look('/errors')
    expect(seen).toMatchObject({
      ...{ consoleErrors: ['A thing went wrong'], exceptions: ['Error: Not caught'] },
      failedRequests: [{ url: `${site.url}/missing.json`, reason: 'status 404' }],
    })
    expect(seen.scripts).toBeGreaterThan(100)
  })

  test('refuses dialogs, sound, windows, permissions, a download and being kept open', async () => {
    site.requests.length = 0
    const seen = await look('/pushy')
    expect(seen.end).toBe('whole')
    expect(seen.attempts).toEqual([
      ...['Pay at once', 'Sure?', 'Your card?'].map((text) => ({ kind: 'dialog', text })),
      ...Array.from({ length: 5 }, () => ({ kind: 'window', text: `${site.url}/popup` })),
      { kind: 'download', text: `${site.url}/virus.bin` },
    ])
    expect(seen.title).toContain('not located')
    expect(seen.title).toContain('notify denied')
    expect(site.requests.map(({ path }) => path)).not.toContain('/popup')
  })

  test('ends a page that takes gigabytes', async () => {
    expect((await look('/gigabytes')).end).toBe('memory')
  })

  test('ends a page whose scripts never rest, and still shows what it looked like', async () => {
    const seen = await look('/endless', { milliseconds: 60_000 })
    expect(seen).toMatchObject({ end: 'unresponsive', title: 'Kettle notes' })
    expect(seen.picture?.length).toBeGreaterThan(1000)
  })

  test('ends a page whose scripts never let it load', async () => {
    expect((await look('/endless-at-once', hasty)).end).toBe('unresponsive')
  })

  test('ends a page that loads without end', async () => {
    const seen = await look('/flood')
    expect(seen.end).toBe('traffic')
    expect(seen.bytes).toBeGreaterThan(20_000_000)
  })

  test('ends with a page that floods it with messages', async () => {
    const answer = await browser.look(`${site.url}/noisy`, hasty, AbortSignal.timeout(90_000))
    // Whichever gives way first: the page's memory, its browser, or the process that listens.
    if (answer.kind === 'look') expect(answer.look.end).not.toBe('whole')
  })

  test('tells where a page led it', async () => {
    expect((await look('/away')).url).toBe(`http://localhost:${site.port}/calm`)
  })

  test('tells of an address that cannot be opened, or is no page', async () => {
    expect(await look('/virus.bin')).toMatchObject({ end: 'unopened', failure: 'Download is starting' })
    const silent = await look('/silent', hasty)
    expect(silent).toMatchObject({ end: 'unopened', failure: 'it did not answer in time' })
    await site.refuse()
    expect(await look('/calm')).toMatchObject({ end: 'unopened', failure: 'net::ERR_CONNECTION_REFUSED' })
    await site.restart()
  })

  test('is gone at once when nobody wants the look any more', async () => {
    const aborting = new AbortController()
    const looking = browser.look(`${site.url}/endless-at-once`, limits, aborting.signal)
    await vi.waitFor(() => expect(site.requests.at(-1)?.path).toBe('/endless-at-once'), { timeout: 30_000 })
    aborting.abort()
    await expect(looking).rejects.toMatchObject({ name: 'AbortError' })
  })
})

test('what a shell that was killed left behind is deleted by the next look', async () => {
  const left = mkdtempSync(join(folder, 'sm-look-'))
  const other = mkdtempSync(join(folder, 'other-'))
  const yesterday = new Date(Date.now() - 86_400_000)
  for (const path of [left, other]) utimesSync(path, yesterday, yesterday)
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'none'))
  await browser.look('https://blog.example/', limits, AbortSignal.timeout(60_000))
  vi.stubEnv('CHROMIUM_PATH', undefined)
  expect(readdirSync(folder)).toEqual([basename(other)])
  rmSync(other, { recursive: true })
})

test('a machine without one says what to do', async () => {
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'none'))
  const answer = await browser.look('https://blog.example/', limits, AbortSignal.timeout(60_000))
  vi.stubEnv('CHROMIUM_PATH', undefined)
  expect(answer).toEqual({
    kind: 'unavailable',
    message: `CHROMIUM_PATH names ${join(folder, 'none')}, which cannot be run`,
    advice: 'Correct the environment variable CHROMIUM_PATH and start Storeminder again.',
  })
})

/** Command lines of the processes that were started with something in a folder. */
function processesAt(folder: string): readonly string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return line.includes(folder) && Number(pid) !== process.pid ? [line] : []
    } catch {
      return []
    }
  })
}
