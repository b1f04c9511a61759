import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { trayIcon } from '../../../electron/main/tray/tray-icon.ts'
import { tooltip, trayLook } from '../../../electron/main/tray/tray-look.ts'
import { trayMenu } from '../../../electron/main/tray/tray-menu.ts'
import { glanceSchema, type Health } from '../../../electron/shared/model/health.ts'

const well: Health = {
  version: '1',
  glance: 'well',
  online: true,
  unread: 0,
  needsAnswer: 0,
  ringing: 0,
  sources: { total: 5, failing: 0, blind: 0 },
  sites: { down: 0, degraded: 0 },
  waiting: { count: 0 },
  problems: [],
}
const sources = { total: 5, failing: 0, blind: 2 }

test.each<[Partial<Health>, string, string, string]>([
  [{}, 'well', 'All well', ''],
  [{ sources: { total: 0, failing: 0, blind: 0 } }, 'well', 'No sources yet', ''],
  [{ glance: 'new', unread: 3 }, 'new', '3 unread', '3'],
  [{ glance: 'new', unread: 3, needsAnswer: 1 }, 'new', '3 unread, 1 needs an answer', '3'],
  [{ glance: 'new', unread: 3, needsAnswer: 2 }, 'new', '3 unread, 2 need an answer', '3'],
  [{ glance: 'alarm', ringing: 1, unread: 9 }, 'alarm', 'One alarm is ringing', '1'],
  [{ glance: 'alarm', ringing: 2 }, 'alarm', '2 alarms are ringing', '2'],
  [{ sites: { down: 0, degraded: 1, worst: 'Blog' } }, 'well', 'Blog is not well', ''],
  [
    { glance: 'new', unread: 3, sites: { down: 1, degraded: 1, worst: 'Blog' } },
    ...(['new', '3 unread, Blog is down and 1 more', '3'] as const),
  ],
  [
    { glance: 'alarm', ringing: 1, sites: { down: 0, degraded: 1, worst: 'Blog' } },
    ...(['alarm', 'One alarm is ringing: Blog is not well', '1'] as const),
  ],
  [{ glance: 'blind', network: 'A login page answers' }, 'blind', 'A login page answers', ''],
  [{ glance: 'blind', online: false }, 'blind', 'This computer is offline: nothing is being checked', ''],
  [{ glance: 'blind', sources, unread: 4 }, 'blind', '2 of 5 sources cannot be read', '4'],
  [
    { glance: 'blind', sources: { ...sources, blind: 5 } },
    'blind',
    'No source can be read at the moment',
    '',
  ],
])('%j', (change, state, sentence, count) => {
  expect(trayLook({ ...well, ...change })).toEqual({
    ...{ state, sentence, count, waiting: undefined, incident: undefined, pausedUntil: undefined },
  })
})

test('without an engine nothing is seen', () => {
  expect(trayLook(undefined)).toMatchObject({ state: 'blind', sentence: 'Starting' })
})

test('speaks for a notice that could not be shown, in one short line', () => {
  expect(trayLook(well, 'Blog:\n a new  mention')).toMatchObject({
    state: 'new',
    sentence: 'Blog: a new mention',
  })
  expect(trayLook({ ...well, glance: 'alarm', ringing: 1 }, 'x').state).toBe('alarm')
  expect(trayLook(well, 'x'.repeat(500)).sentence).toHaveLength(100)
})

test.each([
  [1, 59, '1 person waits for an answer'],
  [1, 60, '1 person waits for an answer, for 1 hour'],
  [2, 47 * 60, '2 people wait for an answer, the longest for 47 hours'],
  [12, 49 * 60, '12 people wait for an answer, the longest for 2 days'],
])('%i wait, the longest for %i minutes', (count, minutes, words) => {
  const now = Date.UTC(2026, 10, 22, 12)
  const oldestAt = new Date(now - minutes * 60_000).toISOString()
  const look = trayLook({ ...well, waiting: { count, oldestAt } }, undefined, now)
  expect(look.waiting).toBe(words)
  expect(tooltip(look)).toBe(`Storeminder: All well\n${words}`)
})

test('a tooltip keeps who waits, however long the rest is', () => {
  const newest = { id: 'a', title: 'y'.repeat(100), stage: 'fixed' } as const
  const crowded = trayLook(
    { ...well, waiting: { count: 3 }, incidents: { open: 3, newest } },
    'x'.repeat(500),
  )
  expect(tooltip(crowded).length).toBeLessThanOrEqual(127)
  expect(tooltip(crowded)).toMatch(/^Storeminder: x+…\n“y+…[^\n]*\n3 people wait for an answer$/)
  const look = trayLook({ ...well, waiting: { count: 3 } }, 'x'.repeat(500))
  expect(tooltip(look)).toMatch(/^Storeminder: x+…\n3 people wait for an answer$/)
  expect(tooltip(look).length).toBeLessThanOrEqual(127)
})

test('the menu offers to pause, or while paused to resume', () => {
  const nothing = () => {}
  const opened: string[] = []
  const actions = {
    open: nothing,
    openWaiting: nothing,
    openIncident: (id: string) => opened.push(id),
    openSettings: nothing,
    checkNow: nothing,
    pause: nothing,
    resume: nothing,
    quit: nothing,
  }
  const ids = (health: Health) => trayMenu(trayLook(health), actions).flatMap(({ id }) => id ?? [])
  expect(ids(well)).toEqual(['open', 'state', 'check', 'pause', 'settings', 'quit'])
  expect(ids({ ...well, waiting: { count: 1 } })).toEqual([
    ...['open', 'state', 'waiting', 'check', 'pause', 'settings', 'quit'],
  ])
  const newest = { id: 'leaks', title: 'Kettles leak', stage: 'finding' } as const
  const look = trayLook({ ...well, incidents: { open: 2, newest } })
  const entry = trayMenu(look, actions).find(({ id }) => id === 'incident')
  expect(entry?.label).toBe('“Kettles leak”: looking for the cause (and 1 more)…')
  expect(tooltip(look)).toBe('Storeminder: All well\n“Kettles leak”: looking for the cause (and 1 more)')
  Reflect.apply(entry?.click ?? nothing, undefined, [])
  expect(opened).toEqual(['leaks'])
  const paused = { ...well, pausedUntil: '2026-11-22T14:30:00.000Z' }
  expect(ids(paused)).toEqual(['open', 'state', 'check', 'resume', 'settings', 'quit'])
  expect(trayMenu(trayLook(paused), actions).find(({ id }) => id === 'resume')?.label).toContain('30')
})

test('every icon that can be asked for has been drawn, in both sizes', () => {
  const folder = join(import.meta.dirname, '../../../assets/icons/tray')
  for (const state of glanceSchema.options) {
    for (const dark of [false, true]) {
      for (const platform of ['linux', 'darwin', 'win32'] as const) {
        const file = trayIcon(folder, state, dark, platform)
        expect(existsSync(file), file).toBe(true)
        if (platform !== 'win32') expect(existsSync(file.replace('.png', '@2x.png')), file).toBe(true)
      }
    }
  }
})
