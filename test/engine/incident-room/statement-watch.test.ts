import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import { createStatementWatch } from '../../../electron/engine/incident-room/statement-watch.ts'
import { createFakeClock } from '../../fake-clock.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'
import { createTestStore, type TestStore, testTime } from '../store/test-store.ts'

const minute = 60_000
const log = { debug() {}, info() {}, warn() {}, error() {} }
let at: TestStore
let server: TestServer
beforeEach(async () => {
  ;[at, server] = await Promise.all([createTestStore(), startHttpServer()])
})
afterEach(async () => {
  at.remove()
  await server.close()
})

test('where nothing can be written down, a page is looked at again after a while and not at once for ever', async () => {
  const clock = createFakeClock(testTime)
  server.route('/said', { status: 200, body: 'It was us.' })
  at.store.write(() => {
    at.store.incidents.save({
      ...{ id: 'i', title: 'i', stage: 'seen', stageAt: testTime, firstSignAt: testTime, openedAt: testTime },
      ...{ acknowledgedAt: undefined, causeAt: undefined, fixedAt: undefined, closedAt: undefined },
      ...{ nagAt: undefined, mergedInto: undefined },
      joins: { watchIds: [], siteKeys: [], sourceIds: [], words: [] },
    })
    at.store.statements.add({
      ...{ id: 's', incidentId: 'i', at: testTime, where: 'the blog', url: `${server.url}/said` },
      ...{ text: 'It was us.', stage: 'seen', replyId: undefined, goneAt: undefined },
      ...{ lookAt: testTime + minute, misses: 0 },
    })
  })
  const { statements, replies } = at.store
  let tries = 0
  const looks = createStatementWatch({
    ports: { clock, log },
    store: {
      ...{ statements, replies },
      write() {
        tries += 1
        if (tries > 9) void looks.stop()
        throw new Error('The disk is full')
      },
    },
    http: createHttpClient({ version: '0.0.0' }),
    findReply: () => undefined,
    onChange() {},
  })
  looks.start()
  const look = async (milliseconds: number) => {
    for (let turn = 0; turn < 20; turn += 1) {
      await clock.advance(milliseconds / 20)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return tries
  }
  expect(await look(2 * minute)).toBe(1)
  expect(await look(20 * minute)).toBe(2)
  await looks.stop()
})
