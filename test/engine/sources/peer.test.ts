import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { peerSource } from '../../../electron/engine/sources/peer.ts'
import type { Beat, PollResult } from '../../../electron/engine/sources/source-adapter.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'
import { type NtfyServer, startNtfyServer } from '../../servers/ntfy-server.ts'

const minute = 60_000
const hour = 60 * minute
let desk: AdapterDesk

beforeEach(() => {
  desk = openAdapterDesk()
})
afterEach(() => desk.close())

const titles = ({ items }: PollResult<unknown>) => items.map(({ title }) => title)

/** One of two Storeminders, as its own state and circumstances make it. */
function side(settings: Record<string, unknown>) {
  let state: unknown
  return async (circumstances: Parameters<AdapterDesk['poll']>[3] = {}) => {
    const result = await desk.poll(peerSource, settings, state, circumstances)
    state = result.state
    return result
  }
}

describe('by an ntfy topic', () => {
  let server: NtfyServer
  let tray: ReturnType<typeof side>
  let headless: ReturnType<typeof side>
  beforeEach(async () => {
    server = await startNtfyServer()
    server.now = () => desk.clock.now()
    const settings = { topic: 'watchers', server: server.url }
    tray = side(settings)
    headless = side(settings)
  })
  afterEach(() => server.close())

  test('each hears the other and not itself', async () => {
    expect(titles(await tray())).toEqual(['Test source has not been heard of yet'])
    expect(titles(await tray())).toEqual(['Test source has not been heard of yet'])
    const heard = await headless()
    expect(heard.site).toMatchObject({ verdict: 'up', url: `${server.url}/watchers` })
    expect(titles(heard)).toEqual(['Test source is heard of'])
    await desk.clock.advance(5 * minute)
    expect((await tray()).site?.verdict).toBe('up')
  })

  test('a beat is sent every half hour and makes no phone ring', async () => {
    for (let time = 0; time < 12; time += 1) {
      await tray()
      await desk.clock.advance(5 * minute)
    }
    expect(server.messages).toHaveLength(2)
    expect(server.messages[0]).toMatchObject({ topic: 'watchers', priority: 1 })
  })

  test('the one that still runs tells when the other falls silent, and when it is back', async () => {
    await headless()
    for (let time = 0; time < 18; time += 1) {
      expect((await tray()).site?.verdict).toBe('up')
      await desk.clock.advance(5 * minute)
    }
    await desk.clock.advance(1)
    const missed = await tray()
    expect(missed.site?.verdict).toBe('down')
    expect(missed.items).toMatchObject([{ title: 'Test source is not heard of', needs: 'look' }])
    expect(missed.items[0]?.text.split('\n')).toEqual([
      'Expected: a beat of the other Storeminder at least every 1 hour 30 minutes.',
      'Instead: The last one came on 22 November 2026 at 03:00 UTC.',
      'Since 22 November 2026 at 03:00 UTC.',
      expect.stringMatching(/^Look first at whether its machine is on/),
    ])
    await headless()
    expect(titles(await tray())).toEqual([expect.stringMatching(/^Test source is heard of again after/)])
  })

  test('whoever slept itself catches up before it judges', async () => {
    await headless()
    await tray()
    for (let time = 0; time < 9; time += 1) {
      await desk.clock.advance(hour)
      await headless()
    }
    expect((await tray()).site).toMatchObject({ verdict: 'up', check: { outcome: 'success' } })
    await desk.clock.advance(13 * hour)
    const later = await tray()
    // What was said in that time the server no longer has in full.
    expect(later.site?.check.outcome).toBe('failure')
  })

  test('other messages of the topic are no beats', async () => {
    await fetch(`${server.url}/watchers`, { method: 'POST', body: 'Somebody else' })
    expect(titles(await tray())).toEqual(['Test source has not been heard of yet'])
  })

  test('that the other one cannot hear this one is told when it would miss it', async () => {
    await headless()
    await tray()
    const [first] = server.messages
    server.quota = server.messages.length
    const verdicts = []
    for (let time = 0; time < 24; time += 1) {
      await desk.clock.advance(5 * minute)
      if (first !== undefined && time % 6 === 5) await headlessAgain()
      verdicts.push((await tray()).site?.verdict)
    }
    expect(verdicts.lastIndexOf('up')).toBe(17)
    expect(verdicts.at(-1)).toBe('degraded')

    /** The other one has a quota of its own. */
    async function headlessAgain(): Promise<void> {
      const { quota } = server
      server.quota = Number.POSITIVE_INFINITY
      await headless()
      server.quota = quota + 1
    }
  })
})

describe('by addresses', () => {
  let other: TestServer
  let last: Beat | undefined
  let heardSince: number
  const beats = () => ({
    ...{ heardSince, addressOf: (key: string) => `http://127.0.0.1:8730/beat/${key}` },
    ...(last === undefined ? {} : { last }),
  })
  let here: ReturnType<typeof side>
  beforeEach(async () => {
    other = await startHttpServer({ '*': { body: 'Taken.\n' } })
    last = undefined
    heardSince = desk.clock.now()
    here = side({
      url: `${other.url}/beat/their-key-nobody-guesses`,
      key: 'our-key-nobody-guesses',
      missingMinutes: 30,
    })
  })
  afterEach(() => other.close())

  test('it calls the other one, and says where the other one can call', async () => {
    const first = await here({ beats: beats() })
    expect(other.requests).toMatchObject([{ method: 'POST', path: '/beat/their-key-nobody-guesses' }])
    expect(first.items[0]?.text).toContain('http://127.0.0.1:8730/beat/our-key-nobody-guesses')
    last = { at: desk.clock.now(), failed: false, text: '' }
    expect((await here({ beats: beats() })).site?.verdict).toBe('up')
    await desk.clock.advance(30 * minute + 1)
    expect(titles(await here({ beats: beats() }))).toEqual(['Test source is not heard of'])
  })

  test('a key that the other one does not know is told, though it is heard of itself', async () => {
    other.route('*', { status: 404 })
    const results = []
    for (let time = 0; time < 4; time += 1) {
      last = { at: desk.clock.now(), failed: false, text: '' }
      results.push(await here({ beats: beats() }))
      await desk.clock.advance(10 * minute + 1)
    }
    expect(results.map(({ site }) => site?.verdict)).toEqual(['up', 'up', 'up', 'degraded'])
    const [item] = results.at(-1)?.items ?? []
    expect(item?.title).toBe('Test source does not hear this one')
    expect(item?.text).toContain('The other Storeminder knows nothing at this address (404)')
  })

  test('a machine that is cut off hears nothing and blames nobody, also just after it is back', async () => {
    last = { at: desk.clock.now(), failed: false, text: '' }
    await here({ beats: beats() })
    await other.refuse()
    await desk.clock.advance(40 * minute)
    const offline = await here({ beats: beats(), isReachable: async () => false })
    expect(offline.site).toMatchObject({ verdict: 'up', check: { outcome: 'unknown' } })
    await other.restart()
    await desk.clock.advance(minute)
    const back = await here({ beats: beats() })
    expect(back.site).toMatchObject({ verdict: 'up', check: { outcome: 'unknown' } })
    expect(back.items).toEqual([])
    await desk.clock.advance(30 * minute)
    expect((await here({ beats: beats() })).site?.verdict).toBe('down')
  })

  test('the tray only calls, says so, and tells when its calls do not arrive', async () => {
    const result = await here()
    expect(result.site?.verdict).toBe('up')
    expect(result.items[0]?.text).toContain('cannot call the tray app')
    await other.refuse()
    await desk.clock.advance(15 * minute)
    expect((await here()).site).toMatchObject({ verdict: 'up', check: { outcome: 'unknown' } })
    await desk.clock.advance(16 * minute)
    expect(titles(await here())).toEqual(['Test source cannot be reached'])
  })
})

test('one way to reach the other is needed', () => {
  const read = (settings: Record<string, unknown>) => peerSource.settings.safeParse(settings).success
  expect(read({})).toBe(false)
  expect(read({ topic: 'watchers' })).toBe(true)
  expect(read({ url: 'http://127.0.0.1:8731/beat/x' })).toBe(true)
  expect(read({ url: 'ftp://127.0.0.1/' })).toBe(false)
})
