import { describe, expect, it } from 'vitest'
import { bundleAlarms, bundleNews } from '../../../electron/engine/notify/bundle.ts'
import type { WaitingNotice } from '../../../electron/shared/model/notice.ts'

const notice = (id: string, change: Partial<WaitingNotice> = {}): WaitingNotice => ({
  ...{ id, itemId: `i-${id}`, alarmId: undefined, urgency: 'news', sound: false },
  ...{ title: `Title ${id}`, body: `Body ${id}` },
  ...change,
})
const alarm = (id: string, change: Partial<WaitingNotice> = {}) =>
  notice(id, { alarmId: `a-${id}`, urgency: 'alarm', ...change })
const recovery = (id: string) => alarm(id, { urgency: 'recovery' })

describe('news', () => {
  it('is shown one by one up to three', () => {
    const three = [notice('1'), notice('2'), notice('3')]
    expect(bundleNews(three, 3).map(({ itemId, count }) => [itemId, count])).toEqual([
      ['i-1', 1],
      ['i-2', 1],
      ['i-3', 1],
    ])
    expect(bundleNews(three, 3, 2)).toMatchObject([{ count: 3 }])
  })

  it('is one message when there is more, which stands for all of it', () => {
    const first = [notice('1'), notice('2'), notice('3')]
    const [only, ...rest] = bundleNews(first, 40)
    expect(rest).toEqual([])
    expect(only).toMatchObject({ id: '1', title: '40 new items', count: 40, sound: false })
    expect(only?.itemId).toBeUndefined()
    expect(only?.body).toBe('Body 1\nBody 2\nBody 3\nand 37 more')
  })

  it('is nothing when nothing waits', () => {
    expect(bundleNews([], 0)).toEqual([])
  })
})

describe('alarms', () => {
  it('stand alone with what a click needs, while there are few', () => {
    const bundles = bundleAlarms([alarm('1', { sound: true }), recovery('2')], 3)
    expect(bundles.map((one) => one.ids)).toEqual([['1'], ['2']])
    expect(bundles[0]?.notice).toMatchObject({ urgency: 'alarm', sound: true, alarmId: 'a-1', itemId: 'i-1' })
    // What is over need not stay on the screen.
    expect(bundles[1]?.notice).toMatchObject({ urgency: 'news', alarmId: 'a-2' })
  })

  it('of several about one, tell the newest, which stands for all', () => {
    const bundles = bundleAlarms([alarm('1', { alarmId: 'a' }), alarm('2'), alarm('3', { alarmId: 'a' })], 3)
    expect(bundles.map((one) => [one.notice.id, one.ids])).toEqual([
      ['3', ['1', '3']],
      ['2', ['2']],
    ])
    const heard = [alarm('1', { alarmId: 'a', sound: true }), alarm('2', { alarmId: 'a' })]
    expect(bundleAlarms(heard, 3)[0]?.notice.sound).toBe(true)
    const over = alarm('3', { alarmId: 'a', urgency: 'recovery' })
    expect(bundleAlarms([...heard, over], 3)[0]?.notice.sound).toBe(false)
  })

  it('are one message when there are many, gravest first, heard if one of them is', () => {
    const waiting = [recovery('0'), alarm('1'), alarm('2', { sound: true }), alarm('3'), alarm('4')]
    const [only, ...rest] = bundleAlarms(waiting, 3)
    expect(rest).toEqual([])
    expect(only?.ids).toEqual(['0', '1', '2', '3', '4'])
    expect(only?.notice).toMatchObject({ title: '4 alarms, 1 over', urgency: 'alarm', sound: true, count: 5 })
    expect(only?.notice.body).toBe('Title 1\nTitle 2\nTitle 3\nand 2 more')
    expect(bundleAlarms([alarm('1'), alarm('2')], 1)[0]?.notice.title).toBe('2 alarms')
    expect(bundleAlarms([recovery('1'), recovery('2')], 1)[0]?.notice).toMatchObject({
      title: '2 alarms are over',
      urgency: 'news',
    })
  })
})
