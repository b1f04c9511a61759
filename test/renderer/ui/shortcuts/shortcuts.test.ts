import { expect, test } from 'vitest'
import { commandOf, shortcuts } from '../../../../renderer/ui/shortcuts/shortcuts.ts'

const press = (key: string, more = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })

test.each([
  ['j', 'next'],
  ['ArrowDown', 'next'],
  ['k', 'previous'],
  ['J', 'next'],
  ['Enter', 'open'],
  ['e', 'acknowledge'],
  ['?', 'help'],
  ['/', 'search'],
  ['Escape', 'back'],
  ['q', undefined],
  ['arrowdown', undefined],
] as const)('%s: %s', (key, command) => expect(press(key)).toBe(command))

test('Ctrl and ⌘ make another key of it, Alt none at all', () => {
  expect(press('k', { ctrlKey: true })).toBe('palette')
  expect(press('k', { metaKey: true })).toBe('palette')
  expect(press('e', { ctrlKey: true })).toBeUndefined()
  expect(press('e', { altKey: true })).toBeUndefined()
})

test('no key asks for two things', () => {
  const keys = shortcuts.flatMap((shortcut) => [...shortcut.keys])
  expect(new Set<string>(keys).size).toBe(keys.length)
})
