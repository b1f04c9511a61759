import { expect, test } from 'vitest'
import { cacheLifetime } from '../../../electron/engine/http/cache-lifetime.ts'
import { createHostPacing, hostOf } from '../../../electron/engine/http/host-pacing.ts'
import { retryAfter } from '../../../electron/engine/http/retry-after.ts'

const now = Date.UTC(2026, 10, 22, 3)
const hour = 3_600_000

test.each([
  ['120', now + 120_000],
  [' 1.5 ', now + 1500],
  ['Sun, 22 Nov 2026 04:00:00 GMT', now + hour],
  ['Sunday, 22-Nov-26 04:00:00 GMT', now + hour],
  ['Sun Nov 22 04:00:00 2026', now + hour],
  ['999999999', now + 24 * hour],
  ['Fri, 31 Dec 2999 23:59:59 GMT', now + 24 * hour],
  ['0', undefined],
  ['-5', undefined],
  ['Sun, 22 Nov 2026 02:00:00 GMT', undefined],
  ['soon', undefined],
  ['2027', now + 2_027_000],
  ['', undefined],
])('Retry-After: %s', (value, expected) => {
  expect(retryAfter({ 'retry-after': value }, now)).toBe(expected)
})

test.each([
  [{ 'cache-control': 'public, max-age=600' }, 600_000],
  [{ 'cache-control': 'MAX-AGE="60"' }, 60_000],
  [{ 'cache-control': 'max-age=600', age: '500' }, 100_000],
  [{ 'cache-control': 'max-age=600', age: '9000' }, 0],
  [{ 'cache-control': 's-maxage=600' }, undefined],
  [{ 'cache-control': 'max-age=600, no-cache' }, 0],
  [{ 'cache-control': 'no-store' }, 0],
  [{ 'cache-control': 'max-age=60', expires: 'Sun, 22 Nov 2026 04:00:00 GMT' }, 60_000],
  [{ expires: 'Sun, 22 Nov 2026 04:00:00 GMT' }, hour],
  [{ expires: 'Sun, 22 Nov 2026 04:00:00 GMT', date: 'Sun, 22 Nov 2026 03:50:00 GMT' }, 600_000],
  [{ expires: '0' }, 0],
  [{}, undefined],
])('lifetime by %j', (headers, expected) => {
  expect(cacheLifetime(headers as Record<string, string>, now)).toBe(expected)
})

test('a host gets two polls at a time and a second between starts; others are not held up', () => {
  const pacing = createHostPacing()
  expect(pacing.isFree('blog.example', now)).toBe(true)
  const first = pacing.take('blog.example', now)
  expect(pacing.isFree('blog.example', now + 999)).toBe(false)
  expect(pacing.isFree('other.example', now)).toBe(true)
  expect(pacing.isFree('blog.example', now + 1000)).toBe(true)
  const second = pacing.take('blog.example', now + 1000)
  expect(pacing.isFree('blog.example', now + 5000)).toBe(false)
  first(now + 5000)
  first(now + 5000)
  expect(pacing.isFree('blog.example', now + 5000)).toBe(true)
  pacing.take('blog.example', now + 5000)
  expect(pacing.isFree('blog.example', now + 9000)).toBe(false)
  second(now + 9000)
  expect(pacing.isFree('blog.example', now + 9000)).toBe(true)
})

test('a clock that was set back holds nobody', () => {
  const pacing = createHostPacing()
  pacing.take('blog.example', now)(now)
  expect(pacing.isFree('blog.example', now - hour)).toBe(true)
})

test('this machine is never held', () => {
  const pacing = createHostPacing()
  for (let count = 0; count < 50; count += 1) pacing.take('127.0.0.1', now)
  expect(pacing.isFree('127.0.0.1', now)).toBe(true)
  expect(pacing.isFree(hostOf('http://[::1]:8080/feed'), now)).toBe(true)
})

test('the host of an address', () => {
  expect(hostOf('https://Blog.Example:8443/feed')).toBe('blog.example')
  expect(hostOf('source-1')).toBe('source-1')
})

test('a host whose service asks for longer pauses is left alone for as long', () => {
  const pacing = createHostPacing()
  pacing.take('reddit.example', now)(now + 200)
  expect(pacing.isFree('reddit.example', now + 59_000, 60_000)).toBe(false)
  expect(pacing.isFree('reddit.example', now + 59_000)).toBe(true)
  expect(pacing.isFree('reddit.example', now + 60_000, 60_000)).toBe(true)
})
