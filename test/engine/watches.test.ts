import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

let server: TestServer
let app: TestEngine
let source: string

beforeEach(async () => {
  server = await startHttpServer()
  app = await startEngine()
  serve(['Kettle corn', 'The kettle', 'Nothing'])
  source = (await app.get('sources.add', { kind: 'feed', settings: { url: `${server.url}/feed` } })).id
  await app.get('sources.check', { id: source })
})
afterEach(async () => {
  await app.stop()
  await server.close()
})

function serve(titles: readonly string[], text = ''): void {
  const items = titles.map(
    (title, number) =>
      `<item><guid>${number}</guid><title>${title}</title><description>${text}</description></item>`,
  )
  server.route('/feed', {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`,
  })
}

async function hits(watchId: string): Promise<readonly string[]> {
  const { items } = await app.get('items.list', { watchId, limit: 1000 })
  return items.map(({ title }) => title).sort()
}
const saysOf = (watchId: string) => expect.poll(() => hits(watchId))

describe('watches.save', () => {
  it('keeps what a change leaves out, and `null` means all sources again', async () => {
    const rules = { exclude: ['kettle corn'], sourceIds: [source], collapse: false, storm: false }
    const watch = await app.get('watches.save', { name: 'K', terms: ['kettle', 'kettle'], ...rules })
    expect(watch).toMatchObject({ name: 'K', terms: ['kettle'], ...rules })
    const { id } = watch
    expect(await app.get('watches.save', { id, name: 'L', terms: ['pot'] })).toMatchObject({
      ...rules,
      name: 'L',
    })
    const reset = await app.get('watches.save', {
      id,
      name: 'L',
      terms: ['pot'],
      exclude: [],
      sourceIds: null,
      storm: true,
    })
    expect(reset).toEqual({
      id,
      name: 'L',
      terms: ['pot'],
      exclude: [],
      collapse: false,
      storm: true,
      createdAt: watch.createdAt,
    })
    expect(await app.get('watches.list', {})).toEqual([reset])
  })

  it.each([
    [{ terms: [] }, 'terms', 'Type at least one word or phrase to listen for.'],
    [{ terms: ['kettle', ' '] }, 'terms', 'An empty term cannot be looked for: type a word or a phrase.'],
    [{ terms: ['k'] }, 'terms', '“k” is too short: one letter stands in every text.'],
    [{ terms: ['kettle'], exclude: ['x'] }, 'exclude', '“x” is too short: one letter stands in every text.'],
    [
      { terms: ['pot'], exclude: ['pot'] },
      'exclude',
      '“pot” is both looked for and left out: take it off one of the two lists.',
    ],
    [
      { terms: ['pot'], sourceIds: [] },
      'sourceIds',
      'Choose at least one source to look at, or all of them.',
    ],
    [
      { terms: ['pot'], sourceIds: ['gone'] },
      'sourceIds',
      'None of the chosen sources is there any more: choose others, or all of them.',
    ],
  ])('refuses %j in a sentence', async (params, field, message) => {
    const error = { kind: 'invalid', field, message }
    expect(await app.call('watches.save', { name: 'K', ...params })).toEqual({ ok: false, error })
    expect(await app.call('watches.preview', params)).toEqual({ ok: false, error })
    expect(await app.get('watches.list', {})).toEqual([])
  })

  it('finds in what is stored and in what comes, leaving out what is to be left out', async () => {
    const { id } = await app.get('watches.save', { name: 'K', terms: ['kettle'], exclude: ['kettle corn'] })
    await saysOf(id).toEqual(['The kettle'])
    serve(['Kettle corn', 'The kettle', 'Nothing', 'Kettle corn in a kettle', 'More kettle corn'])
    await app.get('sources.check', { id: source })
    expect(await hits(id)).toEqual(['Kettle corn in a kettle', 'The kettle'])
    await app.get('watches.save', { id, name: 'K', terms: ['corn'], exclude: ['more'] })
    await saysOf(id).toEqual(['Kettle corn', 'Kettle corn in a kettle'])
  })

  it('looks at its own sources only', async () => {
    const settings = { url: `${server.url}/feed?other` }
    const other = await app.get('sources.add', { kind: 'feed', name: 'O', settings })
    const rules = { terms: ['kettle'], sourceIds: [other.id], collapse: false }
    const { id } = await app.get('watches.save', { name: 'K', ...rules })
    await app.get('sources.check', { id: other.id })
    const { items } = await app.get('items.list', { watchId: id })
    expect(items.map(({ sourceName }) => sourceName)).toEqual(['O', 'O'])
    const { total, of } = await app.get('watches.preview', { terms: ['kettle'], sourceIds: [other.id] })
    expect({ total, of }).toEqual({ total: 2, of: 3 })
  })

  it('finds links in markup, also in what is stored', async () => {
    serve(
      ['One', 'Two', 'Three', 'A link'],
      '&lt;p&gt;see &lt;a href="https://www.blog.example/1"&gt;this&lt;/a&gt;&lt;/p&gt;',
    )
    const before = await app.get('watches.save', { name: 'B', terms: ['blog.example'] })
    await app.get('sources.check', { id: source })
    expect(await hits(before.id)).toContain('A link')
    const after = await app.get('watches.save', { name: 'A', terms: ['blog.example/1'] })
    await saysOf(after.id).toContain('A link')
  })

  it('takes what the site watch saw for no mention, on arrival and in what is stored', async () => {
    server.route('/', { body: 'Hello' })
    const early = await app.get('watches.save', { name: 'E', terms: ['kettle', 'nothing'] })
    const site = { kind: 'site' as const, name: 'Kettle', settings: { url: `${server.url}/` } }
    await app.get('sources.check', { id: (await app.get('sources.add', site)).id })
    const { items } = await app.get('items.list', { kinds: ['site'] })
    expect(items.map(({ title }) => title).join()).toContain('Kettle')
    const late = await app.get('watches.save', { name: 'L', terms: ['nothing', 'kettle'] })
    for (const { id } of [early, late]) await saysOf(id).toEqual(['Kettle corn', 'Nothing', 'The kettle'])
    const { total, of } = await app.get('watches.preview', { terms: ['kettle'] })
    expect({ total, of }).toEqual({ total: 2, of: 3 })
  })

  it('follows an item that is edited', async () => {
    const { id } = await app.get('watches.save', { name: 'K', terms: ['kettle'] })
    await saysOf(id).toEqual(['Kettle corn', 'The kettle'])
    await expect.poll(() => app.events.some(({ name }) => name === 'items.changed')).toBe(true)
    app.events.length = 0
    serve(['Corn', 'The kettle', 'A kettle after all'])
    await app.get('sources.check', { id: source })
    expect(await hits(id)).toEqual(['A kettle after all', 'The kettle'])
    await expect.poll(() => app.events).toContainEqual({ name: 'items.changed', data: { added: 0 } })
  })

  it('warns with the number when most of what is stored would be a hit', async () => {
    serve(
      Array.from({ length: 120 }, (_, number) => (number < 90 ? `The number ${number}` : `Number ${number}`)),
    )
    await app.get('sources.check', { id: source })
    const warning =
      'This would match 90 of 120 stored items; choose a more telling term, or leave something out.'
    expect(await app.get('watches.preview', { terms: ['the'], limit: 0 })).toMatchObject({
      warning,
      total: 90,
      of: 120,
    })
    expect(await app.get('watches.save', { name: 'T', terms: ['the'] })).toMatchObject({ warning })
    expect(await app.get('watches.preview', { terms: ['number 1*'] })).not.toHaveProperty('warning')
  })
})

describe('watches.remove', () => {
  it('can be taken back with all that it had found', async () => {
    const rules = { exclude: ['corn'], sourceIds: [source], collapse: false }
    const watch = await app.get('watches.save', { name: 'K', terms: ['kettle'], ...rules })
    await saysOf(watch.id).toEqual(['The kettle'])
    const { undo } = await app.get('watches.remove', { id: watch.id })
    expect(await app.get('watches.list', {})).toEqual([])
    await app.get('changes.undo', { id: undo })
    expect(await app.get('watches.list', {})).toEqual([watch])
    await saysOf(watch.id).toEqual(['The kettle'])
  })
})

describe('watches.suggest', () => {
  it('offers spellings, and what stored hits show beside the name', async () => {
    serve(Array.from({ length: 8 }, (_, number) => `Kettle ${number < 5 ? 'corn' : 'and'} ${number}`))
    await app.get('sources.check', { id: source })
    const { terms, exclude } = await app.get('watches.suggest', {
      ...{ name: 'Kettle', siteAddress: 'kettle.example', terms: ['kettle'] },
    })
    expect(terms.map(({ term }) => term)).toEqual(
      expect.arrayContaining(['#kettle', '@kettle', 'kettle.example', 'ketle']),
    )
    expect(terms.map(({ term }) => term)).not.toContain('Kettle')
    expect(exclude).toEqual([{ term: 'kettle corn', why: 'stands in 5 of 8 hits' }])
  })
})

it('previews what each term would find, newest first', async () => {
  const preview = await app.get('watches.preview', {
    terms: ['kettle', 'nothing', 'absent'],
    exclude: ['corn'],
    limit: 1,
  })
  expect(preview).toMatchObject({ total: 2, of: 3 })
  expect(preview.perTerm.map(({ items }) => items)).toEqual([1, 1, 0])
  expect(preview.examples).toHaveLength(1)
  expect(preview.examples[0]?.sourceName).toBe('T')
})
