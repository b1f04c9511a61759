import { expect, test } from 'vitest'
import { bytesOf, lookOf, textOf } from '../../../../../renderer/features/item/report/attachment-look.ts'

test.each([
  ['image/png', 2000, 'picture'],
  ['IMAGE/JPEG; name=x', 2000, 'picture'],
  ['image/svg+xml', 2000, 'other'],
  ['text/plain; charset=utf-8', 2000, 'text'],
  ['text/html', 2000, 'other'],
  ['application/pdf', 2000, 'other'],
  ['image/png', 20_000_000, 'other'],
] as const)('%s of %i bytes is shown as %s', (type, size, look) => {
  expect(lookOf({ type, size })).toBe(look)
})

test('base64 becomes bytes, and bytes text', () => {
  expect(textOf(bytesOf(Buffer.from('größer').toString('base64')))).toBe('größer')
})
