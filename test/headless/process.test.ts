import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import {
  buildOnce,
  type HeadlessShell,
  runHeadlessShell,
  startHeadlessShell,
} from '../servers/headless-shell.ts'
import { startHttpServer } from '../servers/http-server.ts'

const root = resolve(import.meta.dirname, '../..')
let data: string
let shells: HeadlessShell[]
let children: ChildProcess[]

beforeAll(buildOnce)
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'headless-process-'))
  shells = []
  children = []
})
afterEach(async () => {
  for (const child of children) endGroup(child)
  for (const shell of shells) await shell.stop()
  await rm(data, { recursive: true, force: true })
})

async function start(options: Parameters<typeof startHeadlessShell>[0] = {}): Promise<HeadlessShell> {
  const shell = await startHeadlessShell({ data, ...options })
  shells.push(shell)
  return shell
}

/** Starts a program that speaks to people, in a process group of its own; ends with the test. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(program, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let said = ''
  let complained = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text
  })
  return { child, said: () => said, complained: () => complained }
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // All of it has ended already.
  }
}

test('SIGTERM stops it cleanly, with listeners and calls under way', async () => {
  const shell = await start()
  const stream = await fetch(`${shell.url}/events`, { headers: { authorization: `Bearer ${shell.token}` } })
  expect(await shell.end('SIGTERM')).toBe(0)
  await stream.text()
  expect(shell.log()).toBe('')
  expect(await readdir(data)).not.toContain('headless.json')
})

test('a job reports in at the address that its heartbeat names', async () => {
  const shell = await start()
  const added = await shell.call('sources.add', { kind: 'heartbeat', name: 'Backup', settings: {} })
  const { data: source } = z.object({ data: z.object({ id: z.string() }) }).parse(added)
  await shell.call('sources.check', source)
  const list = z.object({ data: z.object({ items: z.array(z.object({ text: z.string() })) }) })
  const [item] = list.parse(await shell.call('items.list', { limit: 1 })).data.items
  const address = /http:\S+\/beat\/\S+/.exec(item?.text ?? '')?.[0] ?? ''
  expect(address.startsWith(`${shell.url}/beat/`)).toBe(true)
  expect((await fetch(address, { method: 'POST', body: 'done' })).status).toBe(200)
  await shell.call('sources.check', source)
  expect(await shell.call('sites.list')).toMatchObject({ data: [{ name: 'Backup', verdict: 'up' }] })
})

test('token, settings and sources outlive a kill -9', async () => {
  const site = await startHttpServer({ '/': { body: 'up' } })
  const first = await start()
  await first.call('checks.pause', { minutes: 60 })
  await first.call('sources.add', { kind: 'site', name: 'Mine', settings: { url: `${site.url}/` } })
  await first.call('settings.set', { theme: 'dark' })
  expect(await first.end('SIGKILL')).toBeNull()
  const second = await start()
  expect(second.token).toBe(first.token)
  expect(await second.call('sources.list')).toMatchObject({ ok: true, data: [{ name: 'Mine' }] })
  expect(await second.call('settings.get')).toMatchObject({ ok: true, data: { theme: 'dark' } })
  await site.close()
})

test('only the owner can read what is put into the data folder, also one that is open to all', async () => {
  await chmod(data, 0o755)
  const umask = process.umask(0o022)
  const shell = await start().finally(() => process.umask(umask))
  await shell.call('settings.set', { theme: 'dark' })
  const files = (await readdir(data)).sort()
  for (const name of ['headless.json', 'secret.key', 'settings.json', 'storeminder.sqlite', 'token'])
    expect(files).toContain(name)
  const open: string[] = []
  for (const name of files) if (((await stat(join(data, name))).mode & 0o077) !== 0) open.push(name)
  expect(open).toEqual([])
})

test('a second instance on the same folder names the first one’s address and ends with 3', async () => {
  const first = await start()
  const second = await runHeadlessShell(['--data', data, '--port', '0', '--no-open', '--json'])
  expect(second.code).toBe(3)
  expect(second.said).toBe('')
  expect(second.complained).toContain(`It is at ${first.url}/.`)
  const link = /http:\S+\/enter\?code=\S+/.exec(second.complained)?.[0] ?? ''
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(303)
  expect(await first.call('health.get')).toMatchObject({ ok: true })
})

test('two folders run side by side', async () => {
  const [one, two] = [await start(), await startHeadlessShell()]
  shells.push(two)
  expect(two.url).not.toBe(one.url)
  expect(two.token).not.toBe(one.token)
  const answer = await fetch(`${two.url}/rpc/health.get`, {
    method: 'POST',
    headers: { authorization: `Bearer ${one.token}` },
  })
  expect(answer.status).toBe(401)
})

test('for a person it prints the address and a link that opens once', async () => {
  const { child, said } = run(process.execPath, ['out/node/headless.js', '--data', data, '--port', '0'], {
    PATH: process.env.PATH,
  })
  await expect.poll(said).toMatch(/enter\?code=\S+\n/)
  expect(said()).toMatch(/^Storeminder is running at http:\/\/127\.0\.0\.1:\d+\/ on this machine only\./)
  const link = /http:\S+\/enter\?code=\S+/.exec(said())?.[0] ?? ''
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(303)
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(401)
  child.kill('SIGINT')
  expect((await once(child, 'exit'))[0]).toBe(0)
})

test.runIf(process.platform === 'linux')(
  'on a desktop it opens the browser with the one-time link',
  async () => {
    const opener = join(data, 'xdg-open')
    await writeFile(opener, `#!/bin/sh\nprintf '%s' "$1" > '${data}/opened'\n`)
    await chmod(opener, 0o755)
    const shell = await start({ env: { PATH: `${data}${delimiter}${process.env.PATH}`, DISPLAY: ':99' } })
    // The helper that starts it passes --no-open.
    expect(await readdir(data)).not.toContain('opened')
    await shell.end('SIGTERM')
    const { child, said } = run(process.execPath, ['out/node/headless.js', '--data', data, '--port', '0'], {
      PATH: `${data}${delimiter}${process.env.PATH}`,
      DISPLAY: ':99',
    })
    await expect.poll(said).toContain('It has been opened in your browser.')
    expect(said()).not.toContain('enter?code')
    await expect
      .poll(() => readFile(join(data, 'opened'), 'utf8'))
      .toMatch(/^http:\/\/127\.0\.0\.1:\d+\/enter\?code=/)
    child.kill('SIGTERM')
    await once(child, 'exit')
  },
)

test('a data folder that cannot be used is named, and nothing starts', async () => {
  const file = join(data, 'file')
  await writeFile(file, '')
  expect(await runHeadlessShell(['--data', file, '--json'])).toEqual({
    code: 1,
    said: '',
    complained: `The data folder ${file} cannot be used: something else of that name is in the way. Choose another with --data.\n`,
  })
})

test('a port that is taken is named, and the folder is free again', async () => {
  const other = await startHttpServer()
  const outcome = await runHeadlessShell(['--data', data, '--port', String(other.port), '--json'])
  expect(outcome).toEqual({
    code: 1,
    said: '',
    complained: `Port ${other.port} of 127.0.0.1 cannot be used: another program has it. Choose another with --port.\n`,
  })
  await other.close()
  expect(await (await start()).call('health.get')).toMatchObject({ ok: true })
})

test('wrong arguments are a sentence and 2; --help is help and 0', async () => {
  const wrong = await runHeadlessShell(['--host', '0.0.0.0'])
  expect(wrong.code).toBe(2)
  expect(wrong.complained).toContain('--host')
  const help = await runHeadlessShell(['--help'])
  expect(help.code).toBe(0)
  expect(help.said).toContain('--data DIR')
})

test.runIf(process.platform === 'linux')(
  'npm start without a desktop says why in one sentence, and what it starts instead answers',
  async () => {
    const args = ['run', '-s', 'start', '--', '--data', data, '--port', '0', '--no-open', '--json']
    const { PATH, HOME } = process.env
    const { said, complained } = run('npm', args, { PATH, HOME })
    await expect.poll(said).toContain('\n')
    expect(complained()).toMatch(
      /^Storeminder cannot sit in the tray here, because .+; it runs in your browser instead\.$/m,
    )
    const { url, token }: { url: string; token: string } = JSON.parse(said())
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${url}/rpc/health.get`, { method: 'POST', headers })).status).toBe(200)
  },
)

test('npm run -s headless prints one line of JSON on stdout and stops on SIGTERM', async () => {
  const args = ['run', '-s', 'headless', '--', '--data', data, '--port', '0', '--no-open', '--json']
  const { child, said } = run('npm', args, process.env)
  await expect.poll(said).toContain('\n')
  const { url, token }: { url: string; token: string } = JSON.parse(said())
  const headers = { authorization: `Bearer ${token}` }
  expect((await fetch(`${url}/rpc/health.get`, { method: 'POST', headers })).status).toBe(200)
  const ended = once(child, 'close')
  child.kill('SIGTERM')
  await ended
  expect(said().trimEnd().split('\n')).toHaveLength(1)
  // npm may be gone before what it started; the lock on the folder says when that has ended too.
  await expect.poll(() => readdir(data)).not.toContain('headless.json')
})
