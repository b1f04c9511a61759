import { afterEach, beforeEach, expect, test } from 'vitest'
import { openReplyEngine, type ReplyEngine } from '../reply-engine.ts'

let at: ReplyEngine
beforeEach(async () => {
  at = await openReplyEngine()
})
afterEach(() => at.close())

test('an answer to somebody of an incident is in the ledger once, where it can be seen', async () => {
  const { id } = await at.engine.get('incidents.open', { itemIds: [at.itemId] })
  await at.send('I am sorry. A bug broke your kettle.')
  const reply = await at.pass()
  const said = [
    {
      ...{ replyId: reply.id, url: reply.url, text: 'I am sorry. A bug broke your kettle.', stage: 'seen' },
      claims: [{ kind: 'cause', value: 'software' }],
    },
  ]
  await expect.poll(async () => (await at.engine.get('incidents.get', { id })).statements).toMatchObject(said)
  await at.restart()
  await expect.poll(async () => (await at.engine.get('incidents.get', { id })).statements).toMatchObject(said)
  expect(
    (await at.engine.get('incidents.check', { id, draft: 'It was policy.' })).contradictions,
  ).toHaveLength(1)
  const { stale } = await at.engine.get('incidents.fact', {
    ...{ id, field: 'cause', certainty: 'confirmed', text: 'I dropped it by accident' },
  })
  expect(stale).toMatchObject([{ replyId: reply.id, quote: 'A bug broke your kettle.' }])
})

test('an answer that is shown on the public page stands there without to whom it was', async () => {
  const { id } = await at.engine.get('incidents.open', { itemIds: [at.itemId], title: 'Broken kettles' })
  await at.send('I am sorry. A bug broke your kettle.')
  const { to } = await at.pass()
  const [said] = (await at.engine.get('incidents.get', { id })).statements
  expect(said?.where).toContain(to)
  await at.engine.get('page.choose', { id, statements: [{ id: said?.id ?? '', shown: true }] })
  await at.engine.get('incidents.publish', { id })
  const files = await Promise.all(
    ['index.html', 'feed.atom', 'status.json'].map((name) => at.engine.engine.statusFile(name)),
  )
  expect(files[0]).toContain('A bug broke your kettle.')
  for (const text of files) expect(text).not.toContain(to)
})

test('an answer to somebody else is not', async () => {
  await at.send('Thank you.')
  await at.pass()
  const { id } = await at.engine.get('incidents.open', { itemIds: [at.itemId] })
  expect((await at.engine.get('incidents.get', { id })).statements).toEqual([])
})

test('a promise in an answer is told of as a part of it', async () => {
  const { id } = await at.engine.get('incidents.open', { itemIds: [at.itemId] })
  await at.send('I am on it. You will hear from me within two hours.')
  await at.pass()
  await at.engine.get('promises.list', { limit: 10 })
  const room = await at.engine.get('incidents.get', { id })
  expect(room.timeline.filter(({ kind }) => kind === 'promise')).toMatchObject([
    { statementId: room.statements[0]?.id },
  ])
})
