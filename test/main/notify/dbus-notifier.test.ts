import { afterEach, beforeEach, expect, test } from 'vitest'
import { DbusNotifier } from '../../../electron/main/notify/dbus-notifier.ts'
import type { Notice, NoticeAction } from '../../../electron/shared/model/notice.ts'
import { type NotificationDaemon, startNotificationDaemon } from '../../servers/notification-daemon.ts'
import { recordingLog } from '../recording-log.ts'

let daemon: NotificationDaemon
let notifier: DbusNotifier
let done: [string, NoticeAction][]
let beeps = 0
const beep = () => {
  beeps += 1
}

beforeEach(async () => {
  daemon = await startNotificationDaemon()
  notifier = new DbusNotifier({ icon: '/icon.png', log: recordingLog().log, busSocket: daemon.socket, beep })
  done = []
  beeps = 0
  notifier.onAction((noticeId, action) => done.push([noticeId, action]))
})

afterEach(async () => {
  notifier.close()
  await daemon.close()
})

const notice: Notice = {
  id: 'n1',
  title: 'New mention',
  body: 'Ann & Bob <said> so',
  urgency: 'news',
  sound: false,
  itemId: 'i1',
  count: 1,
}

test('shows a notice with its buttons, and its text as text', async () => {
  expect(await notifier.show(notice)).toBe(true)
  expect(daemon.notices()).toMatchObject([
    {
      app: 'Storeminder',
      summary: 'New mention',
      body: 'Ann &amp; Bob &lt;said&gt; so',
      urgency: 1,
      actions: { default: 'Open', open: 'Open', acknowledge: 'Acknowledge' },
    },
  ])
})

test('leaves text alone where the service takes no markup, and gives no buttons where it has none', async () => {
  daemon.capabilities = ['body']
  await notifier.show(notice)
  expect(daemon.notices()[0]).toMatchObject({ body: 'Ann & Bob <said> so', actions: {} })
})

const alarm: Notice = { ...notice, id: 'alarm:a:0', urgency: 'alarm', alarmId: 'a' }

test('only an alarm is urgent and stays until somebody answers', async () => {
  await notifier.show(alarm)
  await notifier.show(notice)
  expect(daemon.notices().map(({ urgency, stays }) => [urgency, stays])).toEqual([
    [2, 0],
    [1, -1],
  ])
  expect(daemon.notices()[0]?.actions).toEqual({
    default: 'Open',
    acknowledge: 'Acknowledge',
    open: 'Open',
    snooze: 'Snooze 1 h',
  })
})

test('a later notice of an alarm takes the place of the one before, also once it is over', async () => {
  await notifier.show(alarm)
  await notifier.show({ ...alarm, id: 'alarm:a:1', title: 'Still down, 1 h' })
  await notifier.show({ ...alarm, id: 'alarm:b:0', alarmId: 'b' })
  expect(daemon.notices().map(({ number, replaces }) => [number, replaces])).toEqual([
    [1, 0],
    [1, 1],
    [2, 0],
  ])
  await notifier.show({ ...alarm, id: 'alarm:a:2', title: 'Over', urgency: 'news' })
  expect(daemon.notices().at(-1)).toMatchObject({ number: 1, replaces: 1, urgency: 1, stays: -1 })
  expect(daemon.notices().at(-1)?.actions).toEqual({ default: 'Open', open: 'Open' })
  daemon.press(1, 'open')
  await expect.poll(() => done).toEqual([['alarm:a:2', 'open']])
  // The one that was replaced is gone already.
  notifier.withdraw('alarm:a:0')
  notifier.withdraw('alarm:b:0')
  await expect.poll(() => daemon.notices()[2]?.closed).toBe(true)
})

test('a sound is asked for only when it may be heard, and made where the service makes none', async () => {
  daemon.capabilities = ['actions', 'body', 'sound']
  await notifier.show(alarm)
  await notifier.show({ ...alarm, id: 'alarm:a:1', sound: true })
  expect(daemon.notices().map(({ sound }) => sound)).toEqual(['suppressed', 'dialog-warning'])
  expect(beeps).toBe(0)
  daemon.capabilities = ['actions', 'body']
  await notifier.show({ ...alarm, id: 'alarm:a:2' })
  await notifier.show({ ...alarm, id: 'alarm:a:3', sound: true })
  expect(beeps).toBe(1)
})

test('an alarm that one thing would end names it on its button', async () => {
  await notifier.show({ ...alarm, cure: 'sign-in' })
  expect(daemon.notices()[0]?.actions).toEqual({
    default: 'Open',
    open: 'Sign in again',
    acknowledge: 'Acknowledge',
  })
})

test('a bundle of several is clicked as a whole', async () => {
  await notifier.show({ id: 'n2', title: '5 new items', body: '', urgency: 'news', sound: false, count: 5 })
  expect(daemon.notices()[0]?.actions).toEqual({ default: 'Open' })
})

test.each([
  ['default', 'open'],
  ['open', 'open'],
  ['acknowledge', 'acknowledge'],
  ['snooze', 'snooze'],
])('pressing %s is told as %s, once', async (key, action) => {
  await notifier.show(notice)
  daemon.press(1, key)
  await expect.poll(() => done).toEqual([['n1', action]])
  daemon.press(1, 'open')
  await notifier.show({ ...notice, id: 'n9' })
  expect(done).toEqual([['n1', action]])
})

test('closing by hand is a dismissal, taking back is none', async () => {
  await notifier.show(notice)
  daemon.dismiss(1)
  await expect.poll(() => done).toEqual([['n1', 'dismiss']])
  await notifier.show({ ...notice, id: 'n2' })
  notifier.withdraw('n2')
  await expect.poll(() => daemon.notices()[1]?.closed).toBe(true)
  expect(done).toEqual([['n1', 'dismiss']])
})

test('finds the bus again after it was lost', async () => {
  await notifier.show(notice)
  daemon.hangUp()
  await expect.poll(() => notifier.show({ ...notice, id: 'n2' })).toBe(true)
  expect(daemon.notices().at(-1)?.summary).toBe('New mention')
})

test('says that nothing was shown when there is no bus, or nobody on it', async () => {
  const { log, lines } = recordingLog()
  const gone = new DbusNotifier({ icon: '', log, busSocket: '/nowhere/bus', beep })
  expect(await gone.show(notice)).toBe(false)
  const none = new DbusNotifier({ icon: '', log, busSocket: undefined, beep })
  expect(await none.show(notice)).toBe(false)
  expect(lines.map(({ level }) => level)).toEqual(['warn', 'warn'])
})

const answerable: Notice = {
  ...{ ...notice, id: 'item:1' },
  reply: {
    to: 'Ann',
    templates: [
      { id: 'ack', label: 'I have it, and I am looking' },
      { id: 'fixed', label: 'It is fixed, and this is what it was' },
    ],
    canSend: true,
  },
}

test('where somebody waits for an answer, its notice offers to write one and the two that fit', async () => {
  await notifier.show(answerable)
  expect(daemon.notices()[0]).toMatchObject({
    actions: {
      default: 'Open',
      reply: 'Reply',
      'template ack': 'I have it, and I am looking',
      'template fixed': 'It is fixed, and this is wh…',
      acknowledge: 'Acknowledge',
    },
    replyPlaceholder: undefined,
  })
  daemon.press(1, 'template fixed')
  await expect.poll(() => done).toEqual([['item:1', { template: 'fixed' }]])
})

test('a service with a field for answers gets one, and what is typed there arrives once', async () => {
  daemon.capabilities = ['actions', 'body', 'inline-reply']
  await notifier.show(answerable)
  const [shown] = daemon.notices()
  expect(shown?.actions).toMatchObject({ 'inline-reply': 'Reply', acknowledge: 'Acknowledge' })
  expect(shown?.actions).not.toHaveProperty('reply')
  expect(shown?.replyPlaceholder).toBe('Answer to Ann')
  daemon.reply(1, 'شكرا 👋 I have it.')
  await expect.poll(() => done).toEqual([['item:1', { reply: 'شكرا 👋 I have it.' }]])
  await notifier.show({ ...answerable, id: 'item:2' })
  daemon.press(2, 'inline-reply')
  await expect.poll(() => done.at(-1)).toEqual(['item:2', 'reply'])
})

test('an answer that goes out can be taken back from its notice, and a plain notice has no field', async () => {
  daemon.capabilities = ['actions', 'inline-reply']
  await notifier.show({ ...notice, id: 'reply:1', undoes: true })
  expect(daemon.notices()[0]).toMatchObject({
    actions: { default: 'Open', undo: 'Undo' },
    replyPlaceholder: undefined,
  })
  daemon.press(1, 'undo')
  await expect.poll(() => done).toEqual([['reply:1', 'undo']])
})
