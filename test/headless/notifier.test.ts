import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lineLog } from '../../electron/headless/log.ts'
import { nodeNotifier } from '../../electron/headless/notifier.ts'
import type { Notice } from '../../electron/shared/model/notice.ts'

let folder: string
let lines: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notifier-'))
  lines = []
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const notice: Notice = { id: 'n1', title: 'A title', body: 'A body', urgency: 'news', itemId: 'i1', count: 1 }
const linux = (env: NodeJS.ProcessEnv) =>
  nodeNotifier(
    lineLog('debug', (line) => lines.push(line)),
    () => {},
    'linux',
    env,
  )
const desktop = () => ({ PATH: process.env.PATH, DISPLAY: ':0' })

/** A `notify-send` that writes its arguments down, one a line, and ends with `code`. */
async function installNotifySend(code = 0): Promise<void> {
  const path = join(folder, 'notify-send')
  await writeFile(
    path,
    `#!/bin/sh\nfor a in "$@"; do printf '%s\\n' "$a" >> '${folder}/arguments'; done\nexit ${code}\n`,
  )
  await chmod(path, 0o755)
}

const handedOver = async () => (await readFile(join(folder, 'arguments'), 'utf8')).trimEnd().split('\n')

test('without a desktop nothing is shown, and that is said', async () => {
  await installNotifySend()
  expect(await linux({ PATH: process.env.PATH }).show(notice)).toBe(false)
  expect(await readdir(folder)).toEqual(['notify-send'])
})

test('without notify-send nothing is shown, and that is said', async () => {
  expect(await linux({ PATH: folder, DISPLAY: ':0' }).show(notice)).toBe(false)
})

test.runIf(process.platform === 'linux')('a desktop gets title, text and urgency', async () => {
  await installNotifySend()
  expect(await linux(desktop()).show({ ...notice, urgency: 'alarm' })).toBe(true)
  const given = await handedOver()
  expect(given.slice(0, 2)).toEqual(['A title', 'A body'])
  expect(given.join(' ')).toMatch(/--urgency[ =]critical/)
  expect(given.join(' ')).toMatch(/--app-name[ =]Storeminder/)
})

test.runIf(process.platform === 'linux')(
  'a desktop that refuses is told apart from one that shows',
  async () => {
    await installNotifySend(1)
    expect(await linux(desktop()).show(notice)).toBe(false)
    expect(lines.join('')).toContain('did not take a notice')
  },
)

test.runIf(process.platform === 'linux')(
  'hostile words are words: no command, no option, no markup',
  async () => {
    await installNotifySend()
    const title = `--urgency=critical $(touch ${folder}/a) \`touch ${folder}/b\` "; touch ${folder}/c; "\nnext`
    const body = `<a href="http://evil.example">x</a> & \\"$(touch ${folder}/d)`
    expect(await linux(desktop()).show({ ...notice, title, body })).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['arguments', 'notify-send'])
    const given = await handedOver()
    expect(given[0]).toBe(` ${title.replace('\n', ' ')}`)
    expect(given[1]).toBe(`&lt;a href="http://evil.example"&gt;x&lt;/a&gt; &amp; \\"$(touch ${folder}/d)`)
  },
)
