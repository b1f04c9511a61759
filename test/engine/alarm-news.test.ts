import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { someAlarm } from './alarm/some-alarm.ts'
import { createTestStore, someWatch, testTime } from './store/test-store.ts'

let server: TestServer
let folder: string
let app: TestEngine | undefined
beforeEach(async () => {
  server = await startHttpServer()
  folder = await mkdtemp(join(tmpdir(), 'storeminder-'))
})
afterEach(async () => {
  await app?.stop()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test.each([
  ['ringing', ['About gardens']],
  ['acknowledged', ['About gardens']],
  ['over', ['Lumen again', 'About gardens']],
] as const)(
  'while the alarm of a watch is %s, news of what it found is folded into it',
  async (state, bodies) => {
    const before = await createTestStore(folder)
    before.store.watches.save(someWatch('w', { name: 'Lumen', terms: ['lumen'] }))
    const subject = { kind: 'watch', id: 'w' } as const
    before.store.alarms.save(
      someAlarm({
        subject,
        topic: 'storm',
        state,
        lastTold: testTime,
        nextAt: undefined,
        severity: 'serious',
      }),
    )
    before.store.close()

    const clock = createFakeClock()
    app = await startEngine({ folder, clock })
    const feed = (titles: readonly string[]) => ({
      headers: { 'content-type': 'application/rss+xml' },
      body: `<rss version="2.0"><channel><title>Blog</title>${titles
        .map((title) => `<item><guid>${title}</guid><title>${title}</title></item>`)
        .join('')}</channel></rss>`,
    })
    server.route('/feed', feed(['Old']))
    const { id } = await app.get('sources.add', { kind: 'feed', settings: { url: `${server.url}/feed` } })
    await app.get('sources.check', { id })
    server.route('/feed', feed(['Lumen again', 'About gardens', 'Old']))
    await clock.advance(1000)
    expect(await app.get('sources.check', { id })).toEqual({ newItems: 2 })
    app.engine.start()
    await clock.advance(60_000)
    const news = app.desktop.shown.filter(({ alarmId }) => alarmId === undefined)
    expect(news.map(({ body }) => body).toSorted()).toEqual([...bodies].toSorted())
  },
)
