import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrandfailDesk, openBrandfailDesk } from './brandfail/brandfail-desk.ts'
import { groupedWell } from './brandfail/grouped-well.ts'
import { atomMistakes, htmlMistakes } from './incident/page/check-page.ts'

/**
 * One day, in the order in which it happens: each test goes on where the one before it stopped.
 */
let desk: BrandfailDesk
let id: string
beforeAll(async () => {
  desk = await openBrandfailDesk()
})
afterAll(() => desk.close())

const room = () => desk.app.get('incidents.get', { id })
/** Items of what was written by the form, as lists show them. */
async function letters(): Promise<readonly string[]> {
  const { items } = await desk.app.get('items.list', { sourceId: desk.sources.form, limit: 100 })
  return items.map((item) => item.id)
}

/** Everything that people said, from all sources, with its whole text. */
async function allItems(): Promise<readonly { readonly id: string; readonly text: string }[]> {
  const found: { readonly id: string; readonly text: string }[] = []
  let cursor: string | undefined
  do {
    const page = await desk.app.get('items.list', {
      ...{ kinds: ['mention', 'report'], limit: 200 },
      ...(cursor === undefined ? {} : { cursor }),
    })
    found.push(...page.items.map(({ id, title, text }) => ({ id, text: text === '' ? title : text })))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return found
}

/** So many minutes after the day began. */
const at = (minutes: number) => new Date(desk.start + minutes * 60_000).toISOString()
const promiseAlarms = async () =>
  (await desk.app.get('alarms.list', { limit: 100 })).filter(({ topic }) => topic === 'promise')

/** Answers an item, and waits until the answer has gone out. */
async function send(itemId: string, text: string): Promise<void> {
  const { id: draftId } = await desk.app.get('replies.draft', { itemId })
  await desk.app.get('replies.save', { id: draftId, text })
  await desk.app.get('replies.send', { draftId })
  await desk.clock.advance(15_000)
  const state = async () => (await desk.app.get('replies.list', { itemId })).replies[0]?.state
  await expect.poll(state).toBe('sent')
  await desk.clock.advance(1000)
}

describe('a day on which a shop’s books vanish', () => {
  test('the check and the storm of mentions ring, and become one incident in one step', async () => {
    await desk.until(20)
    desk.works = false
    await desk.until(90)
    const alarms = await desk.app.get('alarms.list', {})
    const rang = new Set<string>(alarms.map(({ topic }) => topic))
    expect([...rang].toSorted()).toEqual(['down', 'storm'])
    const opened = await desk.app.get('incidents.open', {
      alarmIds: alarms.map((alarm) => alarm.id),
      title: 'Books have vanished from the libraries',
    })
    id = opened.id
    expect(opened).toMatchObject({ stage: 'seen', firstSignAt: new Date(desk.start).toISOString() })
    const said = desk.day.mentions.filter(({ at }) => at <= desk.clock.now())
    const mentions = opened.timeline.filter(({ kind }) => kind === 'mention')
    expect(mentions.reduce((sum, { count }) => sum + count, 0)).toBe(said.length)
    expect(opened.timeline.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['check', 'alarm', 'report']),
    )
  })
  test('its own alarm rings in place of theirs', async () => {
    const alarms = await desk.app.get('alarms.list', {})
    const own = alarms.find(({ subject }) => subject.kind === 'incident')
    expect(own).toMatchObject({ state: 'acknowledged', title: 'Books have vanished from the libraries' })
    for (const { subject, inhibitedBy } of alarms)
      if (subject.kind !== 'incident') expect(inhibitedBy).toBe(own?.id)
  })

  test('what was written by the form belongs to it, what came before and what is to come', async () => {
    const { joins } = await room()
    await desk.app.get('incidents.change', { id, joins: { ...joins, sourceIds: [desk.sources.form] } })
    const itemIds = await letters()
    const before = (await room()).items
    for (const itemId of itemIds) await desk.app.call('incidents.add', { id, itemIds: [itemId] })
    const { items, waiting } = await room()
    expect(items - before).toBeLessThanOrEqual(itemIds.length)
    expect(waiting).toBeGreaterThanOrEqual(itemIds.length)
  })

  test('the first word has a time in it, which is kept in sight', async () => {
    const { items } = await desk.app.get('items.list', { sourceId: desk.sources.mastodon, limit: 100 })
    const asked = items.find(({ needs }) => needs === 'answer')
    await send(
      asked?.id ?? '',
      'Your books are missing, and the library shows an error. That is mine to fix, and I am on it. Next update by 10:30.',
    )
    expect(desk.mastodon.posted).toHaveLength(1)
    const [promise, ...others] = await desk.app.get('promises.list', { incidentId: id })
    expect(promise).toMatchObject({ state: 'open', due: at(210), quote: 'Next update by 10:30.' })
    expect(others).toEqual([])
    expect((await room()).promise).toEqual(promise)
  })

  test('the promise rings before it is broken', async () => {
    await desk.until(200)
    expect(await promiseAlarms()).toEqual([expect.objectContaining({ topic: 'promise', state: 'ringing' })])
    const [alarm] = await promiseAlarms()
    expect(Date.parse(alarm?.raisedAt ?? '')).toBeLessThan(Date.parse(at(210)))
  })

  test('everything that was said belongs to it, and what many ask stands together', async () => {
    await desk.until(545)
    const items = await allItems()
    const { mentions, reports } = desk.day
    const texts = new Set(items.map(({ text }) => text))
    const gone = [...mentions, ...reports].filter(({ text }) => !texts.has(text))
    expect(gone).toEqual([])
    expect((await room()).items).toBeGreaterThanOrEqual(mentions.length + reports.length)
    await expect
      .poll(
        async () => {
          await desk.clock.advance(1000)
          return (await room()).questions.reduce((sum, { askers }) => sum + askers, 0)
        },
        // They are sorted in a thread that knows nothing of the clock of this day.
        { timeout: 60_000 },
      )
      .toBeGreaterThan(120)
    await desk.clock.advance(60_000)
    const textOf = new Map(items.map((item) => [item.id, item.text]))
    const grouping = groupedWell((await room()).questions, desk.day, textOf)
    expect(grouping.missed).toEqual([])
    expect(grouping.precision).toBeGreaterThanOrEqual(0.9)
    expect(grouping.recall).toBeGreaterThanOrEqual(0.8)
  })

  test('in the feed all of it is one line', async () => {
    const { items, folds } = await desk.app.get('items.list', { fold: true, limit: 500 })
    expect(items.filter(({ incidentId }) => incidentId === id)).toEqual([])
    const said = desk.day.mentions.length + desk.day.reports.length
    expect(folds).toMatchObject([{ incidentId: id }])
    expect(folds?.[0]?.items).toBeGreaterThanOrEqual(said)
  })

  test('once it works again, everybody who wrote has a draft of their own, and is ticked off once it is out', async () => {
    desk.works = true
    await desk.until(570)
    await desk.app.get('incidents.advance', { id, to: 'fixed', anyway: true })
    const round = await desk.app.get('incidents.round', { id })
    const { reports } = desk.day
    for (const { address } of reports)
      expect(
        round.filter(({ person }) => person.address === address),
        address,
      ).toMatchObject([{ state: 'waiting' }])
    const texts = new Set<string>()
    for (const { conversationId } of round) {
      const { draft, member, isNew } = await desk.app.get('incidents.tell', { id, conversationId })
      expect({ state: member.state, isNew }).toEqual({ state: 'drafted', isNew: true })
      expect(draft.text.length).toBeGreaterThan(80)
      texts.add(draft.text)
      const text = draft.text.replace(/\{[^{}]+\}/gu, 'the books')
      await desk.app.get('replies.save', { id: draft.id, text })
      await desk.app.get('replies.send', { draftId: draft.id, asThread: true })
    }
    expect(texts.size).toBeGreaterThan(reports.length / 2)
    await desk.clock.advance(15_000)
    const states = async () => (await desk.app.get('incidents.round', { id })).map(({ state }) => state)
    await expect
      .poll(async () => {
        await desk.clock.advance(1000)
        return (await states()).filter((state) => state !== 'told')
      })
      .toEqual([])
    expect(new Set(desk.mail.mails.flatMap(({ to }) => to))).toEqual(
      new Set(reports.map(({ address }) => address)),
    )
    expect((await room()).waiting).toBe(0)
  })

  test('the public page says how it stands, in files that are valid by their standards', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'storeminder-page-'))
    await desk.app.get('page.save', {
      ...{
        siteName: 'Quillmoor',
        url: 'https://status.quillmoor.example/',
        contact: 'hello@quillmoor.example',
      },
      target: { kind: 'folder', settings: { folder } },
    })
    await desk.app.get('incidents.publish', { id })
    await expect.poll(async () => (await desk.app.get('page.get', {})).delivery.state).toBe('done')
    const names = await readdir(folder, { recursive: true })
    for (const name of names) {
      const read = () => readFile(join(folder, name), 'utf8')
      if (name.endsWith('.html')) expect(await htmlMistakes(await read()), name).toEqual([])
      if (name.endsWith('.atom')) expect(atomMistakes(await read()), name).toEqual([])
      if (name.endsWith('.json')) expect(JSON.parse(await read()), name).toBeTruthy()
    }
    expect(names.map((name) => name.split('.').at(-1))).toEqual(
      expect.arrayContaining(['html', 'atom', 'json']),
    )
    const pages = await Promise.all(
      names.filter((name) => name.endsWith('.html')).map((name) => readFile(join(folder, name), 'utf8')),
    )
    expect(pages.join('')).not.toMatch(/<script|@mail\.example/)
    await rm(folder, { recursive: true })
  })

  test('what would have told of it earlier is one click away', async () => {
    const lessons = await desk.app.get('incidents.lessons', { id })
    const check = lessons.find(({ offer }) => offer?.do === 'oftener')
    expect(check).toMatchObject({ minutes: 28, offer: { sourceId: desk.sources.library, everyMinutes: 2 } })
    await desk.app.get('incidents.learn', { id, lessonId: check?.id ?? '' })
    const sources = await desk.app.get('sources.list', {})
    expect(sources.find((source) => source.id === desk.sources.library)?.everyMinutes).toBe(2)
  })
})
