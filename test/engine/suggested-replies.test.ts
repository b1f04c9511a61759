import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { type MastodonServer, mastodonToken, startMastodonServer } from '../servers/mastodon-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const noon = Date.UTC(2026, 10, 22, 12)
const hour = 3_600_000

let clock: FakeClock
let app: TestEngine
let mastodon: MastodonServer
let source: string

beforeEach(async () => {
  clock = createFakeClock(noon)
  mastodon = await startMastodonServer()
  app = await startEngine({ clock })
  const settings = { server: mastodon.http.url, mentions: true, token: mastodonToken }
  source = (await app.get('sources.add', { kind: 'mastodon', settings })).id
})
afterEach(async () => {
  await app.stop()
  await mastodon.close()
})

/** Somebody writes these, hours before noon, and all of it is read; gives the newest. */
async function written(...toots: readonly (readonly [hoursAgo: number, text: string])[]): Promise<string> {
  for (const [index, [hours, text]] of toots.entries())
    mastodon.toots.push({ id: index + 5, text, mentions: true, at: noon - hours * hour })
  await app.get('sources.check', { id: source })
  const { items } = await app.get('items.list', { limit: 10 })
  return items[0]?.id ?? ''
}
const listed = (itemId: string, rest: object = {}) => app.get('templates.list', { itemId, ...rest })

test('what fits an item comes with the reason and with what is known for its blanks', async () => {
  await app.get('settings.set', { signAs: 'Robin' })
  const { templates, suggested, situations, known } = await listed(
    await written([1, 'Your contact form does not work.']),
  )
  expect(situations[0]).toBe('page-broken')
  expect(suggested).toHaveLength(3)
  const [first] = suggested
  expect(first?.why).toContain('Your contact form does not work.')
  expect(templates.find(({ id }) => id === first?.id)).toMatchObject({
    situation: 'page-broken',
    stage: 'acknowledge',
    length: 'short',
  })
  expect(known).toMatchObject({ 'my name': 'Robin', name: expect.stringMatching(/\w/) })
})

test('whoever wrote again on another day without an answer is answered as such', async () => {
  const { situations } = await listed(await written([50, 'Hello.'], [1, 'So?']))
  expect(situations[0]).toBe('angry-repeat')
})

test('two posts in a row are one question', async () => {
  const { situations } = await listed(await written([2, 'Hello.'], [1, 'So?']))
  expect(situations).toEqual([])
})

test('own replies are suggested as well, and one that was taken away is not', async () => {
  const itemId = await written([1, 'Your contact form does not work.'])
  const [first] = (await listed(itemId)).suggested
  await app.get('templates.remove', { id: first?.id ?? '' })
  const { id } = await app.get('templates.save', {
    code: 'mine',
    title: 'Mine',
    situation: 'page-broken',
    stage: 'acknowledge',
    length: 'short',
    text: 'I am on it, and write by {next update}.',
  })
  const { suggested } = await listed(itemId)
  expect(suggested[0]?.id).toBe(id)
  expect(suggested.map((one) => one.id)).not.toContain(first?.id)
})

test('a stage and a length can be asked for', async () => {
  const itemId = await written([1, 'Your contact form does not work.'])
  const { templates, suggested } = await listed(itemId, { stage: 'fixed', length: 'mail' })
  expect(suggested.length).toBeGreaterThan(0)
  for (const { id } of suggested)
    expect(templates.find((one) => one.id === id)).toMatchObject({ stage: 'fixed', length: 'mail' })
})

test('an attack is told', async () => {
  const { attack } = await listed(await written([1, 'You are an idiot and your form does not work.']))
  expect(attack).toMatchObject({ quote: expect.stringContaining('idiot') })
})
