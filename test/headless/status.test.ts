import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKeys } from '../../electron/headless/keys.ts'
import { lineLog } from '../../electron/headless/log.ts'
import { type HeadlessServer, startServer } from '../../electron/headless/server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { ask } from './request.ts'

let folder: string
let app: TestEngine
let server: HeadlessServer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'status-'))
  app = await startEngine({ folder: join(folder, 'data'), callAddress: 'http://127.0.0.1:8730/' })
  const keys = await loadKeys(folder, Date.now)
  const log = lineLog('error', () => {})
  server = await startServer(0, { engine: app.engine, keys, page: folder, log })
})
afterEach(async () => {
  await server.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

test('until something is published there is nothing', async () => {
  expect(await ask(server.url, '/status/')).toMatchObject({
    status: 404,
    text: 'Nothing is published here.\n',
  })
})

test('anybody reads what was published, under any name and without a token', async () => {
  expect((await app.get('incidents.publish', {})).hereUrl).toBe('http://127.0.0.1:8730/status/')
  const headers = {
    host: 'status.blog.example',
    origin: 'https://blog.example',
    'sec-fetch-site': 'cross-site',
  }
  const front = await ask(server.url, '/status/', { headers })
  expect(front.status).toBe(200)
  expect(front.text).toContain('No trouble known')
  expect(front.headers).toMatchObject({
    ...{ 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*' },
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  expect((await ask(server.url, '/status/feed.atom')).headers['content-type']).toContain(
    'application/atom+xml',
  )
  expect(JSON.parse((await ask(server.url, '/status/status.json')).text)).toMatchObject({
    state: 'no-trouble',
  })
  expect(await ask(server.url, '/status/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
  expect(await ask(server.url, '/status')).toMatchObject({ status: 308, headers: { location: 'status/' } })
})

test('the door opens nothing else, and is only read', async () => {
  await app.get('incidents.publish', {})
  const paths = [
    '../token',
    '..%2ftoken',
    '%2e%2e/storeminder.sqlite',
    '.storeminder-page',
    'index.html/x',
    '//etc',
  ]
  for (const path of [...paths, 'index.html%00.png', 'constructor'])
    expect((await ask(server.url, `/status/${path}`)).status, path).toBeGreaterThanOrEqual(400)
  expect((await ask(server.url, '/statusfiles')).status).toBe(401)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect(await ask(server.url, '/status/', { method })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    })
})
