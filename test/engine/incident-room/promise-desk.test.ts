import { afterEach, beforeEach, expect, test } from 'vitest'
import { openReplyEngine, type ReplyEngine } from '../reply-engine.ts'

const minute = 60_000
const hour = 60 * minute

let at: ReplyEngine
beforeEach(async () => {
  at = await openReplyEngine()
  await at.engine.get('checks.pause', { minutes: 1000 })
})
afterEach(() => at.close())

async function say(text: string): Promise<void> {
  await at.send(text)
  await at.pass()
  await at.clock.advance(0)
}

const promises = (open?: boolean) => at.engine.get('promises.list', open === undefined ? {} : { open })
const alarms = async () => (await at.engine.get('alarms.list', {})).filter(({ topic }) => topic === 'promise')
const shown = () => at.engine.desktop.shown.filter(({ title }) => /left:|Late since|Promise/.test(title))

test('what is promised in an answer is counted down, rings before it is broken, and when it is', async () => {
  await say('I am looking at it. Next update within two hours.')
  const [promise] = await promises()
  const givenAt = Date.parse(promise?.givenAt ?? '')
  expect(promise).toMatchObject({
    ...{ quote: 'Next update within two hours.', state: 'open', to: '@ann@home.example', itemId: at.itemId },
    due: new Date(givenAt + 2 * hour).toISOString(),
  })
  await at.clock.advance(89 * minute)
  expect(await alarms()).toEqual([])
  await at.clock.advance(2 * minute)
  const [alarm] = await alarms()
  expect(alarm).toMatchObject({
    ...{ subject: { kind: 'promise', id: promise?.id }, state: 'ringing', severity: 'serious' },
    ...{ title: '30 minutes left: “Next update within two hours.”', itemId: at.itemId },
  })
  expect(alarm?.text).toContain('You said so to @ann@home.example at ')
  expect(shown().map(({ title }) => title)).toEqual(['30 minutes left: “Next update within two hours.”'])
  await at.engine.get('alarms.acknowledge', { id: alarm?.id ?? '' })
  await at.clock.advance(30 * minute)
  expect((await promises())[0]).toMatchObject({ state: 'late' })
  const [late] = await alarms()
  expect(late).toMatchObject({ id: alarm?.id, state: 'ringing' })
  expect(late?.title).toMatch(/^Late since \d\d:\d\d.*: “Next update within two hours.”$/)
  expect(shown()).toHaveLength(2)
})

test('a word keeps it, its alarm is over without another notice', async () => {
  await say('Next update within two hours.')
  await at.clock.advance(100 * minute)
  const told = shown().length
  expect(told).toBeGreaterThan(0)
  await say('I found it: the disk was full.')
  expect(await promises()).toMatchObject([{ state: 'kept' }])
  expect(await alarms()).toMatchObject([{ state: 'over' }])
  await at.clock.advance(3 * hour)
  expect(shown()).toHaveLength(told)
  expect(await promises(true)).toEqual([])
})

test('an answer that promises again moves the time', async () => {
  await say('Next update within two hours.')
  await at.clock.advance(hour)
  await say('Still at it. Next update within three hours.')
  expect(await promises()).toMatchObject([
    { quote: 'Next update within three hours.', state: 'open' },
    { quote: 'Next update within two hours.', state: 'kept' },
  ])
})

test('nothing is lost when the machine stops right after sending, or sleeps over the time', async () => {
  await at.send('Next update within two hours.')
  await at.pass()
  // Stopped before it was read for promises.
  await at.restart(3 * hour)
  await at.clock.advance(minute)
  expect(await promises()).toMatchObject([{ state: 'late' }])
  expect((await alarms())[0]?.title).toMatch(/^Late since /)
  const told = shown().length
  await at.restart()
  await at.clock.advance(minute)
  expect(await promises()).toHaveLength(1)
  expect(shown()).toHaveLength(0)
  expect(told).toBe(1)
})

async function readTheirs(): Promise<void> {
  const [source] = await at.engine.get('sources.list', {})
  await at.engine.get('sources.check', { id: source?.id ?? '' })
  await at.clock.advance(0)
}

test('what was promised and kept by another program is found, and a copy of an answer is not another promise', async () => {
  at.mastodon.now = () => at.clock.now()
  await readTheirs()
  const post = (id: string, status: string) =>
    at.mastodon.posted.push({ id, status, in_reply_to_id: '5', key: id, at: at.clock.now() })
  post('p8', '@ann@home.example I see it. Next update within two hours.')
  await readTheirs()
  expect(await promises()).toMatchObject([{ quote: 'Next update within two hours.', state: 'open' }])
  await at.clock.advance(hour)
  post('p9', '@ann@home.example It was the disk.')
  await readTheirs()
  expect(await promises()).toMatchObject([{ state: 'kept' }])
  await say('I will look at it again within three hours.')
  await readTheirs()
  expect((await promises()).map(({ state, replyId }) => [state, replyId !== undefined])).toEqual([
    ['open', true],
    ['kept', false],
  ])
})

test('a promise to the public is kept by the next public word about it, not by a word to one person', async () => {
  const { id } = await at.engine.get('incidents.open', { itemIds: [at.itemId], title: 'Kettles break' })
  const say = (text: string) => at.engine.get('incidents.say', { id, where: 'the blog', text })
  const told = await say('Kettles break, and I am looking why. Next update within four hours.')
  expect(await promises()).toMatchObject([{ statementId: told.id, incidentId: id, state: 'open' }])
  const draft = await at.engine.get('promises.draft', { id: (await promises())[0]?.id ?? '' })
  expect(draft).toEqual({ incidentId: id, text: expect.stringContaining('No news yet') })
  await at.clock.advance(hour)
  await at.send('Ann, I am on it.')
  await at.pass()
  expect(await promises()).toMatchObject([{ state: 'open' }])
  await at.clock.advance(160 * minute)
  expect(await alarms()).toMatchObject([{ state: 'ringing' }])
  await say('It is the handle. I will send new ones on Monday.')
  const now = await at.engine.get('promises.list', { incidentId: id })
  expect(now.map(({ quote, state }) => [quote, state])).toEqual([
    ['I will send new ones on Monday.', 'open'],
    ['Next update within four hours.', 'kept'],
  ])
  expect((await at.engine.get('incidents.get', { id })).promise).toMatchObject({ state: 'open' })
})

test('statements may be written down in any order', async () => {
  const { id } = await at.engine.get('incidents.open', { itemIds: [at.itemId], title: 'Kettles break' })
  const say = (text: string, ago: number) =>
    at.engine.get('incidents.say', {
      ...{ id, where: 'the blog', text },
      at: new Date(at.clock.now() - ago).toISOString(),
    })
  await say('It is the handle.', hour)
  await say('Next update within four hours.', 3 * hour)
  expect(await promises()).toMatchObject([{ quote: 'Next update within four hours.', state: 'kept' }])
  await say('More within five hours.', 30 * minute)
  expect(await promises(true)).toMatchObject([{ quote: 'More within five hours.', state: 'open' }])
})

test('the person says that it was kept or counts no more, and may take that back', async () => {
  await say('Next update within two hours.')
  await at.clock.advance(100 * minute)
  const id = (await promises())[0]?.id ?? ''
  const { promise, undo } = await at.engine.get('promises.drop', { id })
  expect(promise.state).toBe('dropped')
  expect(await alarms()).toMatchObject([{ state: 'over' }])
  await at.engine.get('changes.undo', { id: undo })
  await at.clock.advance(minute)
  expect(await promises()).toMatchObject([{ id, state: 'open' }])
  expect((await alarms()).map(({ state }) => state).sort()).toEqual(['over', 'ringing'])
  await at.engine.get('promises.keep', { id })
  expect(await promises()).toMatchObject([{ id, state: 'kept' }])
  expect(await at.engine.call('promises.keep', { id: 'x' })).toMatchObject({ error: { kind: 'not-found' } })
})

test('“no news yet” is put where nothing was begun, and never over the person’s own words', async () => {
  await say('Next update within two hours.')
  const id = (await promises())[0]?.id ?? ''
  const made = await at.engine.get('promises.draft', { id })
  expect(made).toMatchObject({
    itemId: at.itemId,
    text: expect.stringContaining('No news yet, because {why}'),
  })
  expect(await at.draft()).toMatchObject({ id: made.draftId, text: made.text, stage: 'looking' })
  const refused = await at.engine.call('replies.send', { draftId: made.draftId ?? '' })
  expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  await at.engine.get('replies.save', { id: made.draftId ?? '', text: 'My own words' })
  expect((await at.engine.get('promises.draft', { id })).draftId).toBeUndefined()
  expect(await at.draft()).toMatchObject({ text: 'My own words' })
})

test('what is promised about one incident for one time rings once, for all', async () => {
  const texts = ['Ann is waiting', 'Bo is waiting', 'Cy is waiting']
  for (const [index, text] of texts.entries())
    at.mastodon.toots.push({
      ...{ id: 10 + index, text, mentions: true, at: at.clock.now(), visibility: 'public' },
      by: text.slice(0, 2).toLowerCase(),
    })
  const [source] = await at.engine.get('sources.list', {})
  await at.engine.get('sources.check', { id: source?.id ?? '' })
  const { items } = await at.engine.get('items.list', { limit: 10 })
  const waiting = items.filter(({ text }) => text.includes('is waiting'))
  expect(waiting).toHaveLength(3)
  const room = await at.engine.get('incidents.open', {
    itemIds: waiting.map(({ id }) => id),
    title: 'Gone',
  })
  for (const { id } of waiting) {
    const draft = await at.engine.get('replies.draft', { itemId: id })
    await at.engine.get('replies.save', { id: draft.id, text: 'Next update within two hours.' })
    await at.engine.get('replies.send', { draftId: draft.id })
  }
  await at.clock.advance(60_000)
  await expect.poll(async () => (await promises(true)).length).toBe(3)
  expect((await at.engine.get('incidents.get', { id: room.id })).promises).toHaveLength(3)
  await at.clock.advance(92 * minute)
  expect(await alarms()).toMatchObject([{ state: 'ringing' }])
  expect((await alarms())[0]?.text).toMatch(/to @\w+@home.example, .* and @/)
})
