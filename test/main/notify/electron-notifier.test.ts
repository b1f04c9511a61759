import { afterEach, beforeEach, expect, test } from 'vitest'
import { electronNotifier } from '../../../electron/main/notify/electron-notifier.ts'
import type { Notice, NoticeAction } from '../../../electron/shared/model/notice.ts'
import { Notification } from '../../electron-host/stand-in/notification.ts'

let done: [string, NoticeAction][]
let oldClicks: number

beforeEach(() => {
  done = []
  oldClicks = 0
  Notification.shown.length = 0
})
afterEach(() => {
  delete process.env.HOST_NOTIFICATIONS
})

function start(platform: NodeJS.Platform) {
  const notifier = electronNotifier({
    platform,
    onOldClick: () => {
      oldClicks += 1
    },
  })
  notifier.onAction((noticeId, action) => done.push([noticeId, action]))
  return notifier
}
const alarm: Notice = {
  ...{ id: 'alarm:site:s:down:5:0', title: 'Down', body: 'B', urgency: 'alarm', sound: false, count: 1 },
  alarmId: 'site:s:down:5',
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 5))
const records = () => Notification.shown.map((shown) => shown.record())

// The first of this file: what happened before anybody listened is told once.
test('the click that starts the program on Windows is told once everything is put together', async () => {
  const tag = encodeURIComponent('site:s:down:5')
  Notification.activate({ type: 'action', actionIndex: 0, arguments: `type=action&action=0&tag=${tag}` })
  start('win32')
  expect(done).toEqual([])
  await expect.poll(() => done).toEqual([['site:s:down:5', 'acknowledge']])
  expect(oldClicks).toBe(0)
})

test('a click on an old notice that says nothing of itself opens the program', async () => {
  start('win32')
  await turn()
  done = []
  Notification.activate({ type: 'action', actionIndex: 1, arguments: 'type=action' })
  await expect.poll(() => oldClicks).toBe(1)
  expect(done).toEqual([])
})

test('a click on a notice of this start is told by its own event, and once', async () => {
  const notifier = start('win32')
  await turn()
  done = []
  await notifier.show(alarm)
  Notification.click('site:s:down:5', 2)
  Notification.activate({ type: 'action', actionIndex: 2, arguments: 'tag=site:s:down:5' })
  await turn()
  expect(done).toEqual([['alarm:site:s:down:5:0', 'snooze']])
})

test('an alarm stays and has its buttons; sound only when it may be heard', async () => {
  const notifier = start('darwin')
  await notifier.show(alarm)
  await notifier.show({ ...alarm, id: 'alarm:t:0', alarmId: 't', sound: true })
  expect(records()).toMatchObject([
    {
      id: 'site:s:down:5',
      urgency: 'critical',
      silent: true,
      actions: ['Acknowledge', 'Open', 'Snooze 1 h'],
    },
    { id: 't', silent: false },
  ])
})

test('a later notice of an alarm takes the place of the one before', async () => {
  const notifier = start('darwin')
  await notifier.show(alarm)
  await notifier.show({ ...alarm, id: 'alarm:site:s:down:5:1', title: 'Still down, 1 h' })
  expect(records().map(({ title, closed }) => [title, closed])).toEqual([
    ['Down', true],
    ['Still down, 1 h', false],
  ])
  notifier.withdraw('alarm:site:s:down:5:0')
  expect(records()[1]?.closed).toBe(false)
  notifier.withdraw('alarm:site:s:down:5:1')
  expect(records()[1]?.closed).toBe(true)
  expect(done).toEqual([])
})

test('a desktop that refuses is one that showed nothing', async () => {
  process.env.HOST_NOTIFICATIONS = 'fail'
  expect(await start('darwin').show(alarm)).toBe(false)
})

test('an item that wants an answer has a field to type one, and buttons of those that fit', async () => {
  const notifier = start('win32')
  const templates = [{ id: 'ack', label: 'I have it' }]
  const notice: Notice = {
    ...{ id: 'item:1', title: 'Ann', body: 'Help', urgency: 'news', sound: false, count: 1, itemId: '1' },
    reply: { to: 'Ann', templates, canSend: true },
  }
  await notifier.show(notice)
  expect(records()).toMatchObject([
    { actions: ['I have it', 'Acknowledge'], replyPlaceholder: 'Answer to Ann' },
  ])
  Notification.reply('item:1', 'On it.')
  Notification.click('item:1', 0)
  Notification.click('item:1', 1)
  await turn()
  expect(done.slice(-3)).toEqual([
    ['item:1', { reply: 'On it.' }],
    ['item:1', { template: 'ack' }],
    ['item:1', 'acknowledge'],
  ])
})

test('an alarm has no field to type into', async () => {
  await start('darwin').show(alarm)
  expect(records()[0]).not.toHaveProperty('replyPlaceholder')
})
