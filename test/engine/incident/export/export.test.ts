import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import {
  type IncidentRecord,
  withoutPeople,
} from '../../../../electron/engine/incident/export/incident-record.ts'
import { plainMarkdown } from '../../../../electron/engine/incident/export/plain-markdown.ts'
import { writeJson } from '../../../../electron/engine/incident/export/write-json.ts'
import { writeMarkdown } from '../../../../electron/engine/incident/export/write-markdown.ts'
import type { Statement } from '../../../../electron/shared/model/incident.ts'
import { incidentFiguresSchema } from '../../../../electron/shared/model/incident-after.ts'

const at = (time: string) => `2026-${time}:00.000Z`
const statement: Statement = {
  ...{
    id: 's1',
    incidentId: 'i',
    at: at('10-25T00:30'),
    where: 'Mastodon',
    url: 'https://home.example/@me/1',
  },
  ...{ text: 'It is ours.\nNext update by 3:00.', stage: 'acknowledged', claims: [], state: 'gone' },
}
const record: IncidentRecord = {
  room: {
    ...{
      id: 'i',
      title: 'Books *gone*',
      stage: 'fixed',
      firstSignAt: at('10-24T23:30'),
      openedAt: at('10-25T00:05'),
    },
    ...{ items: 3, people: 2, waiting: 1, openQuestions: 1, alarmIds: ['a'], needs: [] },
    next: { text: 'Tell everybody.' },
    facts: [
      {
        ...{
          field: 'cause',
          certainty: 'confirmed',
          text: 'A bad import',
          at: at('10-25T02:00'),
          before: [],
        },
        evidence: [
          { kind: 'item', id: '7', text: 'Ada Reader: my library is gone' },
          { kind: 'source', id: 's', text: 'Library check' },
        ],
      },
    ],
    statements: [statement],
    promises: [
      {
        ...{ id: 'p', quote: 'Next update by 3:00.', givenAt: at('10-25T00:30'), due: at('10-25T02:00') },
        ...{ to: 'Ada Reader', state: 'kept' },
      },
    ],
    questions: [
      {
        ...{ id: 'q', says: 'When is it back?', askers: 2, state: 'open' },
        asked: [{ itemId: '7', author: 'Ada Reader', quote: 'When is it back?' }],
      },
    ],
    timeline: [
      { kind: 'mention', at: at('10-24T23:30'), text: 'Gone! http://evil.example @all', count: 40 },
      {
        kind: 'report',
        at: at('10-25T00:30'),
        text: 'Ada Reader: my library is gone',
        itemId: '7',
        count: 1,
      },
      { kind: 'stage', at: at('10-25T01:30'), text: 'Fixed', count: 1 },
    ],
    joins: { watchIds: [], siteKeys: [], sourceIds: [], words: [] },
  },
  figures: {
    ...{ minutes: { notice: 35, firstWord: 60 }, items: 3, people: 2, statements: 1, marks: [] },
    ...{ questions: { asked: 1, answered: 0, declined: 0 }, promises: { given: 1, kept: 1, late: 0 } },
    curve: { bucketMinutes: 5, buckets: [] },
  },
  lessons: [{ id: 'l', text: '3 people wrote “#gone”.', minutes: 20, itemIds: ['7'] }],
}

describe('as Markdown', () => {
  const text = writeMarkdown(record, 'Europe/Berlin')

  test('times stand on the clock of the zone, also in the night in which it is set back', () => {
    // 23:30 UTC is half past one; then 02:30 comes twice.
    expect(text).toMatch(/### Sunday 25 October 2026\n\n- \*\*01:30 CEST\*\* Gone!/)
    expect(text).toContain('- **02:30 CEST** Ada Reader')
    expect(text).toContain('- **02:30 CET** Fixed')
    expect(text).toContain('by Sunday 25 October 2026, 03:00 CET: kept')
  })

  test('it is a page in which foreign words are words', () => {
    const html = marked(text, { async: false })
    expect(html).toContain('<h1>Books *gone*</h1>')
    expect(html).toContain('<td align="right">35</td>')
    expect(html.match(/<a [^>]*>/g)).toEqual(['<a href="https://home.example/@me/1">'])
    expect(html).toContain('deleted there since')
    expect(html).toContain('(20 minutes earlier)')
    expect(html).toMatch(/<blockquote>\s*<p>It is ours\.\s+Next update by 3:00\.<\/p>/)
  })

  test.each([
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '![x](http://evil.example/y.png)',
    '# big',
    '- a list',
    '1. first',
    '`code` **bold** _soft_ ~~gone~~',
    'http://evil.example and www.evil.example and a@evil.example',
    '| a | b |',
    '&lt;b&gt; &copy;',
    '\\<b>',
    '+ plus',
    '===',
  ])('%s stays as it was written', (words) => {
    const html = marked.parseInline(`- ${plainMarkdown(words)}`, { async: false })
    const shown = html
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
    expect(shown).toBe(`- ${words}`)
    const block = marked(plainMarkdown(words), { async: false })
    expect(block).toMatch(/^<p>[^<]*<\/p>\n$/)
  })

  test('marks that turn writing around are gone, and lines are one', () => {
    expect(plainMarkdown('a\u202Eb\u0007\n  c')).toBe('ab c')
  })
})

test('without people, nothing of those who wrote to us is left in either form', () => {
  const forOne = { ...statement, id: 's2', replyId: 'r', text: 'Dear Ada, here they are.' }
  const statements = [statement, forOne]
  const timeline = [
    ...record.room.timeline,
    { kind: 'statement', at: at('10-25T00:40'), text: 'Said to Ada', statementId: 's2', count: 1 } as const,
    // In that letter, and in one that was found elsewhere.
    {
      kind: 'promise',
      at: at('10-25T00:40'),
      text: '“Dear Ada, by 4”',
      statementId: 's2',
      count: 1,
    } as const,
    { kind: 'promise', at: at('10-25T00:50'), text: '“Ada, by 5”', count: 1 } as const,
    {
      kind: 'note',
      at: at('10-25T01:00'),
      text: '“Ada’s books” turned out to be the same.',
      count: 1,
    } as const,
  ]
  const told = { ...record, room: { ...record.room, statements, timeline } }
  const shared = withoutPeople(told, ({ replyId }) => replyId !== undefined, 'Books were gone')
  for (const text of [writeMarkdown(shared, 'UTC'), writeJson(shared, at('10-26T00:00'))]) {
    expect(text).not.toContain('Ada')
    expect(text).not.toContain('library is gone')
    expect(text).toContain('Somebody wrote to us')
    expect(text).toContain('When is it back?')
    expect(text).toContain('It is ours.')
    expect(text).toContain('Books were gone')
    expect(text).toContain('“…” turned out to be the same.')
  }
  expect(writeMarkdown(record, 'UTC')).toContain('Ada Reader')
})

test('an answer that everybody could read goes out without to whom it was', () => {
  const where = 'Mastodon (home.example), to @ada@home.example'
  const text = '@ada@home.example, the list was ours.'
  const claim = { kind: 'cause', value: 'x', how: 'stated', corrects: false, quote: 'ours' } as const
  const claims = [{ ...claim, start: 32, end: 36 }]
  const answer: Statement = { ...statement, id: 's3', replyId: 'r', where, text, claims }
  const told = {
    kind: 'statement',
    at: answer.at,
    text: `Said on ${where}: ${text}`,
    statementId: 's3',
    count: 1,
  } as const
  const mark = { kind: 'statement', at: answer.at, text: `${where}: ${text}`, statementId: 's3' } as const
  const shared = withoutPeople(
    {
      ...record,
      room: { ...record.room, statements: [answer], timeline: [told] },
      figures: { ...record.figures, marks: [mark] },
    },
    () => false,
    'Books were gone',
  )
  const words = 'Mastodon (home.example): the list was ours.'
  expect(shared.room.statements).toMatchObject([
    { where: 'Mastodon (home.example)', text: 'the list was ours.', claims: [{ start: 13, end: 17 }] },
  ])
  expect(shared.room.timeline.map((entry) => entry.text)).toEqual([`Said on ${words}`])
  expect(shared.figures.marks.map((one) => one.text)).toEqual([words])
})

test('as JSON it has everything but what only the room needs', () => {
  const read: unknown = JSON.parse(writeJson(record, at('10-26T00:00')))
  expect(read).toMatchObject({
    ...{ format: 'storeminder-incident', version: 1, exportedAt: at('10-26T00:00'), title: 'Books *gone*' },
    ...{ statements: record.room.statements, timeline: record.room.timeline, lessons: record.lessons },
  })
  expect(read).not.toHaveProperty('needs')
  expect(incidentFiguresSchema.parse(record.figures)).toEqual(record.figures)
})
