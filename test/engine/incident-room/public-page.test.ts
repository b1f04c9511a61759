import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publicPagePlace } from '../../../electron/shared/model/public-page.ts'
import { atomMistakes, htmlMistakes } from '../incident/page/check-page.ts'
import { shownIn } from '../publish/sample-files.ts'
import { hour, minute, openStormDesk, type StormDesk } from '../storm-desk.ts'

let desk: StormDesk
let home: string
let id: string

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'storeminder-public-'))
  desk = await openStormDesk()
  await desk.post('forum', [
    { at: desk.clock.now() - hour, author: 'Ann Berger', text: 'My kettle exploded, what have you done?' },
    { at: desk.clock.now() - hour, author: 'Robert Stone', text: 'Kettle number two is dead' },
  ])
  id = await openIncident('Two kettles of Ann and Robert')
})
afterEach(async () => {
  await desk.close()
  rmSync(home, { recursive: true, force: true })
})

async function openIncident(title: string): Promise<string> {
  const { items } = await desk.app.get('items.list', { limit: 100 })
  const free: string[] = []
  for (const item of items) if (item.incidentId === undefined) free.push(item.id)
  return (await desk.app.get('incidents.open', { itemIds: free, title })).id
}

const say = (text: string, where = publicPagePlace, of = id) =>
  desk.app.get('incidents.say', { id: of, text, where })
const file = (name: string) => desk.app.engine.statusFile(name)
const front = async () => (await file('index.html')) ?? ''
/** Waits until the promise that was given is seen so: what was said is read in the background. */
async function promised(state: string): Promise<void> {
  for (;;) {
    const { promises } = await desk.app.get('incidents.get', { id })
    if (promises[0]?.state === state) return
    await desk.clock.advance(1000)
    await new Promise((done) => setTimeout(done, 10))
  }
}
const choose = (patch: Record<string, unknown>) => desk.app.get('page.choose', { id, ...patch })

describe('what stands on the page', () => {
  test('is not the words or the name of somebody whose words are kept no longer', async () => {
    await say('Robert Stone was right: the seal is bad.')
    await say('The seal is bad.')
    await desk.app.get('incidents.change', { id, title: 'My kettle exploded, what have you done?' })
    await desk.app.get('incidents.publish', { id })
    const { items } = await desk.app.get('items.list', { limit: 100 })
    await desk.app.get('incidents.remove', { id, itemIds: items.map((item) => item.id) })
    await desk.app.get('incidents.publish', {})
    expect(await front()).toContain('The seal is bad.')
    expect(await front()).not.toMatch(/Robert|exploded/u)
    await desk.app.get('incidents.change', { id, title: 'A bad seal' })
    await desk.app.get('incidents.publish', {})
    expect(await front()).toContain('A bad seal')
  })

  test('is what was said there, the facts that were chosen, and never who wrote in', async () => {
    await say('Your kettles can be dangerous. Please switch them off.')
    await say('Robert Stone was right: the seal is bad.')
    const linked = await desk.app.get('incidents.say', {
      ...{ id, text: 'I am looking for the cause.', where: 'Mastodon', url: 'https://social.example/1' },
    })
    await say('Between you and me: I forgot the seal.', 'a phone call')
    await desk.app.get('incidents.fact', { id, field: 'cause', certainty: 'suspected', text: 'A bad seal' })
    await desk.app.get('incidents.fact', {
      id,
      field: 'affected',
      certainty: 'confirmed',
      text: 'Ann and Robert',
    })

    const choices = await choose({ title: 'Kettles can explode', facts: ['cause'] })
    expect(choices.statements.map(({ text, shown, names }) => [text, shown, names])).toEqual([
      ['Between you and me: I forgot the seal.', false, []],
      ['I am looking for the cause.', true, []],
      ['Robert Stone was right: the seal is bad.', false, ['Robert Stone']],
      ['Your kettles can be dangerous. Please switch them off.', true, []],
    ])
    expect(choices.isPublic).toBe(false)
    await desk.app.get('page.save', { siteName: 'Kettles', timeZone: 'Europe/Vienna' })
    expect(await file('index.html')).toBeUndefined()
    await desk.app.get('incidents.publish', { id })

    const files = await Promise.all(
      ['index.html', `incident-${id}.html`, 'feed.atom', 'status.json'].map(
        async (name) => (await file(name)) ?? '',
      ),
    )
    for (const text of files) {
      expect(text).toContain('I am looking for the cause.')
      expect(text).not.toMatch(/Ann|Robert|Stone|Berger|exploded|number two|forgot/u)
    }
    expect(files[0]).toContain('A bad seal')
    expect(files[0]).toContain('also on <a href="https://social.example/1"')
    expect(await htmlMistakes(files[0] ?? '')).toEqual([])
    expect(await htmlMistakes(files[1] ?? '')).toEqual([])
    expect(atomMistakes(files[2] ?? '')).toEqual([])

    await desk.app.get('incidents.gone', { statementId: linked.id })
    await choose({ statements: [{ id: choices.statements[0]?.id ?? '', shown: true }] })
    await desk.app.get('incidents.publish', {})
    expect(await front()).toContain('Between you and me')
    expect(await front()).toContain('I am looking for the cause.')
    expect(await front()).not.toContain('social.example')
  })

  test('the next update that was promised there, until it is kept', async () => {
    await say('I am on it. Next update within two hours.')
    await promised('open')
    await desk.app.get('page.save', { timeZone: 'UTC' })
    await desk.app.get('incidents.publish', { id })
    expect(await front()).toContain('<strong>Next update</strong> by <time')
    await desk.clock.advance(hour)
    await say('It was the seal.')
    await promised('kept')
    await desk.app.get('incidents.publish', {})
    expect(await front()).not.toContain('<strong>Next update</strong>')
  })

  test('changes only when it is published again, and says that it would', async () => {
    await say('I am on it.')
    expect((await desk.app.get('incidents.publish', { id })).changed).toBe(false)
    await desk.clock.advance(minute)
    expect((await desk.app.get('page.get', {})).changed).toBe(false)
    await say('It was the seal.')
    expect((await desk.app.get('page.get', {})).changed).toBe(true)
    expect(await front()).not.toContain('It was the seal.')
    expect((await desk.app.get('page.preview', {})).html).toContain('It was the seal.')
    await choose({ isPublic: false })
    await desk.app.get('incidents.publish', {})
    expect(await front()).toContain('No trouble known')
    expect(await file(`incident-${id}.html`)).toBeUndefined()
  })

  test('outlives a crash, merging, and taking that back', async () => {
    await say('I am on it.')
    await desk.app.get('incidents.publish', { id })
    await desk.crash()
    expect(await front()).toContain('I am on it.')
    const joins = { watchIds: [], siteKeys: [], sourceIds: [], words: [] }
    await desk.app.get('incidents.change', { id, joins })
    await desk.post('forum', [{ at: desk.clock.now(), author: 'Eve', text: 'A kettle fell down' }])
    const other = await openIncident('Falling kettles')
    const merged = await desk.app.get('incidents.merge', { id, into: other })
    const on = async () => (await desk.app.get('page.get', {})).incidents.map((incident) => incident.id)
    expect(await on()).toEqual([other])
    await desk.app.get('incidents.publish', {})
    expect(await front()).toContain('I am on it.')
    expect(await file(`incident-${id}.html`)).toBeUndefined()
    await desk.app.get('changes.undo', { id: merged.undo })
    expect(await on()).toEqual([id])
  })
})

test('an incident named by a reader has another name in public, until the person gives it one', async () => {
  const { statements: _, ...first } = await desk.app.get('page.choices', { id })
  expect(first.title).toBe('Two kettles of Ann and Robert')
  await desk.app.get('incidents.change', { id, title: 'Robert Stone is angry' })
  expect((await desk.app.get('page.choices', { id })).title).toBe('Something is not as it should be')
  const { items } = await desk.app.get('items.list', { limit: 1 })
  await desk.app.get('incidents.change', { id, title: items[0]?.title ?? '' })
  expect((await desk.app.get('incidents.publish', { id })).incidents).toMatchObject([
    { title: 'Something is not as it should be' },
  ])
  const words = items[0]?.title ?? ''
  const { next } = await desk.app.get('incidents.get', { id })
  expect(next.statement).toContain('I have seen it: {what is wrong, in your words}.')
  const shared = { id, as: 'markdown', people: false } as const
  expect(await desk.app.get('incidents.export', shared)).toMatchObject({
    fileName: '2026-11-22-something-is-not-as-it-should-be.md',
    text: expect.stringMatching(/^# Something is not as it should be$/mu),
  })
  expect((await desk.app.get('incidents.export', { ...shared, people: true })).text).toContain(`# ${words}`)
  expect((await choose({ title: 'Kettles can explode' })).title).toBe('Kettles can explode')
  expect((await desk.app.get('incidents.export', shared)).text).toContain('# Kettles can explode')
})

test('who wrote is known anew when one item takes the place of another', async () => {
  const at = desk.clock.now()
  await desk.post('forum', [
    { at, author: 'Clara Wood', text: 'Kettle number three is dead' },
    { at, author: 'Dora Hill', text: 'Kettle number four is dead' },
  ])
  const { items } = await desk.app.get('items.list', { limit: 100 })
  const idsOf = (...authors: string[]) =>
    items.filter(({ author = '' }) => authors.includes(author)).map((item) => item.id)
  await say('Clara Wood was right.')
  const shown = async () => (await desk.app.get('page.choices', { id })).statements.map((one) => one.shown)
  await desk.app.get('incidents.remove', { id, itemIds: idsOf('Clara Wood') })
  expect(await shown()).toEqual([true])
  await desk.app.get('incidents.remove', { id, itemIds: idsOf('Robert Stone') })
  await desk.app.get('incidents.add', { id, itemIds: idsOf('Clara Wood') })
  expect(await shown()).toEqual([false])
})

describe('on its way', () => {
  const delivery = async () => (await desk.app.get('page.get', {})).delivery
  /** The disk is real while the clock stands still. */
  async function settled() {
    for (;;) {
      const now = await delivery()
      if (now.state !== 'under-way') return now
      await new Promise((done) => setTimeout(done, 10))
    }
  }

  test('to a folder, at once; what was published is what arrives', async () => {
    const folder = join(home, 'www')
    await desk.app.get('page.save', { target: { kind: 'folder', settings: { folder } } })
    expect((await delivery()).state).toBe('never')
    await say('I am on it.')
    expect(await desk.app.get('incidents.publish', { id })).toMatchObject({ delivery: { state: 'done' } })
    expect(Object.keys(shownIn(folder))).toEqual([
      'feed.atom',
      `incident-${id}.html`,
      'index.html',
      'status.json',
    ])
    expect(shownIn(folder)['index.html']).toBe(await front())
    const elsewhere = join(home, 'elsewhere')
    await desk.app.get('page.save', { target: { kind: 'folder', settings: { folder: elsewhere } } })
    expect(await settled()).toMatchObject({ state: 'done' })
    expect(shownIn(elsewhere)).toEqual(shownIn(folder))
  })

  test('what cannot pass by itself waits for the person, who sees why', async () => {
    writeFileSync(join(home, 'index.html'), 'My home page')
    await desk.app.get('page.save', { target: { kind: 'folder', settings: { folder: home } } })
    const { error } = await desk.app.get('page.test', {})
    expect(error?.message).toContain('index.html')
    await say('I am on it.')
    await desk.app.get('incidents.publish', { id })
    expect(await delivery()).toMatchObject({
      state: 'failed',
      trouble: { message: expect.stringContaining(home) },
    })
    const problems = async () => (await desk.app.get('health.get', {})).problems.map((problem) => problem.id)
    expect(await problems()).toContain('public-page')
    expect(shownIn(home)).toEqual({ 'index.html': 'My home page' })
    rmSync(join(home, 'index.html'))
    await desk.app.get('incidents.publish', {})
    expect(await delivery()).toMatchObject({ state: 'done' })
    expect(await problems()).not.toContain('public-page')
  })

  test('what may pass is tried again by itself, also after a crash, and brings what was published', async () => {
    const settings = { host: '127.0.0.1', port: 1, user: 'ada', password: 'a secret', folder: 'status' }
    const saved = await desk.app.get('page.save', { target: { kind: 'sftp', settings } })
    expect(JSON.stringify(saved)).not.toContain('a secret')
    await say('I am on it.')
    await desk.app.get('incidents.publish', { id })
    const first = await settled()
    expect(first).toMatchObject({ state: 'waiting', trouble: { message: expect.stringContaining('port 1') } })
    await desk.crash()
    await desk.clock.advance(2 * minute)
    const second = await settled()
    expect(Date.parse(second.nextTryAt ?? '')).toBeGreaterThan(Date.parse(first.nextTryAt ?? ''))
    expect(second.trouble?.at).not.toBe(first.trouble?.at)
    await say('This was said later.')
    const folder = join(home, 'www')
    mkdirSync(folder)
    await desk.app.get('page.save', { target: { kind: 'folder', settings: { folder } } })
    expect(await settled()).toMatchObject({ state: 'done' })
    expect(shownIn(folder)['index.html']).toContain('I am on it.')
    expect(shownIn(folder)['index.html']).not.toContain('This was said later.')
  })
})

test('what is wrong is refused by name', async () => {
  expect(await desk.app.call('page.save', { timeZone: 'Mars/Olympus' })).toMatchObject({
    ok: false,
    error: { kind: 'invalid', field: 'timeZone' },
  })
  expect(await desk.app.call('page.save', { target: { kind: 'folder', settings: {} } })).toMatchObject({
    ok: false,
  })
  expect(await desk.app.call('page.test', {})).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  expect(await desk.app.call('incidents.publish', { id: 'nobody' })).toMatchObject({
    ok: false,
    error: { kind: 'not-found' },
  })
})
