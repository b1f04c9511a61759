import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { type DovecotServer, hasDovecot, startDovecot } from '../servers/dovecot-server.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { type MailServer, startMailServer } from '../servers/mail-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

let mail: MailServer
let form: TestServer
let clock: FakeClock
let app: TestEngine
let itemId: string

beforeEach(async () => {
  mail = await startMailServer({ login: { user: 'hello@blog.example', pass: 'secret' } })
  form = await startHttpServer()
  clock = createFakeClock(Date.now())
  app = await startEngine({ clock })
  const written = { id: '1', name: 'Ann', email: 'ann@mail.example', message: 'The shop is broken.' }
  form.route('/list', { body: JSON.stringify([{ ...written, date: new Date().toISOString() }]) })
  const { id } = await app.get('sources.add', { kind: 'json-list', settings: { url: `${form.url}/list` } })
  await app.get('sources.check', { id })
  await app.get('sources.update', { id, paused: true })
  itemId = (await app.get('items.list', {})).items[0]?.id ?? ''
})
afterEach(async () => {
  await app.stop()
  await Promise.all([mail.close(), form.close()])
})

/** Adds the mailbox, without reading it. */
async function addMailbox(port = 1): Promise<void> {
  const reading = {
    address: 'hello@blog.example',
    password: 'secret',
    host: '127.0.0.1',
    port,
    security: 'none',
  }
  const sending = { smtpHost: '127.0.0.1', smtpPort: mail.port, smtpSecurity: 'none' }
  const { id } = await app.get('sources.add', { kind: 'mailbox', settings: { ...reading, ...sending } })
  await app.get('sources.update', { id, paused: true })
  app.engine.start()
}

async function send(words: { text: string; quote?: string; subject?: string }) {
  const { id } = await app.get('replies.draft', { itemId })
  await app.get('replies.save', { id, ...words })
  const reply = await app.get('replies.send', { draftId: id })
  await clock.advance(15_000)
  return reply
}

const reply = async () => (await app.get('replies.list', { itemId })).replies[0]

async function until(state: string): Promise<void> {
  for (let step = 0; step < 300; step += 1) {
    if ((await reply())?.state === state) return
    await clock.advance(1000)
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error(`It is ${JSON.stringify(await reply())} and never became ${state}`)
}

test('without a mailbox, an answer to a form can be copied, with their address', async () => {
  expect(await app.get('replies.places', { itemId })).toEqual([
    expect.objectContaining({
      id: 'mailto',
      channel: 'open',
      openUrl: expect.stringMatching(/^mailto:ann@mail\.example\?subject=Re%3A/),
    }),
    expect.objectContaining({ id: 'open', canSend: false }),
  ])
})

test('an answer to a form goes out as a letter through the mailbox', async () => {
  await addMailbox()
  const [place] = await app.get('replies.places', { itemId })
  expect(place).toMatchObject({ channel: 'mail', to: 'Ann <ann@mail.example>', canSend: true, quotes: true })
  await send({ text: 'It is mine.', quote: 'The shop is broken.', subject: 'The shop' })
  await until('sent')
  expect(mail.mails).toEqual([
    expect.objectContaining({ from: 'hello@blog.example', to: ['ann@mail.example'] }),
  ])
  expect(mail.mails[0]?.text).toMatch(
    /Subject: The shop\r\n[\s\S]*It is mine\.\r\n\r\nOn .* Ann wrote:\r\n> The shop is broken\./,
  )
  expect(await app.get('items.get', { id: itemId })).toMatchObject({ state: 'acknowledged' })
  expect((await app.get('waiting.list', {})).total).toBe(0)
})

test('a refused recipient keeps the draft, which goes out once the server takes it', async () => {
  await addMailbox()
  mail.refusedCommand = { command: 'RCPT', refusal: { code: 550, words: 'No such user' } }
  const { id } = await send({ text: 'It is mine.' })
  await until('failed')
  expect((await reply())?.error?.message).toMatch(/refused the recipient ann@mail\.example/)
  expect(await app.get('replies.draft', { itemId })).toMatchObject({ text: 'It is mine.' })
  mail.refusedCommand = undefined
  await app.get('replies.retry', { id })
  await until('sent')
  expect(mail.mails).toHaveLength(1)
})

test('a letter of unknown fate is never sent again, not even by the person', async () => {
  await addMailbox()
  mail.cut = 'taken'
  const { id } = await send({ text: 'It is mine.' })
  await until('unknown')
  for (let minute = 0; minute < 20; minute += 1) await clock.advance(60_000)
  expect(await app.call('replies.retry', { id })).toMatchObject({ error: { kind: 'conflict' } })
  expect((await reply())?.state).toBe('unknown')
  expect(mail.mails).toHaveLength(1)
  expect(await app.get('replies.settle', { id, as: 'sent' })).toMatchObject({ state: 'sent' })
})

describe.skipIf(!hasDovecot())('with the mailbox on Dovecot (skipped where Dovecot is not installed)', () => {
  let dovecot: DovecotServer
  beforeEach(async () => {
    dovecot = await startDovecot()
  })
  afterEach(() => dovecot.close())

  test('a letter of unknown fate that lies among what was sent has gone out', async () => {
    await addMailbox(dovecot.port)
    mail.cut = 'taken'
    await send({ text: 'It is mine.' })
    await until('unknown')
    dovecot.deliver('hello@blog.example', mail.mails[0]?.text ?? '', { folder: 'Sent', flags: 'S' })
    await until('sent')
    expect(mail.mails).toHaveLength(1)
  })

  test('a copy among what was sent is not told as a second answer', async () => {
    await addMailbox(dovecot.port)
    await send({ text: 'It is mine.' })
    await until('sent')
    dovecot.deliver('hello@blog.example', mail.mails[0]?.text ?? '', { folder: 'Sent', flags: 'S' })
    const box = (await app.get('sources.list', {})).find(({ kind }) => kind === 'mailbox')
    for (let read = 0; read < 3; read += 1) await app.get('sources.check', { id: box?.id ?? '' })
    const { entries } = await app.get('conversations.get', { itemId })
    expect(entries.map(({ kind }) => kind)).toEqual(['theirs', 'mine'])
  })
})
