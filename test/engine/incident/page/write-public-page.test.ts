import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readFeed } from '../../../../electron/engine/formats/read-feed.ts'
import type { PublicPage } from '../../../../electron/engine/incident/page/public-page.ts'
import {
  isIncidentFile,
  writePublicPage,
} from '../../../../electron/engine/incident/page/write-public-page.ts'
import { atomMistakes, htmlMistakes } from './check-page.ts'
import { samplePage, samplePast, sampleStart, sampleTrouble } from './sample-page.ts'

const style = await readFile(new URL('../../../../assets/incident/page.css', import.meta.url), 'utf8')
const textOf = (page: PublicPage, name: string): string =>
  writePublicPage(page, style).find((file) => file.name === name)?.text ?? ''

const { colours, zone, writtenAt, incidents } = samplePage
const variants: readonly (readonly [string, PublicPage])[] = [
  ['one trouble', samplePage],
  ['nothing ever', { ...samplePage, incidents: [] }],
  [
    'two at once',
    { ...samplePage, incidents: [sampleTrouble, { ...sampleTrouble, id: 'other', updates: [] }] },
  ],
  ['just fixed', { ...samplePage, incidents: [{ ...samplePast, id: 'f', stage: 'fixed' }] }],
  ['nothing but a name', { site: { name: 'x' }, colours, zone, writtenAt, incidents }],
]

test.each(variants)('every file is valid by the standards: %s', async (_name, page) => {
  for (const { name, text } of writePublicPage(page, style)) {
    if (name.endsWith('.html')) expect(await htmlMistakes(text), name).toEqual([])
    if (name.endsWith('.atom')) expect(atomMistakes(text), name).toEqual([])
    if (name.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow()
  }
})

test('the validators are awake', async () => {
  expect(
    await htmlMistakes('<!doctype html><html lang="en"><head></head><body><p><div></p></body></html>'),
  ).not.toEqual([])
  const feed = textOf(samplePage, 'feed.atom')
  expect(atomMistakes(feed.replace(/<updated>[^<]*<\/updated>/u, ''))).not.toEqual([])
  expect(atomMistakes(feed.replace('Z</published>', '</published>'))).not.toEqual([])
  expect(atomMistakes(feed.replace('</entry>', ''))).not.toEqual([])
  expect(atomMistakes(feed.replaceAll(/<id>[^<]*</gu, '<id>urn:uuid:1<'))).toEqual(['Two have the same id.'])
})

test('no file runs or loads anything, and the policy allows only the style that is there', () => {
  for (const { name, text } of writePublicPage(samplePage, style)) {
    if (!name.endsWith('.html')) continue
    expect(text).not.toMatch(/<script|\bon\w+=|<img|<iframe|\bsrc=|url\(|@import|javascript:/iu)
    const css = /<style>([\s\S]*?)<\/style>/u.exec(text)?.[1] ?? ''
    const digest = createHash('sha256').update(css).digest('base64')
    expect(text).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${digest}&#39;`)
  }
})

test('what was said stands there as text, whatever it holds', async () => {
  const text = 'A <b>bold</b> claim \u0000\u0007\ud800 ]]> & "so" on\n\n<script>alert(1)</script>'
  const hostile: PublicPage = {
    ...samplePage,
    site: { name: '</title><script>', url: 'javascript:alert(1)' },
    contact: 'javascript:alert(1)',
    incidents: [
      {
        ...sampleTrouble,
        title: text,
        updates: [
          { id: 'x', at: sampleStart, stage: 'finding', text, where: '<i>', url: 'data:text/html,x' },
        ],
        facts: [{ field: 'cause', certainty: 'suspected', text }],
      },
    ],
  }
  for (const file of writePublicPage(hostile, style)) {
    if (file.name.endsWith('.html')) {
      expect(await htmlMistakes(file.text), file.name).toEqual([])
      expect(file.text).not.toMatch(/<script|<b>|href="(?:javascript|data:text)/u)
      expect(file.text).toContain('A &lt;b&gt;bold&lt;/b&gt; claim \ufffd ]]&gt; &amp; &quot;so&quot; on')
    }
    if (file.name.endsWith('.atom')) expect(atomMistakes(file.text)).toEqual([])
  }
})

test('the front tells how things stand: what is wrong first, then what is mended, then what was', () => {
  const fixed = { ...samplePast, id: 'mended', title: 'Search was slow', stage: 'fixed' } as const
  const front = textOf({ ...samplePage, incidents: [fixed, samplePast, sampleTrouble] }, 'index.html')
  const order = ['Something is wrong', 'It works again', 'What was before'].map((words) =>
    front.indexOf(words),
  )
  expect(order.every((place) => place > 0)).toBe(true)
  expect(order).toEqual(order.toSorted((one, other) => one - other))
  expect(front.match(/<h1/gu)).toHaveLength(1)
  expect(textOf({ ...samplePage, incidents: [samplePast] }, 'index.html')).toContain('No trouble known')
  expect(textOf({ ...samplePage, incidents: [fixed] }, 'index.html')).toContain('Fixed: Search was slow')
})

test('a promise stands there while the trouble is open, and goes with it', () => {
  expect(textOf(samplePage, 'index.html')).toContain('18:05 CET on Sunday 22 November 2026 (17:05 UTC)')
  const fixed = { ...sampleTrouble, stage: 'fixed' } as const
  expect(textOf({ ...samplePage, incidents: [fixed] }, 'index.html')).not.toContain('Next update')
})

test('times are those of the zone on that day, also across the change of clocks', () => {
  const at = Date.UTC(2026, 9, 25, 0, 30)
  const updates = [at, at + 3_600_000].map((moment, place) => ({
    ...({ id: `d${place}`, at: moment, stage: 'finding', text: 'Looking.' } as const),
  }))
  const text = textOf({ ...samplePage, incidents: [{ ...sampleTrouble, updates }] }, 'incident-aB3_x-9.html')
  expect(text).toContain('02:30 CEST on Sunday 25 October 2026 (00:30 UTC)')
  expect(text).toContain('02:30 CET on Sunday 25 October 2026 (01:30 UTC)')
})

test('a feed reader finds every update, newest first, by names that outlive titles and moves', async () => {
  const read = async (page: PublicPage) =>
    await readFeed({
      bytes: Buffer.from(textOf(page, 'feed.atom')),
      contentType: 'application/atom+xml',
      url: 'https://status.blog.example/feed.atom',
    })
  const { title, entries } = await read(samplePage)
  expect(title).toBe('Slow Trains & Co: how things stand')
  expect(entries.map((entry) => entry.title)).toEqual([
    'Cause found: Bookings <cannot> be seen & "changed"',
    'Acknowledged: Bookings <cannot> be seen & "changed"',
    'Fixed: Letters went out twice',
    'Acknowledged: Letters went out twice',
  ])
  expect(entries[0]?.url).toBe('https://status.blog.example/incident-aB3_x-9.html#u-u2')
  const moved = await read({
    ...samplePage,
    url: 'https://elsewhere.example/s/',
    incidents: samplePage.incidents.map((incident) => ({ ...incident, title: 'Renamed' })),
  })
  expect(moved.entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
})

test('programs read the same as JSON', () => {
  const data = JSON.parse(textOf(samplePage, 'status.json'))
  expect(data).toMatchObject({
    ...{ version: 1, state: 'trouble', writtenAt: '2026-11-22T16:05:00Z' },
    incidents: [
      {
        ...{ id: 'aB3_x-9', state: 'open', nextUpdateBy: '2026-11-22T17:05:00Z' },
        updates: [{ stage: 'acknowledged', url: 'https://social.example/@ada/1' }, { stage: 'cause' }],
      },
      { id: 'past1', state: 'closed', fixedAt: '2025-10-18T15:35:00Z' },
    ],
  })
})

test('files come in an order in which no link ever leads nowhere', () => {
  const names = writePublicPage(samplePage, style).map(({ name }) => name)
  expect(names).toEqual([
    'incident-aB3_x-9.html',
    'incident-past1.html',
    'feed.atom',
    'status.json',
    'index.html',
  ])
  expect(names.filter(isIncidentFile)).toEqual(names.slice(0, 2))
})
