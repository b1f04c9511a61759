import { describe, expect, test } from 'vitest'
import { countReply } from '../../../electron/shared/reply/count-reply.ts'
import { makePosts, mostPosts } from '../../../electron/shared/reply/make-posts.ts'

const mastodon = {
  counting: { limit: 500, linkWeight: 23, shortHandles: true },
  opening: '@ann@home.example',
  threads: true,
}
const bluesky = { counting: { limit: 300, byteLimit: 3000 }, threads: true }
const sentence = 'The shop lost your order on Tuesday and I put it back by hand this morning. '

function posts(place: Parameters<typeof makePosts>[0], text: string): readonly string[] {
  const made = makePosts(place, text, true)
  if (!made.fits) throw new Error('no posts')
  return made.posts
}

/** What is left of posts when what was added is taken away. */
function words(made: readonly string[]): string {
  return made.map((post) => post.replace(/^@ann@home\.example /, '').replace(/ \(\d+\/\d+\)$/, '')).join(' ')
}

describe('shared/reply/make-posts.ts', () => {
  test('a short text is one post, with whom it is for', () => {
    expect(posts(mastodon, ' Thank you! ')).toEqual(['@ann@home.example Thank you!'])
    expect(posts(mastodon, 'Hello @Ann@home.example, thanks')).toEqual(['Hello @Ann@home.example, thanks'])
    expect(posts(bluesky, 'Thank you!')).toEqual(['Thank you!'])
  })

  test('what it begins with counts', () => {
    expect(makePosts(mastodon, 'a'.repeat(495), false)).toMatchObject({ fits: true })
    expect(makePosts(mastodon, 'a'.repeat(496), false)).toMatchObject({ fits: false, length: { over: 1 } })
  })

  test('a long text is refused with its count unless a thread is asked for', () => {
    const made = makePosts(bluesky, sentence.repeat(10), false)
    expect(made).toMatchObject({ fits: false, length: { used: 759, over: 459 }, asThread: 4 })
    expect(makePosts({ counting: { byteLimit: 500 }, threads: false }, sentence.repeat(10), true)).toEqual({
      fits: false,
      length: { used: 759, bytes: 759, over: 259 },
    })
  })

  test('a thread is numbered, each post fits, and no word is lost or doubled', () => {
    for (const place of [mastodon, bluesky]) {
      const text = sentence.repeat(40).trim()
      const made = posts(place, text)
      expect(made.at(0)).toMatch(new RegExp(` \\(1/${made.length}\\)$`))
      expect(made.at(-1)).toMatch(new RegExp(` \\(${made.length}/${made.length}\\)$`))
      for (const post of made) expect(countReply(post, place.counting).over).toBe(0)
      expect(words(made)).toBe(text)
      for (const post of made.slice(0, -1)) expect(post).toMatch(/\. \(\d+\/\d+\)$/)
    }
  })

  test('it is cut between paragraphs where it can be', () => {
    const first = sentence.repeat(3).trim()
    const made = posts(bluesky, `${first}\n\n${sentence.repeat(3).trim()}`)
    expect(made).toHaveLength(2)
    expect(made.at(0)).toBe(`${first} (1/2)`)
  })

  test('neither a link nor an emoji is cut in two', () => {
    const link = `https://blog.example/${'a'.repeat(150)}`
    const made = posts(bluesky, `${'word '.repeat(50)}${link} and ${'👨‍👩‍👧‍👦'.repeat(200)}`)
    expect(made.some((post) => post.includes(link))).toBe(true)
    for (const post of made) {
      expect(countReply(post, bluesky.counting).over).toBe(0)
      expect(post).not.toMatch(/^\u200d|\u200d \(/u)
    }
    expect(words(made).match(/👨‍👩‍👧‍👦/gu)).toHaveLength(200)
  })

  test('text from right to left keeps its words', () => {
    const text = 'أعتذر عن الخطأ الذي حدث في الموقع أمس. '.repeat(30).trim()
    const made = posts(bluesky, text)
    expect(made.length).toBeGreaterThan(3)
    expect(words(made)).toBe(text)
  })

  test('more than ten posts get room for their numbers', () => {
    const made = posts(bluesky, 'a'.repeat(4000))
    expect(made.length).toBeGreaterThan(9)
    for (const post of made) expect(countReply(post, bluesky.counting).over).toBe(0)
    expect(words(made).replaceAll(' ', '')).toBe('a'.repeat(4000))
  })

  test('100,000 characters are no thread', () => {
    const made = makePosts(bluesky, 'äh 👍🏽 '.repeat(20_000), true)
    expect(made).toEqual({ fits: false, length: expect.objectContaining({ used: 99_999 }) })
    expect(mostPosts).toBe(50)
  })

  test('a grapheme larger than a post still comes to an end', () => {
    const made = posts({ counting: { limit: 50, byteLimit: 60 }, threads: true }, `x${'\u0301'.repeat(200)}`)
    for (const post of made) expect(Buffer.byteLength(post)).toBeLessThanOrEqual(60)
  })
})
