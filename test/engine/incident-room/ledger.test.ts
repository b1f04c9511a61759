import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DnsServer, startDnsServer } from '../../servers/dns-server.ts'
import { startHttpServer } from '../../servers/http-server.ts'
import { hour, minute, openStormDesk, type StormDesk } from '../storm-desk.ts'

let desk: StormDesk
let id: string
beforeEach(async () => {
  desk = await openStormDesk()
  await desk.post('forum', [{ at: desk.clock.now() - hour, author: 'Ann' }])
  const { items } = await desk.app.get('items.list', { limit: 1 })
  id = (await desk.app.get('incidents.open', { itemIds: items.map((item) => item.id) })).id
})
afterEach(() => desk.close())

const say = (text: string, where = 'the blog') => desk.app.get('incidents.say', { id, text, where })
const check = (draft: string) => desk.app.get('incidents.check', { id, draft })
const room = () => desk.app.get('incidents.get', { id })

describe('what was said', () => {
  test('policy, then glitch: the draft is flagged with both sentences, also after a crash', async () => {
    const said = await say('Good morning. We removed them in line with our new policy.', 'Mastodon')
    expect(said.claims).toMatchObject([{ kind: 'cause', value: 'policy' }])
    await desk.crash()
    const draft = 'Thank you for writing. There was a glitch in our systems.'
    const { contradictions } = await check(draft)
    expect(contradictions).toMatchObject([
      {
        quote: 'There was a glitch in our systems.',
        earlier: 'We removed them in line with our new policy.',
        ...{ statementId: said.id, where: 'Mastodon', at: said.at },
      },
    ])
    for (const { quote, start, end } of contradictions) expect(draft.slice(start, end)).toBe(quote)
    expect(
      (await check('I wrote that it was policy. That was wrong: it was a glitch.')).contradictions,
    ).toEqual([])
    expect((await room()).statements).toMatchObject([{ id: said.id, state: 'standing', stage: 'seen' }])
  })

  test('is told with its time and its stage, and never before its time', async () => {
    const at = new Date(desk.clock.now() - 2 * hour).toISOString()
    const said = await desk.app.get('incidents.say', {
      ...{ id, text: 'We have seen it.', where: 'the blog', at, stage: 'acknowledged' },
    })
    expect(said).toMatchObject({ at, stage: 'acknowledged' })
    expect((await room()).timeline.map(({ kind }) => kind)).toContain('statement')
    const later = new Date(desk.clock.now() + hour).toISOString()
    expect(await desk.app.call('incidents.say', { id, text: 'Soon', where: 'x', at: later })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', field: 'at' },
    })
  })

  test('when it began is read on the clock of the one who said it', async () => {
    await say('The shop has been closed since yesterday evening.')
    expect((await check('The shop went down ten minutes ago.')).contradictions).toMatchObject([
      { earlier: 'The shop has been closed since yesterday evening.' },
    ])
    expect((await check('It began yesterday.')).contradictions).toEqual([])
  })

  test('an incident that is not there says so', async () => {
    for (const call of [
      desk.app.call('incidents.check', { id: 'none', draft: 'It was policy.' }),
      desk.app.call('incidents.say', { id: 'none', text: 'It was policy.', where: 'x' }),
      desk.app.call('incidents.fact', { id: 'none', field: 'cause', certainty: 'unknown', text: '' }),
      desk.app.call('incidents.gone', { statementId: 'none' }),
    ])
      expect(await call).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })
})

describe('what is known', () => {
  const know = (
    field: 'cause' | 'affected' | 'began' | 'remedy',
    text: string,
    certainty = 'confirmed' as const,
  ) => desk.app.get('incidents.fact', { id, field, certainty, text })

  test('a fact keeps its evidence and what it said before', async () => {
    const evidence = [{ kind: 'note', text: 'The log of the deploy' } as const]
    await desk.app.get('incidents.fact', { id, field: 'cause', certainty: 'suspected', text: 'An attack' })
    await desk.clock.advance(minute)
    const fact = await desk.app.get('incidents.fact', {
      ...{ id, field: 'cause', certainty: 'confirmed', text: 'My update broke the login', evidence },
    })
    expect(fact).toMatchObject({
      certainty: 'confirmed',
      evidence,
      before: [{ certainty: 'suspected', text: 'An attack' }],
    })
    await desk.crash()
    const { facts } = await room()
    expect(facts).toHaveLength(7)
    expect(facts[0]).toMatchObject({ text: 'My update broke the login', evidence })
    expect(facts[1]).toMatchObject({ field: 'began', certainty: 'unknown', text: '' })
    expect(
      await desk.app.call('incidents.fact', { id, field: 'data', certainty: 'confirmed', text: ' ' }),
    ).toMatchObject({
      error: { kind: 'invalid', field: 'text' },
    })
  })

  test('a draft is held against confirmed facts, not against suspicions', async () => {
    await desk.app.get('incidents.fact', { id, field: 'cause', certainty: 'suspected', text: 'wrong button' })
    expect((await check('We were attacked.')).contradictions).toEqual([])
    await know('cause', 'wrong button')
    await know('affected', '40 readers')
    expect((await check('We were attacked.')).contradictions).toMatchObject([
      { earlier: 'wrong button', where: 'what you know for certain' },
    ])
    expect((await check('Nobody was affected.')).contradictions).toMatchObject([{ earlier: '40 readers' }])
    expect((await check('I pressed the wrong button, and 40 readers were affected.')).contradictions).toEqual(
      [],
    )
  })

  test('correcting one lists each place where the old one stands, with a correction that settles it', async () => {
    await say('It was policy.', 'Mastodon')
    await desk.clock.advance(minute)
    await say('I removed them under our policy.', 'the blog')
    await say('I do not know yet what caused it.', 'the forum')
    await desk.clock.advance(minute)
    const { stale } = await know('cause', 'I pressed the wrong button')
    expect(stale).toMatchObject([
      { where: 'Mastodon', quote: 'It was policy.' },
      { where: 'the blog', quote: 'I removed them under our policy.' },
    ])
    const [first, second] = stale
    expect(first?.draft).toContain('“It was policy.” That was wrong.')
    expect(first?.draft).toContain('I pressed the wrong button')
    expect((await check(first?.draft ?? '')).contradictions).toEqual([])
    expect(await desk.app.get('incidents.stale', { id })).toEqual(stale)
    await desk.clock.advance(minute)
    await say(first?.draft ?? '', 'Mastodon')
    expect(await desk.app.get('incidents.stale', { id })).toEqual([second])
    // What is deleted there stands nowhere any more.
    await desk.app.get('incidents.gone', { statementId: second?.statementId ?? '' })
    expect(await desk.app.get('incidents.stale', { id })).toEqual([])
  })

  test('words that no rule knows are found again as they were', async () => {
    await know('remedy', 'a voucher of ten euros')
    await say('Everybody gets a voucher of ten euros.', 'the blog')
    const { stale } = await know('remedy', 'the full price back')
    expect(stale).toMatchObject([{ where: 'the blog', quote: 'a voucher of ten euros' }])
  })
})

describe('what the checks see', () => {
  let names: DnsServer
  beforeEach(async () => {
    names = await startDnsServer()
  })
  afterEach(() => names.close())

  test('“fixed” while a check fails is flagged until it is well', async () => {
    names.set('blog.example', 'MX', ['10 mail.blog.example'])
    const settings = {
      name: 'blog.example',
      type: 'MX',
      expected: ['10 mail.blog.example'],
      server: names.address,
    }
    const { id: sourceId } = await desk.app.get('sources.add', { kind: 'dns', settings })
    const look = async (times: number) => {
      for (let time = 0; time < times; time += 1) {
        await desk.app.get('sources.check', { id: sourceId })
        desk.clock.sleep(20_000)
      }
    }
    await look(1)
    names.set('blog.example', 'MX', ['10 mx.evil.example'])
    await look(5)
    const [alarm] = await desk.app.get('alarms.list', { limit: 10 })
    const { id: incident } = await desk.app.get('incidents.open', { alarmIds: [alarm?.id ?? ''] })
    const held = (draft: string) => desk.app.get('incidents.check', { id: incident, draft })
    const { contradictions } = await held('Everything is fixed.')
    expect(contradictions).toMatchObject([{ quote: 'Everything is fixed.' }])
    expect(contradictions[0]?.earlier).toContain('since')
    expect((await held('I am still working on it.')).contradictions).toEqual([])
    names.set('blog.example', 'MX', ['10 mail.blog.example'])
    await look(3)
    expect((await held('Everything is fixed.')).contradictions).toEqual([])
  })
})

describe('what is deleted at the other end', () => {
  test('stays in the ledger, marked, once it was not there twice', async () => {
    const server = await startHttpServer({ '/post': { body: 'It was policy.' } })
    const url = `${server.url}/post`
    const state = async () => (await room()).statements[0]?.state
    /** Lets time pass until so many looks have been taken. */
    const pass = (looks: number) =>
      expect
        .poll(async () => {
          await desk.sleep(2 * hour)
          return server.requests.length
        })
        .toBeGreaterThanOrEqual(looks)
    try {
      await desk.app.get('incidents.say', { id, text: 'It was policy.', where: 'the blog', url })
      await pass(1)
      server.route('/post', { status: 503 })
      await pass(3)
      expect(await state()).toBe('standing')
      server.route('/post', { status: 404 })
      await pass(5)
      await expect.poll(state).toBe('gone')
      expect((await check('It was a glitch.')).contradictions).toMatchObject([
        { where: 'the blog, deleted there since' },
      ])
      server.route('/post', { body: 'It was policy.' })
      await pass(server.requests.length + 1)
      await expect.poll(state).toBe('standing')
    } finally {
      await server.close()
    }
  })

  test('what the person says of it holds', async () => {
    const { id: statementId } = await say('It was policy.')
    expect(await desk.app.get('incidents.gone', { statementId })).toMatchObject({ state: 'gone' })
    expect(await desk.app.get('incidents.gone', { statementId, gone: false })).toMatchObject({
      state: 'standing',
    })
  })
})
