import { expect, test } from 'vitest'
import {
  corroborate,
  type Finding,
  type Voice,
} from '../../../../electron/engine/report/corroborate/corroborate.ts'

const hour = 3_600_000
const now = Date.UTC(2026, 10, 22, 3)
let number = 0

const voice = (hoursAgo: number, more: Partial<Voice> = {}): Voice => {
  number += 1
  const base = { itemId: `i${number}`, at: now - hoursAgo * hour, person: `p${number}` }
  return { ...base, things: ['login'], isTroubled: true, ...more }
}
const finding = (hoursAgo: number, more: Partial<Finding> = {}): Finding => ({
  ...{ itemId: 'f', at: now - hoursAgo * hour, things: ['login'], isWrong: false },
  ...more,
})
const ranks: Record<string, number> = { login: 0, site: 9 }
function events(voices: readonly Voice[], findings: readonly Finding[] = [], open: readonly string[] = []) {
  const rank = (thing: string) => ranks[thing] ?? 10
  return corroborate(voices, findings, new Set(open), now, { rank })
}
const found = (...args: Parameters<typeof events>) =>
  events(...args).map(({ thing, voices }) => `${thing} ${voices.length}`)

test('three people within hours are an event, two are not, nor are three over a day', () => {
  expect(found([voice(1), voice(2), voice(3)])).toEqual(['login 3'])
  expect(found([voice(1), voice(2)])).toEqual([])
  expect(found([voice(1), voice(8), voice(16)])).toEqual([])
})

test('one person three times is one person', () => {
  expect(
    found([voice(1, { person: 'ann' }), voice(2, { person: 'ann' }), voice(3, { person: 'ann' })]),
  ).toEqual([])
})

test('what is named every day takes more people', () => {
  const usual = Array.from({ length: 50 }, (_, at) => voice(7 + at * 6, { isTroubled: false }))
  expect(found([...usual, voice(1), voice(2), voice(3)])).toEqual([])
  expect(found([...usual, ...[1, 1, 2, 2, 3, 3].map((at) => voice(at))])).toEqual(['login 6'])
})

test('one person and a check that noticed it are an event', () => {
  expect(events([voice(0)], [finding(0.7)])).toMatchObject([
    { thing: 'login', finding: { itemId: 'f' }, troubled: 1, lastAt: now },
  ])
  // Noticed a little after somebody wrote.
  expect(found([voice(1.5)], [finding(0)])).toEqual(['login 1'])
  expect(found([voice(3)], [finding(0)])).toEqual([])
  expect(found([voice(0)], [finding(7)])).toEqual([])
})

test('a change proves nobody right who says nothing is wrong; a trouble does', () => {
  const asking = voice(0, { isTroubled: false })
  expect(found([asking], [finding(1)])).toEqual([])
  expect(found([asking], [finding(1, { isWrong: true })])).toEqual(['login 1'])
})

test('a check of another site says nothing about it', () => {
  const ours = voice(0, { site: 'blog.example' })
  expect(found([ours], [finding(1, { site: 'shop.example' })])).toEqual([])
  expect(found([ours], [finding(1, { site: 'blog.example' })])).toEqual(['login 1'])
  expect(found([voice(0)], [finding(1, { site: 'blog.example' })])).toEqual(['login 1'])
})

test('the same reports are the reason of one event, the one that says most', () => {
  const both = [1, 2, 3].map((at) => voice(at, { things: ['site', 'login', 'name:kyoto'] }))
  expect(found(both)).toEqual(['login 3'])
  const others = [1, 2, 3, 4].map((at) => voice(at, { things: ['payment'] }))
  expect(found([...both, ...others])).toEqual(['payment 4', 'login 3'])
})

test('what is an event stays it while anybody names it', () => {
  expect(found([voice(5)], [], ['login'])).toEqual(['login 1'])
  expect(found([voice(7)], [], ['login'])).toEqual([])
  // Also when the same reports name something else that would say more.
  expect(
    found(
      [1, 2, 3].map((at) => voice(at, { things: ['site', 'login'] })),
      [],
      ['site'],
    ),
  ).toEqual(['site 3'])
})

test('a first day with nothing to compare with needs no more than three', () => {
  expect(found([voice(0), voice(0), voice(0), voice(30, { things: ['order'] })])).toEqual(['login 3'])
})

test('reports from the future and of long ago do not count', () => {
  expect(found([voice(-1), voice(1), voice(2)])).toEqual([])
  expect(found([voice(1), voice(2), voice(3), ...Array.from({ length: 90 }, () => voice(15 * 24))])).toEqual([
    'login 3',
  ])
})

test('thousands of reports with hundreds of names make few events', () => {
  const many = Array.from({ length: 5000 }, (_, at) =>
    voice((at % 300) + 0.1, { things: [`name:${at % 700}`, 'login'] }),
  )
  expect(events(many).length).toBeLessThan(50)
})
