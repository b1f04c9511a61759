import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FactField, IncidentRoom } from '../../electron/shared/model/incident.ts'
import { type BrandfailDesk, openBrandfailDesk } from './brandfail/brandfail-desk.ts'
import { groupedWell } from './brandfail/grouped-well.ts'
import { atomMistakes, htmlMistakes } from './incident/page/check-page.ts'

/**
 * A rehearsal: one day and the morning after it, in the order in which they happen. Each test goes on where the one
 * before it stopped.
 */
let desk: BrandfailDesk
let id: string
beforeAll(async () => {
  desk = await openBrandfailDesk()
})
afterAll(() => desk.close())

const room = (): Promise<IncidentRoom> => desk.app.get('incidents.get', { id })
/** So many minutes after the day began. */
const at = (minutes: number): string => new Date(desk.start + minutes * 60_000).toISOString()
const promiseAlarms = async () =>
  (await desk.app.get('alarms.list', { limit: 100 })).filter(({ topic }) => topic === 'promise')
const promises = () => desk.app.get('promises.list', { incidentId: id })
const check = (draft: string) => desk.app.get('incidents.check', { id, draft })
const say = (text: string, where = 'the blog') => desk.app.get('incidents.say', { id, text, where })
const know = (field: FactField, text: string) =>
  desk.app.get('incidents.fact', { id, field, certainty: 'confirmed', text })

/** Items of what was written by the form, as lists show them. */
async function letters() {
  return (await desk.app.get('items.list', { sourceId: desk.sources.form, limit: 100 })).items
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

const policy = 'The titles were removed in line with our new policy on adult content.'
const noNews =
  'No news yet, because I am still reading the logs of last night. I will write again within two hours.'
const cause =
  'Some of you were told this morning that it was policy. That was wrong, and I am sorry. A bug in my import of last night marked 312 books as adult and hid them. I am mending it.'
const fixed =
  'Everything works again since 16:15. The libraries are whole, and no book was lost. You will read the whole story here tomorrow by 9:00.'

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
    expect(opened).toMatchObject({ stage: 'seen', firstSignAt: at(0) })
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
    const before = (await letters()).filter(({ incidentId }) => incidentId === undefined)
    if (before.length > 0) await desk.app.get('incidents.add', { id, itemIds: before.map((item) => item.id) })
    await desk.until(105)
    const all = await letters()
    expect(all.length).toBeGreaterThan(before.length)
    expect(all.map(({ incidentId }) => incidentId)).toEqual(all.map(() => id))
    expect((await room()).waiting).toBeGreaterThanOrEqual(all.length)
  })

  test('the first word is written down, and has a time in it that is kept in sight', async () => {
    const { items } = await desk.app.get('items.list', { sourceId: desk.sources.mastodon, limit: 100 })
    const asked = items.find(({ needs }) => needs === 'answer')
    const word =
      'Your books are missing, and the library shows an error. That is mine to fix, and I am on it.'
    expect((await check(word)).contradictions).toEqual([])
    await send(asked?.id ?? '', `${word} Next update by 10:30.`)
    expect(desk.mastodon.posted).toHaveLength(1)
    const [promise, ...others] = await promises()
    expect(promise).toMatchObject({ state: 'open', due: at(210), quote: 'Next update by 10:30.' })
    expect(others).toEqual([])
    expect(await room()).toMatchObject({
      promise: { id: promise?.id },
      statements: [{ text: expect.stringContaining('That is mine to fix'), state: 'standing' }],
    })
    expect((await room()).stage).not.toBe('seen')
  })

  test('the promise rings before it is broken, and is kept by the next word, which promises again', async () => {
    await desk.until(200)
    expect(await promiseAlarms()).toMatchObject([{ state: 'ringing' }])
    const emre = (await letters()).find(({ text }) => text.includes('Is this a new policy?'))
    await send(emre?.id ?? '', policy)
    await say(noNews)
    await desk.clock.advance(1000)
    expect(await promises()).toMatchObject([
      { state: 'open', quote: 'I will write again within two hours.' },
      { state: 'kept', due: at(210) },
    ])
    expect(await promiseAlarms()).toMatchObject([{ state: 'over' }])
  })

  test('“policy”, then “glitch”: the draft is flagged, with both sentences side by side', async () => {
    await desk.until(300)
    const { contradictions } = await check('Good morning. It was a glitch in our software, nothing else.')
    expect(contradictions).toMatchObject([
      { quote: 'It was a glitch in our software, nothing else.', earlier: policy, at: expect.any(String) },
    ])
    const { stale } = await know('cause', 'A bug in the import of the catalogue hid 312 books')
    expect(stale).toMatchObject([{ quote: policy, draft: expect.stringMatching(/\w/) }])
    expect((await check(cause)).contradictions).toEqual([])
    await know('began', 'Sunday 22 November at 7:00')
    await know('affected', 'Readers with any of the 312 books, and the authors of those')
    await desk.app.get('incidents.say', { id, text: cause, where: 'the blog', stage: 'cause' })
    expect((await room()).stage).toBe('cause')
    await desk.clock.advance(1000)
    expect((await promises()).map(({ state }) => state)).toEqual(['kept', 'kept'])
    expect(await promiseAlarms()).toHaveLength(2)
  })

  test('“everything works again” while the check fails: that draft is flagged too', async () => {
    const { contradictions } = await check('Everything works again since noon.')
    expect(contradictions).toMatchObject([{ quote: 'Everything works again since noon.' }])
    expect(contradictions[0]?.earlier).toContain('Library')
    expect((await check('Nobody was affected.')).contradictions).toHaveLength(1)
  })

  test('everything that was said belongs to it, and what many ask stands together', async () => {
    await desk.until(545)
    const items = await allItems()
    const { mentions, reports } = desk.day
    const texts = new Set(items.map(({ text }) => text))
    expect([...mentions, ...reports].filter(({ text }) => !texts.has(text))).toEqual([])
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

  test('one that turns out to be two, and two that turn out to be one, can be taken back', async () => {
    const before = await room()
    const paid = (await letters()).filter(
      ({ needs, text }) => needs === 'answer' && /twice|payment/iu.test(text),
    )
    const { undo: whole, ...other } = await desk.app.get('incidents.split', {
      ...{ id, itemIds: paid.map((item) => item.id), title: 'Paid twice' },
    })
    expect(other).toMatchObject({ title: 'Paid twice', items: paid.length, stage: 'seen' })
    expect((await room()).items).toBe(before.items - paid.length)
    await desk.app.get('incidents.say', { id: other.id, text: 'I will send it back.', where: 'the forum' })
    const { undo: apart, ...both } = await desk.app.get('incidents.merge', { id: other.id, into: id })
    expect(both.statements).toHaveLength(before.statements.length + 1)
    expect(both.items).toBe(before.items)
    for (const undo of [apart, whole]) await desk.app.get('changes.undo', { id: undo })
    const { items, people, waiting, statements, facts, alarmIds, stage } = before
    const same = { items, people, waiting, facts, alarmIds, stage }
    // What was said meanwhile was said.
    const said = [expect.objectContaining({ text: 'I will send it back.' }), ...statements]
    expect(await room()).toMatchObject({ ...same, statements: said })
    // What they ask is asked here again, once it has been heard.
    const asked = (all: IncidentRoom['questions']) =>
      all.map(({ id, askers }) => `${id} ${askers}`).toSorted()
    const again = async () => {
      await desk.clock.advance(1000)
      return asked((await room()).questions)
    }
    await expect.poll(again, { timeout: 60_000 }).toEqual(asked(before.questions))
  })

  test('it is fixed once it works and that was said, not before', async () => {
    expect(await desk.app.call('incidents.advance', { id, to: 'fixed' })).toMatchObject({
      error: { kind: 'conflict', message: expect.stringContaining('Not yet done') },
    })
    desk.works = true
    await desk.until(570)
    await know('data', 'Nothing was lost: every library is whole')
    await know('done', 'The import was taken back, and the 312 books are shown again')
    expect((await check(fixed)).contradictions).toEqual([])
    await desk.app.get('incidents.say', { id, text: fixed, where: 'the blog', stage: 'fixed' })
    expect(await room()).toMatchObject({ stage: 'fixed', fixedAt: expect.any(String) })
    await desk.clock.advance(1000)
    expect((await promises())[0]).toMatchObject({ state: 'open', due: at(26 * 60) })
  })

  test('everybody who wrote has a draft of their own, and is ticked off once it is out', async () => {
    const round = await desk.app.get('incidents.round', { id })
    const { reports } = desk.day
    for (const { address } of reports)
      expect(
        round.filter(({ person }) => person.address === address),
        address,
      ).toMatchObject([{ state: 'waiting' }])
    const texts = new Set<string>()
    for (const { conversationId, person } of round) {
      if (person.address === undefined) {
        await desk.app.get('incidents.leaveOut', {
          id,
          conversationId,
          reason: 'They read it where they wrote.',
        })
        continue
      }
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
    const untold = async () => {
      await desk.clock.advance(1000)
      const states = (await desk.app.get('incidents.round', { id })).map(({ state }) => state)
      return states.filter((state) => state !== 'told' && state !== 'left-out')
    }
    await expect.poll(untold).toEqual([])
    expect(new Set(desk.mail.mails.flatMap(({ to }) => to))).toEqual(
      new Set(reports.map(({ address }) => address)),
    )
    expect((await room()).waiting).toBe(0)
  })

  test('the last promise rings the next morning, and the final statement answers what was asked', async () => {
    await desk.sleepUntil(25 * 60 + 43)
    expect(await promiseAlarms()).toHaveLength(3)
    const due = (await promises()).map((promise) => Date.parse(promise.due)).toSorted((a, b) => a - b)
    const rang = (await promiseAlarms()).map(({ raisedAt }) => Date.parse(raisedAt)).toSorted((a, b) => a - b)
    for (const [number, raisedAt] of rang.entries()) expect(raisedAt).toBeLessThan(due[number] ?? 0)
    const { text } = await desk.app.get('incidents.outline', { id })
    expect(text).toContain('312 books')
    const draft = `${text.replace(/\{[^{}]+\}/gu, 'that')}\n\nIt was no policy and nobody hid your books on purpose. You were not hacked, and your card data is safe.`
    const { answers, leavesOpen } = await check(draft)
    const open = (await room()).questions.filter(({ state }) => state === 'open')
    expect(answers.length).toBeGreaterThan(0)
    expect(answers.length + leavesOpen.length).toBe(open.length)
    const statement = await desk.app.get('incidents.say', {
      id,
      text: draft,
      where: 'the blog',
      stage: 'closed',
    })
    for (const { questionId } of answers)
      await desk.app.get('incidents.answer', { questionId, statementId: statement.id })
    expect(await desk.app.call('incidents.advance', { id, to: 'closed' })).toMatchObject({
      error: { message: expect.stringContaining('question') },
    })
    for (const questionId of leavesOpen)
      await desk.app.get('incidents.answer', { questionId, reason: 'It has nothing to do with this.' })
    await desk.clock.advance(1000)
    expect((await promises()).map(({ state }) => state)).toEqual(['kept', 'kept', 'kept'])
    await desk.app.get('incidents.advance', { id, to: 'closed' })
    expect((await room()).stage).toBe('closed')
    expect(await desk.app.get('incidents.list', { open: true })).toEqual([])
  })

  test('the public page says how it went, in files that are valid by their standards', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'storeminder-page-'))
    await desk.app.get('page.save', {
      ...{
        siteName: 'Quillmoor',
        url: 'https://status.quillmoor.example/',
        contact: 'hello@quillmoor.example',
      },
      target: { kind: 'folder', settings: { folder } },
    })
    const { statements } = await desk.app.get('page.choices', { id })
    // What was said to one person is no choice.
    expect(statements.map(({ where }) => where)).not.toContain('mail')
    await desk.app.get('page.choose', {
      id,
      statements: statements.map((one) => ({ id: one.id, shown: true })),
    })
    await desk.app.get('incidents.publish', { id })
    await expect.poll(async () => (await desk.app.get('page.get', {})).delivery.state).toBe('done')
    const names = await readdir(folder, { recursive: true })
    const files = new Map<string, string>()
    for (const name of names.filter((one) => /\.(?:html|atom|json)$/.test(one)))
      files.set(name, await readFile(join(folder, name), 'utf8'))
    for (const [name, text] of files) {
      if (name.endsWith('.html')) expect(await htmlMistakes(text), name).toEqual([])
      if (name.endsWith('.atom')) expect(atomMistakes(text), name).toEqual([])
      if (name.endsWith('.json')) expect(JSON.parse(text), name).toBeTruthy()
      expect(text).not.toMatch(/<script|@mail\.example/)
    }
    const kinds = new Set([...files.keys()].map((name) => name.split('.').at(-1)))
    expect([...kinds].toSorted()).toEqual(['atom', 'html', 'json'])
    expect([...files.values()].join('')).toContain('A bug in my import of last night')
    await rm(folder, { recursive: true })
  })

  test('its figures and its story go out of the house', async () => {
    const { minutes, curve, marks, ...counted } = await desk.app.get('incidents.figures', { id })
    expect(minutes).toMatchObject({ acknowledge: 90, firstWord: 105 })
    expect(minutes.notice).toBeLessThan(35)
    expect(minutes.cause).toBeLessThan(minutes.fix ?? 0)
    expect(minutes.fix).toBeLessThan(minutes.close ?? 0)
    expect(counted).toMatchObject({ promises: { given: 3, kept: 3, late: 0 } })
    const said = curve.buckets.reduce((sum, { count }) => sum + count, 0)
    expect(said).toBeGreaterThanOrEqual(desk.day.mentions.length + desk.day.reports.length)
    expect(new Set(marks.map(({ kind }) => kind))).toEqual(
      new Set(['alarm', 'statement', 'cause', 'fixed', 'closed']),
    )
    const { text } = await desk.app.get('incidents.export', { id, as: 'markdown' })
    for (const words of ['A bug in my import', 'libraries are whole', 'Next update by 10:30'])
      expect(text).toContain(words)
    // That was said to Emre alone.
    expect(text).not.toContain(policy)
    expect(text).not.toMatch(/mail\\?\.example|Ada Reader/)
    const json = await desk.app.get('incidents.export', { id, as: 'json', people: true })
    expect(JSON.parse(json.text)).toMatchObject({
      stage: 'closed',
      figures: { marks: { length: marks.length } },
    })
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
