import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { programNotifier } from '../../../electron/main/notify/program-notifier.ts'
import type { Notice } from '../../../electron/shared/model/notice.ts'
import { makeNotifySend, type NotifySend } from '../../notify-send.ts'
import { recordingLog } from '../recording-log.ts'

describe.skipIf(process.platform !== 'linux')('through notify-send, which only Linux has', () => {
  let program: NotifySend
  beforeEach(async () => {
    program = await makeNotifySend()
  })
  afterEach(() => program.remove())

  const notice: Notice = {
    id: 'n',
    title: 'Down',
    body: 'Status 500',
    urgency: 'alarm',
    sound: false,
    count: 1,
  }

  test('a notice is shown, an alarm urgently', async () => {
    await program.install()
    expect(await programNotifier(recordingLog().log).show(notice)).toBe(true)
    const given = await program.given()
    expect(given.slice(0, 2)).toEqual(['Down', 'Status 500'])
    expect(given.join(' ')).toMatch(/--urgency[ =]critical/)
  })

  test('hostile words are words: no command, no option, no markup', async () => {
    await program.install()
    const title = `--urgency=low $(touch ${program.folder}/a)`
    const body = `-i <img src=x> & "; touch ${program.folder}/b`
    expect(await programNotifier(recordingLog().log).show({ ...notice, title, body })).toBe(true)
    expect(await program.files()).toEqual(['arguments', 'notify-send'])
    expect((await program.given()).slice(0, 2)).toEqual([
      ` ${title}`,
      ` -i &lt;img src=x&gt; &amp; "; touch ${program.folder}/b`,
    ])
  })

  test('a program that fails is a notice not shown, and the log says so', async () => {
    await program.install(1)
    const { log, lines } = recordingLog()
    expect(await programNotifier(log).show(notice)).toBe(false)
    expect(lines.map(({ level }) => level)).toEqual(['warn'])
  })
})
