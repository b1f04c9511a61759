import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from '../../electron/cli/run-command.ts'
import { publicKeyOf } from '../../electron/engine/report-page/seal.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'

let folder: string
let site: TestServer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-page-'))
  site = await startHttpServer()
})
afterEach(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

async function run(...argv: string[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await runCommand(['report-page', ...argv], {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}
const page = () => readFile(join(folder, 'out/index.html'), 'utf8')
const out = () => join(folder, 'out')

test('with a folder alone it makes up a topic and a key, and says what to do with them', async () => {
  const { code, said } = await run('--out', out())
  expect(code).toBe(0)
  const topic = /topic\s+https:\/\/ntfy\.sh\/(something-broken-\w+)/.exec(said)?.[1] ?? ''
  const key = /seal key\s+([\w-]{43})/.exec(said)?.[1] ?? ''
  const text = await page()
  expect(text).toContain(`"topic":"${topic}"`)
  expect(text).toContain(`"publicKey":"${publicKeyOf(key)}"`)
  // The half that opens reports stays out of a public page.
  expect(text).not.toContain(key)
})

test('the site lends its name and its colours, the script its own place', async () => {
  site.route('/', {
    headers: { 'content-type': 'text/html' },
    body: '<title>Wild Gardens – posts</title><link rel="stylesheet" href="/site.css">',
  })
  site.route('/site.css', {
    headers: { 'content-type': 'text/css' },
    body: 'body{background:#fdf6ec}a{color:#8a1c4a}',
  })
  const { code, said } = await run(
    ...['--out', out(), '--site', site.url, '--page', 'help.example', '--json'],
    ...['--headless', 'https://box.example/report/abcdefghijklmnop', '--mail', 'ada@blog.example'],
  )
  expect(code).toBe(0)
  expect(JSON.parse(said)).toEqual({ files: [join(out(), 'index.html'), join(out(), 'something-broken.js')] })
  const text = await page()
  for (const part of ['Wild Gardens', '#fdf6ec', '#8a1c4a', 'ada@blog.example']) expect(text).toContain(part)
  const script = await readFile(join(out(), 'something-broken.js'), 'utf8')
  expect(script).toContain('https://help.example/')
  expect(script).toContain('https://box.example/report/abcdefghijklmnop')
})

test('the same topic and key again make the same page', async () => {
  const again = [
    '--out',
    out(),
    '--ntfy',
    'help-7f3k',
    '--seal-key',
    Buffer.alloc(32, 7).toString('base64url'),
  ]
  await run(...again)
  const first = await page()
  await run(...again)
  expect(await page()).toBe(first)
})

test.each([
  [[], 'Say where to write the page'],
  [['--out', '/tmp/x', '--ntfy', 'a topic'], 'is no topic'],
  [['--out', '/tmp/x', '--seal-key', 'short'], 'seal key is none'],
  [['--out', '/tmp/x', '--colour', 'sunny'], 'is no colour'],
  [['--out', '/tmp/x', '--form', 'http://'], 'needs a web address'],
  [['--out', '/tmp/x', '--wrong'], 'Unknown option'],
])('wrong words are told: %j', async (argv, words) => {
  const { code, complained } = await run(...argv)
  expect(code).toBe(2)
  expect(complained).toContain(words)
})

test('a site that does not answer and a folder that cannot be are said, not half done', async () => {
  await site.refuse()
  const unread = await run('--out', out(), '--site', site.url)
  expect(unread.code).toBe(1)
  expect(unread.complained).toContain('could not be read')
  await writeFile(join(folder, 'file'), '')
  const unwritten = await run('--out', join(folder, 'file'))
  expect(unwritten.code).toBe(1)
  expect(unwritten.complained).toContain('could not be written')
})
