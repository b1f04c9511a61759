import { expect, it } from 'vitest'
import { voiceNumber } from '../../../electron/engine/store/voice-number.ts'

it('gives a hundred thousand people as many whole numbers, the same ones every time', () => {
  const names = Array.from({ length: 100_000 }, (_, number) => `id https://social.example/users/${number}`)
  const numbers = names.map(voiceNumber)
  expect(new Set(numbers).size).toBe(names.length)
  expect(numbers.every((number) => Number.isSafeInteger(number) && number >= 0)).toBe(true)
  expect(names.slice(0, 9).map(voiceNumber)).toEqual(numbers.slice(0, 9))
})
