import { parseOpml } from 'feedsmith'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock } from '../../fake-clock.ts'
import { startEngine, type TestEngine } from '../../start-engine.ts'

let storeminder: TestEngine
beforeEach(async () => {
  storeminder = await startEngine({ clock: createFakeClock() })
})
afterEach(() => storeminder.stop())

const list = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="Shops">
  <outline type="rss" text="Kettles &amp; pots" xmlUrl="https://kettles.example/feed"/>
  <outline text="Deeper"><outline text="Teapots" xmlUrl=" https://teapots.example/rss "/></outline>
</outline>
<outline text="Videos" xmlUrl="https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"/>
<outline text="Kettles again" xmlUrl="https://kettles.example/feed"/>
<outline text="Script" xmlUrl="javascript:alert(1)"/>
<outline text="Only a heading"/>
</body></opml>`

const names = async () =>
  (await storeminder.get('sources.list', {})).map(({ kind, name }) => `${kind} ${name}`)

test('a list of another feed reader comes in, at every depth, each feed as the kind that knows it', async () => {
  const outcome = await storeminder.get('sources.importOpml', { text: list })
  expect(outcome.added).toBe(3)
  expect(await names()).toEqual(['feed Kettles & pots', 'feed Teapots', 'youtube Videos'])
  expect(outcome.skipped).toEqual([
    {
      title: 'Kettles again',
      reason: '“Kettles & pots” already reads this address. Change that source instead.',
    },
    { title: 'Script', reason: 'It has no web address.' },
  ])
})

test('bringing a list in can be undone', async () => {
  await storeminder.get('sources.add', { kind: 'feed', settings: { url: 'https://mine.example/feed' } })
  const { undo = '' } = await storeminder.get('sources.importOpml', { text: list })
  await storeminder.get('changes.undo', { id: undo })
  expect(await names()).toEqual(['feed mine.example'])
})

test('what goes out comes in again; secrets and what is no feed stay', async () => {
  await storeminder.get('sources.importOpml', { text: list })
  await storeminder.get('sources.add', { kind: 'reddit', settings: { words: 'a & "b"' } })
  await storeminder.get('sources.add', { kind: 'f5bot', settings: { url: 'https://f5bot.com/secret.json' } })
  await storeminder.get('sources.add', {
    kind: 'site',
    name: 'Shop',
    settings: { url: 'https://shop.example/' },
  })
  const { text, leftOut } = await storeminder.get('sources.exportOpml', {})
  expect(leftOut).toEqual(['F5Bot', 'Shop'])
  expect(text).not.toContain('secret')
  expect(parseOpml(text).body?.outlines?.map(({ xmlUrl }) => xmlUrl)).toEqual([
    'https://kettles.example/feed',
    'https://teapots.example/rss',
    'https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv',
    'https://www.reddit.com/search.rss?q=a+%26+%22b%22&sort=new&limit=100',
  ])
  const other = await startEngine({ clock: createFakeClock() })
  try {
    expect(await other.get('sources.importOpml', { text })).toMatchObject({ added: 4, skipped: [] })
  } finally {
    await other.stop()
  }
})

test.each(['<rss version="2.0"></rss>', 'not even markup', '<opml'])(
  '%s is no list, and says so',
  async (text) => {
    expect(await storeminder.call('sources.importOpml', { text })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', message: expect.stringContaining('not a list of feeds (OPML)') },
    })
  },
)
