import { expect, test } from 'vitest'
import type { Notifier } from '../../../electron/engine/ports.ts'
import { firstThatWorks } from '../../../electron/main/notify/first-that-works.ts'
import { NoticeDesk } from '../../../electron/main/notify/notice-desk.ts'
import type { Notice } from '../../../electron/shared/model/notice.ts'

const notice: Notice = {
  id: 'n1',
  title: 'New',
  body: 'Words',
  urgency: 'news',
  sound: false,
  itemId: 'i1',
  count: 1,
}

/** A way of showing notices that takes them or not, and a finger to press with. */
function desktop(takes: boolean | 'throws') {
  const shown: string[] = []
  let tell: Parameters<Notifier['onAction']>[0] = () => {}
  const notifier: Notifier = {
    async show({ id }) {
      if (takes === 'throws') throw new Error('gone')
      if (takes) shown.push(id)
      return takes
    },
    withdraw: (id) => shown.push(`-${id}`),
    onAction: (hear) => {
      tell = hear
    },
  }
  return { shown, notifier, press: (...args: Parameters<typeof tell>) => tell(...args) }
}

test('a notice goes to the first that takes it, and only there', async () => {
  const [broken, full, good, last] = [desktop('throws'), desktop(false), desktop(true), desktop(true)]
  const unshown: Notice[] = []
  const notifier = firstThatWorks(
    [broken, full, good, last].map((one) => one.notifier),
    (one) => unshown.push(one),
  )
  expect(await notifier.show(notice)).toBe(true)
  expect([good.shown, last.shown, unshown]).toEqual([['n1'], [], []])
})

test('when nobody takes it, somebody is told: never silence', async () => {
  const unshown: Notice[] = []
  const notifier = firstThatWorks([desktop(false).notifier], (one) => unshown.push(one))
  expect(await notifier.show(notice)).toBe(false)
  expect(unshown).toEqual([notice])
})

test('a click opens what the notice is about, and every action goes to the engine', async () => {
  const { notifier, press } = desktop(true)
  const opened: unknown[] = []
  const forwarded: unknown[] = []
  const desk = new NoticeDesk({
    notifier,
    open: (target) => opened.push(target),
    prepareAnswer: () => {},
    forward: (...action) => forwarded.push(action),
  })
  await desk.show(notice)
  await desk.show({ id: 'n2', title: '5 new items', body: '', urgency: 'news', sound: false, count: 5 })
  press('n1', 'open')
  press('n2', 'open')
  press('n1', 'acknowledge')
  press('n1', 'dismiss')
  expect(opened).toEqual([{ view: 'item', itemId: 'i1' }, { view: 'feed' }])
  expect(forwarded).toEqual([
    ['n1', 'open'],
    ['n2', 'open'],
    ['n1', 'acknowledge'],
    ['n1', 'dismiss'],
  ])
})

test('what was taken once is not shown a second time, but what was not taken is tried again', async () => {
  const { notifier, shown } = desktop(true)
  const desk = new NoticeDesk({ notifier, open: () => {}, prepareAnswer: () => {}, forward: () => {} })
  expect([await desk.show(notice), await desk.show(notice)]).toEqual([true, true])
  expect(shown).toEqual(['n1'])
  await desk.show({ ...notice, title: '5 new items', count: 5 })
  expect(shown).toEqual(['n1', 'n1'])
  const refusing = desktop(false)
  let asked = 0
  const counted = {
    ...refusing.notifier,
    show: (one: Notice) => {
      asked += 1
      return refusing.notifier.show(one)
    },
  }
  const other = new NoticeDesk({
    notifier: counted,
    open: () => {},
    prepareAnswer: () => {},
    forward: () => {},
  })
  expect([await other.show(notice), await other.show(notice), asked]).toEqual([false, false, 2])
})

test('a notice that asks to sign in opens the sources; one from before the start what its id tells', async () => {
  const { notifier, press } = desktop(true)
  const opened: unknown[] = []
  const forwarded: unknown[] = []
  const desk = new NoticeDesk({
    notifier,
    open: (target) => opened.push(target),
    prepareAnswer: () => {},
    forward: (...action) => forwarded.push(action),
  })
  await desk.show({ ...notice, id: 'n2', alarmId: 'a', cure: 'sign-in' })
  press('n2', 'open')
  press('item:42', 'open')
  press('site:s:down:5', 'open')
  press('shell:x', 'open')
  expect(opened).toEqual([
    { view: 'sources' },
    { view: 'item', itemId: '42' },
    { view: 'alarm', alarmId: 'site:s:down:5' },
    { view: 'feed' },
  ])
  expect(forwarded).toHaveLength(3)
})

test('what the shell itself says stays between it and the person', async () => {
  const { notifier, press, shown } = desktop(true)
  const opened: unknown[] = []
  const forwarded: unknown[] = []
  const desk = new NoticeDesk({
    notifier,
    open: (target) => opened.push(target),
    prepareAnswer: () => {},
    forward: (...action) => forwarded.push(action),
  })
  desk.tell('engine', 'Restarted', 'Twice')
  expect(shown).toEqual(['shell:engine'])
  press('shell:engine', 'open')
  expect([opened, forwarded]).toEqual([[{ view: 'feed' }], []])
})

test('Reply opens the composer of the item, and the window for it is made ready with the notice', async () => {
  const { notifier, press } = desktop(true)
  const opened: unknown[] = []
  const forwarded: unknown[] = []
  let prepared = 0
  const desk = new NoticeDesk({
    notifier,
    open: (target) => opened.push(target),
    prepareAnswer: () => {
      prepared += 1
    },
    forward: (...action) => forwarded.push(action),
  })
  await desk.show(notice)
  expect(prepared).toBe(0)
  await desk.show({ ...notice, id: 'item:42', reply: { to: 'Ann', templates: [], canSend: true } })
  expect(prepared).toBe(1)
  press('item:42', 'reply')
  press('item:42', { reply: 'I have it.' })
  press('item:7', 'reply')
  expect(opened).toEqual([
    { view: 'reply', itemId: 'i1' },
    { view: 'reply', itemId: '7' },
  ])
  expect(forwarded[1]).toEqual(['item:42', { reply: 'I have it.' }])
})
