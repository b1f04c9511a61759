import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Browser, BrowserLook } from '../../../electron/engine/browser/index.ts'
import { type BrowserState, browserSource } from '../../../electron/engine/sources/browser.ts'
import type { PollResult } from '../../../electron/engine/sources/source-adapter.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { someLook, somePicture } from '../browser/some-look.ts'

let desk: AdapterDesk
let next: Partial<BrowserLook>
/** What looks are like that say nothing else. Without a picture, since comparing them takes its time. */
let usual: Partial<BrowserLook>
let state: unknown
const settings: Record<string, unknown> = { url: 'https://blog.example/' }
const browser: Browser = { look: async () => ({ kind: 'look', look: someLook(next) }) }

beforeEach(() => {
  desk = openAdapterDesk(undefined, browser)
  next = {}
  usual = {}
  state = undefined
})
afterEach(() => desk.close())

async function poll(
  different: Partial<BrowserLook> = {},
  given = settings,
): Promise<PollResult<BrowserState>> {
  next = { ...usual, ...different }
  const result = await desk.poll(browserSource, given, state)
  state = result.state
  await desk.clock.advance(60_000)
  return { ...result, state: result.state as BrowserState }
}

async function learn(): Promise<void> {
  for (let look = 0; look < 5; look += 1) await poll()
}

describe('learning', () => {
  test('the first look is told, and the next come soon until the usual is known', async () => {
    const first = await poll()
    expect(first.items.map(({ title }) => title)).toEqual(['Test source is being looked at'])
    expect(first.items[0]?.text).toContain('4 more looks will show what is usual')
    expect(first.againIn).toBe(600_000)
    for (let look = 0; look < 3; look += 1) expect((await poll()).items).toEqual([])
    expect((await poll()).againIn).toBeUndefined()
  })

  test('errors that are there from the beginning are usual', async () => {
    const noisy = { exceptions: ['TypeError: a.b is 17'], consoleErrors: ['404 of ad 1234'] }
    for (let look = 0; look < 5; look += 1) await poll(noisy)
    const later = await poll({ exceptions: ['TypeError: a.b is 99'], consoleErrors: ['404 of ad 8'] })
    expect(later.site?.verdict).toBe('up')
    expect(later.items).toEqual([])
  })

  test('a page that never answers is told even before anything was learned', async () => {
    await poll({ end: 'unresponsive' })
    expect((await poll({ end: 'unresponsive' })).site?.verdict).toBe('down')
  })
})

describe('what is not as usual', () => {
  beforeEach(learn)

  test.each<[string, Partial<BrowserLook>, 'down' | 'degraded', string]>([
    ['stops answering', { end: 'unresponsive' }, 'down', 'cannot be used'],
    ['takes too much memory', { end: 'memory' }, 'down', 'more than 1000 MB of memory'],
    ['crashes', { end: 'crashed' }, 'down', 'made its browser process crash'],
    ['cannot be opened', { end: 'unopened', failure: 'net::ERR_X' }, 'down', 'net::ERR_X'],
    ['never finishes loading', { end: 'slow' }, 'degraded', 'does not finish loading'],
    [
      'shows an error',
      { failedRequests: [{ url: 'https://blog.example/', reason: 'status 500' }] },
      'down',
      'shows an error instead of the page',
    ],
    ['loads too much', { end: 'traffic' }, 'degraded', 'loaded more than 60 MB'],
    ['leads away', { url: 'https://casino.example/win' }, 'down', 'casino.example/win'],
    [
      'hides its text',
      { text: { characters: 2000, visible: 300 } },
      'degraded',
      'Of 2000 characters of text only 300',
    ],
    ['loses its text', { text: { characters: 90, visible: 90 } }, 'down', 'only 90 characters'],
    [
      'has a script that fails',
      { exceptions: ['TypeError: x is not a function'] },
      'degraded',
      'x is not a function',
    ],
    [
      'misses its style',
      { failedRequests: [{ url: 'https://www.blog.example/a.css', reason: 'status 404' }] },
      'degraded',
      'a.css (status 404)',
    ],
    ['is kept busy', { scripts: 9000 }, 'degraded', '9.0 seconds'],
    [
      'starts a download',
      { attempts: [{ kind: 'download', text: 'https://x.example/a.exe' }] },
      'degraded',
      'a.exe',
    ],
    ['opens a dialog', { attempts: [{ kind: 'dialog', text: 'Pay at once' }] }, 'degraded', 'Pay at once'],
  ])('a page that %s', async (_, different, verdict, words) => {
    const once = await poll(different)
    expect([once.site?.verdict, once.site?.confirming, once.items, once.againIn]).toEqual([
      'up',
      true,
      [],
      60_000,
    ])
    const twice = await poll(different)
    expect(twice.site?.verdict).toBe(verdict)
    expect(twice.items).toHaveLength(1)
    const [item] = twice.items
    expect(item?.needs).toBe('look')
    expect(`${item?.title}\n${item?.text}`).toContain(words)
    expect(item?.text).toMatch(/^Expected: .+\nInstead: .+\nSince .+\n.+/)
    const again = await poll()
    expect(again.site?.verdict).toBe('up')
    expect(again.items.map(({ title }) => title)).toEqual(['Test source is as usual again after 2 minutes'])
  })

  test('one bad look is no news', async () => {
    await poll({ end: 'unresponsive' })
    const after = await poll()
    expect([after.site?.verdict, after.items]).toEqual(['up', []])
  })

  test('what others deliver and what only the console says is noted, not told', async () => {
    const different = {
      failedRequests: [{ url: 'https://ads.example/1.js', reason: 'net::ERR_FAILED' }],
      consoleErrors: ['Cookie refused'],
    }
    const result = await poll(different)
    expect([result.site?.verdict, result.site?.confirming, result.items]).toEqual(['up', false, []])
    expect(result.state.recent[0]?.findings.map(({ weight }) => weight)).toEqual(['note', 'note'])
  })

  test('what the person said to ignore is neither told nor shown', async () => {
    const bad = { exceptions: ['TypeError: x is not a function'] }
    await poll(bad)
    const [finding] = (await poll(bad)).state.recent[0]?.findings ?? []
    const ignored = [{ id: finding?.id, text: finding?.text }]
    const result = await poll(bad, { ...settings, ignored })
    expect([result.site?.verdict, result.state.recent[0]?.findings]).toEqual(['up', []])
  })

  test('what the person accepted is what is usual from then on', async () => {
    const redesign = { text: { characters: 500, visible: 500 } }
    await poll(redesign)
    expect((await poll(redesign)).site?.verdict).toBe('degraded')
    const accepted = { ...settings, acceptedAt: desk.clock.now() }
    for (let look = 0; look < 6; look += 1) expect((await poll(redesign, accepted)).site?.verdict).toBe('up')
    const worse = { text: { characters: 150, visible: 150 } }
    expect((await poll(worse, accepted)).site?.confirming).toBe(true)
  })
})

describe('hosts', () => {
  const withHost = (host: string) => ({ hosts: [{ host, requests: 1 }] })

  test('a new one is told once, as news', async () => {
    await learn()
    const result = await poll(withHost('tracker.evil.example'))
    expect(result.site?.verdict).toBe('up')
    expect(result.items[0]?.text).toContain('contact evil.example, which it had not before')
    expect((await poll(withHost('other.evil.example'))).items).toEqual([])
  })

  test('on a page whose hosts rotate, another one is no news', async () => {
    for (let look = 0; look < 5; look += 1) await poll(withHost(`ads${look}.example`))
    expect((await poll(withHost('ads9.example'))).items).toEqual([])
  })
})

describe('pictures', () => {
  beforeEach(() => {
    usual = { picture: somePicture() }
  })

  test.each<[string, Partial<BrowserLook>, 'down' | 'degraded', string]>([
    [
      'is blank',
      { picture: somePicture(() => [255, 255, 255]), text: { characters: 0, visible: 0 } },
      'down',
      'is blank',
    ],
    ['is another page', { picture: somePicture(() => [90, 0, 0]), title: 'Hacked' }, 'degraded', 'Hacked'],
  ])('a page that %s', async (_, different, verdict, words) => {
    await learn()
    await poll(different)
    const result = await poll(different)
    expect(result.site?.verdict).toBe(verdict)
    expect(`${result.items[0]?.title}\n${result.items[0]?.text}`).toContain(words)
  })

  const banner = (colour: number) => somePicture((x, y) => (y < 40 && x < 80 ? [colour, 0, 0] : undefined))

  test('a part that always changes is left out', async () => {
    for (let look = 0; look < 5; look += 1) await poll({ picture: banner(50 * look) })
    const result = await poll({ picture: banner(255) })
    expect(result.state.recent[0]?.difference?.share).toBe(0)
  })

  test('a page that looks different is told once, with both pictures to compare', async () => {
    await learn()
    const other = { picture: somePicture((x) => (x < 80 ? [0, 90, 0] : undefined)) }
    const result = await poll(other)
    expect(result.items.map(({ title, needs }) => [title, needs])).toEqual([
      ['Test source: the page looks different', 'look'],
    ])
    const [look] = result.state.recent
    expect(look?.difference?.share).toBeCloseTo(0.5, 1)
    expect(look?.difference?.picture?.name).toMatch(/^[\da-f]{64}$/)
    expect(look?.picture?.name).not.toBe(result.state.expected?.picture?.name)
    expect((await poll(other)).items).toEqual([])
  })

  test('a new look that stays becomes what is expected', async () => {
    await learn()
    const other = { picture: somePicture((x) => (x < 80 ? [0, 90, 0] : undefined)) }
    for (let look = 0; look < 6; look += 1) await poll(other)
    expect((await poll(other)).state.recent[0]?.difference?.share).toBe(0)
  })
})

describe('when there is nothing to judge', () => {
  test('a machine without a browser says so', async () => {
    const bare = openAdapterDesk()
    const failing = bare.poll(browserSource, settings)
    await expect(failing).rejects.toMatchObject({ message: 'There is no Chromium on this machine' })
    await bare.close()
  })

  test('what is remembered stays small, whatever pages do', async () => {
    const long = 'x'.repeat(300)
    const many = Array.from({ length: 100 }, (_, number) => number)
    for (let look = 0; look < 12; look += 1) {
      await poll({
        hosts: many.map((number) => ({ host: `h${look}-${number}.example`, requests: 1 })),
        exceptions: many.map(
          (number) => `${long.slice(20)}${String.fromCodePoint(0x4e00 + look * 100 + number)}`,
        ),
        failedRequests: many.map((number) => ({
          url: `https://a${look}b${number}.example/${long}`.slice(0, 300),
          reason: long,
        })),
        title: long,
        url: `https://blog.example/${long}`,
      })
    }
    expect(JSON.stringify(state).length).toBeLessThan(300_000)
  })
})
