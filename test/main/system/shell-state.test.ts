import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ShellMemory } from '../../../electron/main/system/shell-state.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storeminder-state-'))
  file = join(folder, 'shell.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const window = { x: 1, y: 2, width: 300, height: 400, maximized: true }

test('remembers from one start to the next', async () => {
  const first = new ShellMemory(file)
  first.remember({ window })
  first.once('hint', () => {})
  await first.saved()
  expect(new ShellMemory(file).state).toEqual({ window, told: ['hint'] })
})

test('gives a hint once in all its lives', async () => {
  const told: number[] = []
  const first = new ShellMemory(file)
  for (const life of [1, 1]) first.once('hint', () => told.push(life))
  await first.saved()
  new ShellMemory(file).once('hint', () => told.push(2))
  expect(told).toEqual([1])
})

test.each([
  '',
  'nonsense',
  'null',
  '[]',
  '{"window":7,"told":"x"}',
  '{"window":{"x":"a","y":0,"width":1,"height":1}}',
])('a damaged file (%s) is an empty memory', (text) => {
  writeFileSync(file, text)
  expect(new ShellMemory(file).state).toEqual({ told: [] })
})

test('a file that cannot be written costs nothing but the memory', async () => {
  const memory = new ShellMemory(join(folder, 'no/such/folder.json'))
  memory.remember({ window })
  await memory.saved()
  expect(memory.state.window).toEqual(window)
})
