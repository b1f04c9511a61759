import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readFeed } from '../../../electron/engine/formats/read-feed.ts'

const folder = new URL('../../fixtures/feed/', import.meta.url)

/** What a fixture expects: of the feed and each entry the parts it names; `null` means that a part is absent. */
const expectation = z.strictObject({
  contentType: z.string().optional(),
  document: z.string().optional(),
  feed: z.record(z.string(), z.unknown()).default({}),
  entries: z.array(z.record(z.string(), z.unknown())).default([]),
  /** The whole message, when the document is no feed. */
  failure: z.string().optional(),
})

function read(group: string, name: string) {
  const bytes = (file: string) => readFileSync(new URL(`${group}/${file}`, folder))
  const expected = expectation.parse(JSON.parse(bytes(`${name}.json`).toString()))
  const document = bytes(`${name}.${expected.document ?? 'xml'}`)
  const { contentType } = expected
  const result = readFeed({
    bytes: document,
    url: 'https://shop.example/news/feed.xml',
    ...(contentType === undefined ? {} : { contentType }),
  })
  return { expected, result }
}

/** Compares only what is expected, but that exactly. */
function named(actual: object, expected: object): unknown {
  const parts: Record<string, unknown> = { ...actual }
  return Object.fromEntries(Object.keys(expected).map((key) => [key, parts[key] ?? null]))
}

for (const group of ['wellformed', 'illformed', 'encoding', 'hostile']) {
  describe(group, () => {
    const names = readdirSync(new URL(`${group}/`, folder)).filter((file) => file.endsWith('.json'))
    it.each(names.map((file) => file.slice(0, -5)))('%s', async (name) => {
      const { expected, result } = read(group, name)
      if (expected.failure !== undefined) {
        await expect(result).rejects.toMatchObject({ kind: 'malformed', message: expected.failure })
        return
      }
      const feed = await result
      expect(named(feed, expected.feed)).toEqual(expected.feed)
      expect(feed.entries.map((entry, index) => named(entry, expected.entries[index] ?? {}))).toEqual(
        expected.entries,
      )
    })
  })
}
