import { afterEach, beforeEach, expect, test } from 'vitest'
import { lineLog } from '../../electron/headless/log.ts'
import { nodeNotifier } from '../../electron/headless/notifier.ts'
import type { Notice } from '../../electron/shared/model/notice.ts'
import { makeNotifySend, type NotifySend } from '../notify-send.ts'

let program: NotifySend
let lines: string[]
beforeEach(async () => {
  program = await makeNotifySend()
  lines = []
})
afterEach(() => program.remove())

const notice: Notice = {
  id: 'n1',
  title: 'A title',
  body: 'A body',
  urgency: 'news',
  sound: false,
  itemId: 'i1',
  count: 1,
}
const linux = (env: NodeJS.ProcessEnv) =>
  nodeNotifier(
    lineLog('debug', (line) => lines.push(line)),
    () => {},
    'linux',
    env,
  )
const desktop = () => ({ PATH: process.env.PATH, DISPLAY: ':0' })

test('without a desktop nothing is shown, and that is said', async () => {
  await program.install()
  expect(await linux({ PATH: process.env.PATH }).show(notice)).toBe(false)
  expect(await program.files()).toEqual(['notify-send'])
})

test('without notify-send nothing is shown, and that is said', async () => {
  expect(await linux({ PATH: program.folder, DISPLAY: ':0' }).show(notice)).toBe(false)
})

test.runIf(process.platform === 'linux')('a desktop gets title, text and urgency', async () => {
  await program.install()
  expect(await linux(desktop()).show({ ...notice, urgency: 'alarm' })).toBe(true)
  const given = await program.given()
  expect(given.slice(0, 2)).toEqual(['A title', 'A body'])
  expect(given.join(' ')).toMatch(/--urgency[ =]critical/)
  expect(given.join(' ')).toMatch(/--app-name[ =]Storeminder/)
})

test.runIf(process.platform === 'linux')(
  'a desktop that refuses is told apart from one that shows',
  async () => {
    await program.install(1)
    expect(await linux(desktop()).show(notice)).toBe(false)
    expect(lines.join('')).toContain('did not take a notice')
  },
)

test.runIf(process.platform === 'linux')(
  'hostile words are words: no command, no option, no markup',
  async () => {
    await program.install()
    const title = `--urgency=critical $(touch ${program.folder}/a) \`touch ${program.folder}/b\` "; touch ${program.folder}/c; "\nnext`
    const body = `<a href="http://evil.example">x</a> & \\"$(touch ${program.folder}/d)`
    expect(await linux(desktop()).show({ ...notice, title, body })).toBe(true)
    expect(await program.files()).toEqual(['arguments', 'notify-send'])
    const given = await program.given()
    expect(given[0]).toBe(` ${title.replace('\n', ' ')}`)
    expect(given[1]).toBe(
      `&lt;a href="http://evil.example"&gt;x&lt;/a&gt; &amp; \\"$(touch ${program.folder}/d)`,
    )
  },
)
