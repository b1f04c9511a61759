import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DbusNotifier } from '../../../electron/main/notify/dbus-notifier.ts'
import type { Notice, NoticeAction } from '../../../electron/shared/model/notice.ts'
import { recordingLog } from '../recording-log.ts'
import { type DesktopSession, missingPrograms, startDesktopSession } from './desktop-session.ts'

const missing = process.platform === 'linux' ? missingPrograms() : ['Linux']
if (missing.length > 0)
  process.stderr.write(`SKIPPED: notices on a real desktop need ${missing.join(', ')}.\n`)

describe.skipIf(missing.length > 0)('on dunst', () => {
  let desktop: DesktopSession
  let notifier: DbusNotifier
  let done: [string, NoticeAction][] = []
  const notice: Notice = {
    id: 'n1',
    title: 'Down',
    body: 'blog <a> & b',
    urgency: 'alarm',
    sound: false,
    itemId: 'i',
    count: 1,
  }

  beforeAll(async () => {
    desktop = await startDesktopSession('Acknowledge')
    notifier = new DbusNotifier({ icon: '', log: recordingLog().log, busSocket: desktop.socket, beep() {} })
    notifier.onAction((noticeId, action) => done.push([noticeId, action]))
  })

  beforeEach(() => {
    done = []
  })

  afterAll(async () => {
    notifier.close()
    await desktop.close()
  })

  test('a notice is on the screen until it is taken back', async () => {
    expect(await notifier.show(notice)).toBe(true)
    expect(await desktop.control('count', 'displayed')).toBe('1')
    notifier.withdraw('n1')
    await expect.poll(() => desktop.control('count', 'displayed')).toBe('0')
    const history = await desktop.control('history')
    for (const text of ['"Storeminder"', '"Down"', 'blog &lt;a&gt; &amp; b']) expect(history).toContain(text)
    expect(done).toEqual([])
  })

  test('a button pressed in it arrives as that action', async () => {
    await notifier.show({ ...notice, id: 'n2' })
    await desktop.control('context')
    await expect.poll(() => done).toEqual([['n2', 'acknowledge']])
  })

  test('a click on it opens', async () => {
    await notifier.show({ ...notice, id: 'n3' })
    await desktop.control('action', '0')
    await expect.poll(() => done).toEqual([['n3', 'open']])
  })

  test('notices of one alarm take each other’s place, also after a new start of the program', async () => {
    await desktop.control('close-all')
    done = []
    const first = { ...notice, id: 'alarm:a:0', alarmId: 'a', title: 'Raised' }
    await notifier.show(first)
    await notifier.show({ ...first, id: 'alarm:a:1', title: 'Still down, 1 h' })
    expect(await desktop.control('count', 'displayed')).toBe('1')
    const later = new DbusNotifier({
      ...{ icon: '', log: recordingLog().log, busSocket: desktop.socket, beep() {} },
    })
    later.onAction((noticeId, action) => done.push([noticeId, action]))
    await later.show({ ...first, id: 'alarm:a:1', title: 'Told again after a crash' })
    expect(await desktop.control('count', 'displayed')).toBe('1')
    await later.show({ ...first, id: 'alarm:b:0', alarmId: 'b' })
    expect(await desktop.control('count', 'displayed')).toBe('2')
    later.withdraw('alarm:a:1')
    later.withdraw('alarm:b:0')
    await expect.poll(() => desktop.control('count', 'displayed')).toBe('0')
    expect(done).toEqual([])
    later.close()
  })

  test('closing it by hand dismisses', async () => {
    await notifier.show({ ...notice, id: 'n4' })
    await desktop.control('close')
    await expect.poll(() => done).toEqual([['n4', 'dismiss']])
  })
})
