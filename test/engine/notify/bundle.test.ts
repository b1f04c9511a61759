import { describe, expect, it } from 'vitest'
import { bundle } from '../../../electron/engine/notify/bundle.ts'
import type { WaitingNotice } from '../../../electron/shared/model/notice.ts'

const notice = (id: string, urgency: 'news' | 'alarm' = 'news'): WaitingNotice => ({
  id,
  itemId: `i-${id}`,
  alarmId: urgency === 'alarm' ? `a-${id}` : undefined,
  urgency,
  title: `Title ${id}`,
  body: `Body ${id}`,
})

describe('bundle', () => {
  it('shows up to three pieces of news one by one', () => {
    const bundles = bundle([notice('1'), notice('2'), notice('3')])
    expect(bundles.map(({ notice: { itemId, count } }) => [itemId, count])).toEqual([
      ['i-1', 1],
      ['i-2', 1],
      ['i-3', 1],
    ])
  })

  it('makes one message of more, which stands for all of them', () => {
    const news = Array.from({ length: 40 }, (_, index) => notice(String(index)))
    const [only, ...rest] = bundle(news)
    expect(rest).toEqual([])
    expect(only?.ids).toHaveLength(40)
    expect(only?.notice).toMatchObject({ title: '40 new items', count: 40 })
    expect(only?.notice.itemId).toBeUndefined()
    expect(only?.notice.body).toBe('Body 0\nBody 1\nBody 2\nand 37 more')
  })

  it('never bundles an alarm and puts it first', () => {
    const news = Array.from({ length: 5 }, (_, index) => notice(String(index)))
    const bundles = bundle([...news, notice('down', 'alarm')])
    expect(bundles.map(({ notice: { urgency, count } }) => [urgency, count])).toEqual([
      ['alarm', 1],
      ['news', 5],
    ])
    expect(bundles[0]?.notice).toMatchObject({ itemId: 'i-down', alarmId: 'a-down' })
  })

  it('has nothing to say when nothing waits', () => {
    expect(bundle([])).toEqual([])
  })
})
