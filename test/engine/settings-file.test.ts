import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSettingsFile } from '../../electron/engine/settings-file.ts'
import { settingsSchema } from '../../electron/shared/model/settings.ts'

const now = () => Date.UTC(2026, 10, 22, 3)
const log = { debug() {}, info() {}, warn() {}, error() {} }
const defaults = settingsSchema.parse({})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storeminder-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () => createSettingsFile({ folder, now, log })
const file = () => join(folder, 'settings.json')
const aside = 'settings.damaged-2026-11-22T03-00-00.000Z.json'

describe('the settings file', () => {
  test('gives defaults when there is no file', () => {
    const settings = open()
    expect(settings.get()).toEqual(defaults)
    expect(settings.problems).toEqual([])
  })

  test('keeps what was set for the next opening', () => {
    const changed = open().set({ theme: 'dark', keepDays: 30 })
    expect(changed).toEqual({ ...defaults, theme: 'dark', keepDays: 30 })
    expect(open().get()).toEqual(changed)
  })

  test('changes nothing that the patch does not name', () => {
    const settings = open()
    settings.set({ siteAddress: 'https://blog.example/' })
    settings.set({ setUp: true, theme: undefined })
    expect(settings.get()).toEqual({ ...defaults, siteAddress: 'https://blog.example/', setUp: true })
  })

  test('refuses a wrong value and keeps the old ones', () => {
    const settings = open()
    settings.set({ keepDays: 30 })
    expect(() => settings.set({ keepDays: 1 })).toThrow()
    expect(settings.get().keepDays).toBe(30)
    expect(open().get().keepDays).toBe(30)
  })

  test.each(['{"theme": "da', '', '[1, 2]', 'null', '\0\0\0\0'])(
    'keeps an unreadable file aside: %j',
    (content) => {
      writeFileSync(file(), content)
      const settings = open()
      expect(settings.get()).toEqual(defaults)
      expect(readFileSync(join(folder, aside), 'utf8')).toBe(content)
      expect(settings.problems).toHaveLength(1)
      expect(settings.problems[0]?.advice).toContain(aside)
      settings.set({ theme: 'light' })
      expect(open().get().theme).toBe('light')
      expect(open().problems).toEqual([])
    },
  )

  test('loses only the value that is wrong, and tells which', () => {
    const before = JSON.stringify({
      theme: 'purple',
      keepDays: 30,
      siteAddress: 5,
      notifications: false,
      own: 1,
    })
    writeFileSync(file(), before)
    const settings = open()
    expect(settings.get()).toEqual({ ...defaults, keepDays: 30, notifications: false })
    expect(settings.problems[0]?.message).toContain('siteAddress, theme')
    expect(readFileSync(join(folder, aside), 'utf8')).toContain('purple')
    expect(open().problems).toEqual([])
    expect(open().get().keepDays).toBe(30)
  })

  test('takes nothing from a prototype the file names', () => {
    writeFileSync(file(), '{"__proto__": {"theme": "dark"}, "constructor": {"theme": "dark"}}')
    expect(open().get()).toEqual(defaults)
  })

  test('writes whole files only: nothing half written stays behind', () => {
    const settings = open()
    for (let days = 7; days < 27; days += 1) settings.set({ keepDays: days })
    expect(readdirSync(folder)).toEqual(['settings.json'])
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ keepDays: 26 })
  })
})
