import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageAnswer } from '../../../electron/main/page/page-answer.ts'
import { noncePlaceholder } from '../../../electron/shared/page-policy.ts'

const folder = mkdtempSync(join(tmpdir(), 'storeminder-page-'))
const root = join(folder, 'page')
const ask = (path: string, method = 'GET') => pageAnswer({ url: `app://storeminder${path}`, method }, root)

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), `<meta nonce="${noncePlaceholder}">`)
  writeFileSync(join(root, 'assets/a b.js'), 'hello()')
  writeFileSync(join(root, 'secret.env'), 'no')
  writeFileSync(join(folder, 'outside.js'), 'no')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the page comes with a policy whose nonce it carries, a new one each time', async () => {
  const answers = [await ask('/'), await ask('/index.html?x=1')]
  const nonces = await Promise.all(
    answers.map(async (answer) => {
      const [, nonce] = /nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? []
      expect(await answer.text()).toBe(`<meta nonce="${nonce}">`)
      return nonce
    }),
  )
  expect(nonces[0]).not.toBe(nonces[1])
  expect(answers[0]?.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answers[0]?.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('a file of the page comes with its type', async () => {
  const answer = await ask('/assets/a%20b.js')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toBe('hello()')
})

test.each([
  '/../outside.js',
  '/%2e%2e/outside.js',
  '/..%2foutside.js',
  '/secret.env',
  '/nothing.js',
  '/assets',
  '/%zz',
  '/a%00.js',
])('%s is not served', async (path) => {
  expect((await ask(path)).status).toBe(404)
})

test('nothing but reading, and nothing under another host', async () => {
  expect((await ask('/', 'POST')).status).toBe(405)
  expect((await pageAnswer({ url: 'app://evil/index.html', method: 'GET' }, root)).status).toBe(404)
  expect((await pageAnswer({ url: 'https://storeminder/index.html', method: 'GET' }, root)).status).toBe(404)
})
