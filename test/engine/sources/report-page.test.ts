import { randomBytes, webcrypto } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadPageParts } from '../../../electron/engine/report-page/page-parts.ts'
import { newSealKey, publicKeyOf } from '../../../electron/engine/report-page/seal.ts'
import { reportPageSource } from '../../../electron/engine/sources/report-page.ts'
import type { Letter } from '../../../electron/engine/sources/source-adapter.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { type NtfyServer, startNtfyServer } from '../../servers/ntfy-server.ts'

const hour = 60 * 60_000
const sealKey = newSealKey()
let server: NtfyServer
let desk: AdapterDesk

beforeEach(async () => {
  desk = openAdapterDesk()
  server = await startNtfyServer()
  server.now = () => desk.clock.now()
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

const settings = () => ({
  ...{ topic: 'help-7f3k', server: server.url, sealKey, siteUrl: 'https://blog.example/' },
  key: 'abcdefghijklmnop',
})
const post = (message: string) => fetch(`${server.url}/help-7f3k`, { method: 'POST', body: message })
const poll = (state?: unknown, letters: readonly Letter[] = []) =>
  desk.poll(reportPageSource, settings(), state, {
    inbox: { letters },
  })

/** As the page seals, by its own code. */
async function seal(report: object, key = sealKey): Promise<string> {
  const { page } = await loadPageParts()
  const code = page.slice(page.indexOf('async function seal('))
  const own = code.slice(0, code.indexOf('\n}\n') + 3)
  return await new Function('crypto', `${own}; return seal`)(webcrypto)(publicKeyOf(key), report)
}

test('a sealed report is opened, with who, page, browser and what the page saw', async () => {
  await post(
    await seal({
      ...{ message: 'When I press Buy nothing happens. Twice now.', kind: 'Something does not work' },
      ...{ name: 'Ann', email: 'Ann@Mail.Example', page: 'https://www.blog.example/shop' },
      ...{ browser: 'Firefox 140', errors: 'cart is undefined\nin shop.js:42', froze: 'for 4.2 seconds' },
      seconds: 40,
    }),
  )
  expect((await poll()).items).toEqual([
    {
      ...{ kind: 'report', externalId: 'ntfy:m1', needs: 'answer', publishedAt: desk.clock.now() },
      title: 'When I press Buy nothing happens.',
      text: 'When I press Buy nothing happens. Twice now.',
      url: 'https://www.blog.example/shop',
      ...{ author: 'Ann', authorId: 'Ann@mail.example' },
      report: {
        ...{ way: 'page', sender: { name: 'Ann', address: 'Ann@mail.example' } },
        ...{ page: 'https://www.blog.example/shop', browser: 'Firefox 140' },
        fields: [
          { name: 'What it is like', value: 'Something does not work' },
          { name: 'The page froze', value: 'for 4.2 seconds' },
          { name: 'Errors on the page', value: 'cart is undefined\nin shop.js:42' },
        ],
        ...{ certain: true, attachments: [], troubles: [] },
      },
    },
  ])
})

test('what is sealed with another key is told of, not dropped', async () => {
  await post(await seal({ message: 'secret' }, newSealKey()))
  await post(`storeminder-report ${randomBytes(200).toString('base64url')}`)
  await post('storeminder-report x')
  const { items } = await poll()
  expect(items).toHaveLength(3)
  expect(items.map(({ text }) => text)).toEqual(Array(3).fill(expect.stringContaining('another key')))
})

test('a browser without scripts, JSON and plain words are understood as well', async () => {
  await post(
    'kind=\r\nmessage=It is broken:\r\nall of it\r\npage=\r\nname=Bo\r\nemail=bo@mail.example\r\nwebsite=\r\n',
  )
  await post('{"message":"As JSON"}')
  await post('Just words')
  await post('{"message":')
  const { items } = await poll()
  expect(items.map(({ text }) => text)).toEqual([
    'It is broken:\nall of it',
    'As JSON',
    'Just words',
    '{"message":',
  ])
  expect(items[0]?.report?.sender).toEqual({ name: 'Bo', address: 'bo@mail.example' })
})

test('what a program filled in is set aside, with why, and kept', async () => {
  await post(JSON.stringify({ message: 'Buy pills', website: 'https://pills.example' }))
  await post(JSON.stringify({ message: 'Fast', seconds: 0 }))
  await post(JSON.stringify({ message: 'Slow', seconds: 3 }))
  const { items } = await poll()
  expect(items.map(({ report }) => report?.aside)).toEqual(['spam', 'spam', undefined])
  expect(items[0]?.report?.troubles[0]).toContain('people do not see')
})

test('only a page of the own site becomes something to open', async () => {
  const pages = [
    'https://evil.example/',
    'javascript:alert(1)',
    'https://blog.example.evil.example/',
    'the shop',
  ]
  for (const page of pages) await post(JSON.stringify({ message: 'x', page }))
  const { items } = await poll()
  expect(items.map(({ url }) => url)).toEqual([undefined, undefined, undefined, undefined])
  expect(items.map(({ report }) => report?.page)).toEqual(pages)
})

test('the same report by two ways is one, and nobody writes over another', async () => {
  const id = 'abcdefghij0123456789'
  const report = { id, message: 'The same' }
  await post(await seal(report))
  const letter: Letter = {
    ...{ id: 'letter', at: desk.clock.now(), type: 'application/json', headers: {} },
    body: Buffer.from(JSON.stringify(report)),
  }
  const other = { ...letter, body: Buffer.from(JSON.stringify({ id, message: 'Another' })) }
  const ids = (await poll(undefined, [letter, other])).items.map(({ externalId }) => externalId)
  expect(ids[0]).toBe(ids[2])
  expect(ids[1]).not.toBe(ids[0])
})

test('it resumes after the last message, and a long night is a gap', async () => {
  await post('one')
  const first = await poll()
  expect((await poll(first.state)).items).toEqual([])
  await post('two')
  await desk.clock.advance(14 * hour)
  await post('three')
  const later = await poll(first.state)
  expect(later.items.map(({ text }) => text)).toEqual(['three'])
  expect(later.gaps).toHaveLength(1)
})

test('more than one answer holds is read in pieces, to the last', async () => {
  const long = 'x'.repeat(3900)
  for (let at = 0; at < 1500; at += 1)
    server.messages.push({ topic: 'help-7f3k', message: `${at} ${long}`, tags: [] })
  server.keeps = Number.POSITIVE_INFINITY
  const numbers: number[] = []
  let pieces = 0
  for (let state: unknown, isCut = true; isCut; pieces += 1) {
    const { items, againIn, ...read } = await poll(state)
    numbers.push(...items.map(({ text }) => Number(text.split(' ')[0])))
    ;({ state } = read)
    isCut = againIn === 1000
  }
  expect(pieces).toBeGreaterThan(3)
  expect(numbers).toEqual(Array.from({ length: 1500 }, (_, at) => at))
})

test('hostile fields do no harm', async () => {
  await post(
    JSON.stringify({
      message: `a\0b ${'🚀'.repeat(500)}`,
      email: 'x@y\nBcc: z@z.example',
      name: 'n'.repeat(900),
    }),
  )
  await post(JSON.stringify({ message: { deep: true }, kind: ['x'] }))
  await post('[]')
  await post('null')
  const { items } = await poll()
  expect(items.map(({ author }) => author?.length)).toEqual([100, undefined, undefined])
  expect(items[0]?.report?.sender.address).toBeUndefined()
})
