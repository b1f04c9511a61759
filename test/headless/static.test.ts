import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendFile } from '../../electron/headless/static.ts'
import { compressPage } from '../../electron/launch/compress-page.ts'
import { ask } from './request.ts'

const script = `console.log(${JSON.stringify('minding the store '.repeat(500))})`
let folder: string
let server: Server

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'assets/index-abc.js'), script)
  await compressPage(join(folder, 'assets'))
  // Built by an older version, which left no copy.
  await writeFile(join(folder, 'assets/old-def.js'), script)
  server = createServer(
    (request, response) => void sendFile(request.url ?? '', folder, request, response, '1'),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})

afterAll(async () => {
  await new Promise((done) => server.close(done))
  await rm(folder, { recursive: true, force: true })
})

const url = () => {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

test('who accepts gzip gets the packed copy, which unpacks to the same', async () => {
  const answer = await fetch(`${url()}/assets/index-abc.js`, { headers: { 'accept-encoding': 'br, gzip' } })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(script.length / 10)
  expect(await answer.text()).toBe(script)
})

test.each([
  ['who says nothing', '/assets/index-abc.js', {}],
  ['who refuses gzip', '/assets/index-abc.js', { 'accept-encoding': 'gzip;q=0, br' }],
  ['who asks for what has no copy', '/assets/old-def.js', { 'accept-encoding': 'gzip' }],
])('%s gets the file as it is', async (_who, path, headers) => {
  const { text, headers: answered } = await ask(url(), path, { headers })
  expect(answered['content-encoding']).toBeUndefined()
  expect(text).toBe(script)
})

test('a packed copy is no file of its own', async () => {
  expect((await ask(url(), '/assets/index-abc.js.gz')).status).toBe(404)
})
