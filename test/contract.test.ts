import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventNames, methodNames } from '../electron/shared/names.ts'
import type { ContractRecord } from './contract-run/contract-call.ts'
import { serveContractSite } from './contract-run/contract-site.ts'
import {
  checkEvent,
  expectedEvents,
  failureMethods,
  mailboxMethods,
  runContract,
  uncoveredMethods,
} from './contract-run.ts'
import { ShellDesk } from './electron-host/shell-desk.ts'
import { type HeadlessShell, startHeadlessShell } from './servers/headless-shell.ts'
import { startHttpServer, type TestServer } from './servers/http-server.ts'

test('the table of calls covers every method', () => {
  expect(uncoveredMethods()).toEqual([])
})

let overHttp: ContractRecord[] = []

describe('over HTTP', () => {
  let site: TestServer
  let shell: HeadlessShell
  let records: ContractRecord[]
  const heard: { name: string; data: unknown }[] = []

  beforeAll(async () => {
    site = await startHttpServer()
    serveContractSite(site)
    shell = await startHeadlessShell()
    const stream = await fetch(`${shell.url}/events`, { headers: { authorization: `Bearer ${shell.token}` } })
    void listen(stream)
    records = await runContract((method, params) => shell.call(method, params), site)
    overHttp = records
  })
  afterAll(async () => {
    // Lets the stream end as a stream should.
    await shell?.end('SIGTERM')
    await shell?.stop()
    await site?.close()
  })

  async function listen(stream: Response): Promise<void> {
    let text = ''
    for await (const chunk of stream.body ?? []) {
      text += Buffer.from(chunk).toString('utf8')
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const [, name, data] = /^event: (\S+)\ndata: (.*)$/.exec(text.slice(0, end)) ?? []
        if (name !== undefined) heard.push({ name, data: JSON.parse(data ?? '') })
        text = text.slice(end + 2)
      }
    }
  }

  test('every method answers as the contract says', () => {
    const answered = records.filter(({ result }) => result.ok).map(({ method }) => method)
    expect([...new Set([...answered, ...mailboxMethods, ...failureMethods])].sort()).toEqual(
      [...methodNames].sort(),
    )
  })

  test('every method refuses wrong params with a sentence, and nothing answers to a wrong name', () => {
    const refused = records.filter(({ result }) => !result.ok)
    const kinds = new Map<string, string[]>()
    for (const { method, result } of refused) {
      if (result.ok) continue
      expect(result.error.message).toMatch(/\S/)
      kinds.set(result.error.kind, [...(kinds.get(result.error.kind) ?? []), method])
    }
    expect([...(kinds.get('invalid') ?? [])].sort()).toEqual([...methodNames].sort())
    expect(kinds.get('unknown-method')).toEqual(['nothing.at-all', 'constructor'])
    expect(kinds.get('not-found')?.slice(0, 2)).toEqual(['items.get', 'sources.check'])
    expect(kinds.get('internal')).toBeUndefined()
  })

  test('every event of the engine arrives as the contract says', async () => {
    for (const event of heard) checkEvent(event)
    await expect.poll(() => [...new Set(heard.map(({ name }) => name))].sort()).toEqual(expectedEvents)
  })

  test('markup from outside arrives sanitised', () => {
    const detail = records.find(({ method, result }) => method === 'items.get' && result.ok)
    expect(JSON.stringify(detail)).toContain('<b>gardens</b>')
    expect(JSON.stringify(detail)).not.toContain('alert(1)')
  })
})

describe('over IPC', () => {
  let site: TestServer
  let desk: ShellDesk
  let records: ContractRecord[]
  let heard: { name: string; data: unknown }[] = []

  beforeAll(async () => {
    site = await startHttpServer()
    serveContractSite(site)
    desk = await ShellDesk.open()
    await desk.start()
    const page = await desk.page()
    await page.evaluate((names) => {
      const events: unknown[] = []
      Object.assign(window, { heardEvents: events })
      for (const name of names) {
        Reflect.get(window, 'storeminder').listen(name, (data: unknown) => events.push({ name, data }))
      }
    }, eventNames)
    records = await runContract((method, params) => desk.callAnything(page, method, params), site)
    heard = await page.evaluate(() => Reflect.get(window, 'heardEvents'))
  })
  afterAll(async () => {
    await desk?.close()
    await site?.close()
  })

  test('every method answers a page of the tray shell exactly as it answers over HTTP', () => {
    expect(records).toEqual(overHttp)
  })

  test('every event of the engine arrives as the contract says', () => {
    for (const event of heard) checkEvent(event)
    expect([...new Set(heard.map(({ name }) => name))].sort()).toEqual(expectedEvents)
  })
})
