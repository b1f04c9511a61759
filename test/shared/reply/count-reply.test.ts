import { describe, expect, test } from 'vitest'
import { countReply } from '../../../electron/shared/reply/count-reply.ts'

const mastodon = { limit: 500, linkWeight: 23, shortHandles: true }
const bluesky = { limit: 300, byteLimit: 3000 }

describe('shared/reply/count-reply.ts', () => {
  test.each([
    ['', 0],
    ['Hello', 5],
    ['naïve', 5],
    ['e\u0301', 1],
    ['👨‍👩‍👧‍👦👍🏽🇩🇪', 3],
    ['שלום עולם', 9],
    ['مرحبا', 5],
    ['नमस्ते', 3],
    ['one\r\ntwo', 7],
  ])('%j has %i characters', (text, used) => {
    expect(countReply(text, {})).toMatchObject({ used, over: 0 })
  })

  test('Mastodon counts a link as 23, however long, without what ends the sentence', () => {
    expect(countReply(`See https://blog.example/${'a'.repeat(200)}.`, mastodon).used).toBe(4 + 23 + 1)
    expect(countReply('http://a.b', mastodon).used).toBe(23)
    expect(countReply('(https://blog.example/a?b=c), ok', mastodon).used).toBe(1 + 23 + 5)
    expect(countReply('blog.example', mastodon).used).toBe(12)
  })

  test('Mastodon counts a handle without its server', () => {
    expect(countReply('@ann@home.example hello', mastodon).used).toBe(10)
    expect(countReply('mail ann@home.example', mastodon).used).toBe(21)
    expect(countReply('@ann@home.example hello', bluesky).used).toBe(23)
  })

  test('says by how much a text is too long, also by bytes alone', () => {
    expect(countReply('a'.repeat(507), mastodon).over).toBe(7)
    expect(countReply('a'.repeat(500), mastodon).over).toBe(0)
    const families = '👨‍👩‍👧‍👦'.repeat(150)
    expect(countReply(families, bluesky)).toMatchObject({ used: 150, bytes: 3750 })
    expect(countReply(families, bluesky).over).toBe(30)
  })

  test('counts bytes as they are sent', () => {
    const text = 'aé€😀\ud800'
    expect(countReply(text, {}).bytes).toBe(Buffer.byteLength(text))
  })

  test('counts 100,000 characters of any kind', () => {
    expect(countReply('ä👍🏽'.repeat(50_000), mastodon)).toMatchObject({ used: 100_000, over: 99_500 })
    expect(countReply('http://'.repeat(15_000), mastodon).used).toBeGreaterThan(0)
    expect(countReply('@a'.repeat(50_000), mastodon).used).toBe(100_000)
  })
})
