import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Letter } from '../../../electron/engine/sources/source-adapter.ts'
import { webhookSource } from '../../../electron/engine/sources/webhook.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'

const key = 'a-key-that-nobody-guesses'
let desk: AdapterDesk
beforeEach(() => {
  desk = openAdapterDesk()
})
afterEach(() => desk.close())

const letter = (body: string, more: Partial<Letter> = {}): Letter => ({
  ...{ id: 'l1', at: desk.clock.now(), type: 'application/json', headers: {} },
  body: new TextEncoder().encode(body),
  ...more,
})
async function poll(letters: readonly Letter[], settings: Record<string, unknown> = {}) {
  const inbox = { letters }
  return (await desk.poll(webhookSource, { key, ...settings }, undefined, { inbox })).items
}
const ann = { name: 'Ann Lee', email: 'ann@mail.example', message: 'The login hangs' }
const report = {
  ...{ kind: 'report', externalId: 'l1', text: 'The login hangs', author: 'Ann Lee' },
  report: {
    way: 'push',
    sender: { name: 'Ann Lee', address: 'ann@mail.example' },
    certain: true,
    fields: [],
  },
}

test.each<[string, string, Partial<Letter>]>([
  ['JSON', JSON.stringify(ann), {}],
  ['JSON that says it is text', JSON.stringify(ann), { type: 'text/plain' }],
  ['a list of one', JSON.stringify([ann]), {}],
  ['fields in an inner object', JSON.stringify({ data: ann }), {}],
  ['a form', new URLSearchParams(ann).toString(), { type: 'application/x-www-form-urlencoded' }],
  ['lines', `Name: ${ann.name}\nEmail: ${ann.email}\nMessage: ${ann.message}`, { type: 'text/plain' }],
])('%s becomes a report', async (_name, body, more) => {
  expect(await poll([letter(body, more)])).toMatchObject([report])
})

test('plain text is a message; what is empty or broken is shown as it came', async () => {
  const texts = ['It is down', '{"half": ', '\u0000\u0001', '[1,2']
  expect((await poll(texts.map((text) => letter(text)))).map(({ text }) => text)).toEqual(
    texts.map((text) => text.trim()),
  )
  expect(await poll([letter('')])).toMatchObject([{ text: '', kind: 'report' }])
  expect(await poll([letter(`${'['.repeat(100_000)}`)])).toHaveLength(1)
})

test('a Netlify notification: the inner fields and those around it', async () => {
  const body = {
    id: 'x9',
    form_name: 'contact',
    data: { ...ann, ip: '192.0.2.7' },
    created_at: '2026-11-22T02:00:00Z',
  }
  const [item] = await poll([letter(JSON.stringify(body))])
  expect(item).toMatchObject({ text: ann.message, author: ann.name })
  expect(item?.report?.fields).toEqual(
    expect.arrayContaining([
      { name: 'ip', value: '192.0.2.7' },
      { name: 'form_name', value: 'contact' },
    ]),
  )
})

test('a mapping says what it is made of; where it does not fit, nothing is lost', async () => {
  const mapping = 'events.{"email": from.address, "message": text}'
  const events = [
    { from: { address: 'a@b.example' }, text: 'One' },
    { from: { address: 'c@d.example' }, text: 'Two' },
  ]
  expect(await poll([letter(JSON.stringify({ events }))], { mapping })).toMatchObject([
    { externalId: 'l1', text: 'One', authorId: 'a@b.example' },
    { externalId: 'l1-1', text: 'Two', authorId: 'c@d.example' },
  ])
  expect(await poll([letter(JSON.stringify(ann))], { mapping: 'message' })).toMatchObject([
    { text: ann.message, report: { troubles: [expect.stringContaining('list of objects')] } },
  ])
  expect(await poll([letter(JSON.stringify(ann))], { mapping })).toMatchObject([
    { text: ann.message, report: { troubles: [expect.stringContaining('finds nothing')] } },
  ])
  expect(await poll([letter(JSON.stringify(ann))], { mapping: '[]' })).toEqual([])
})

test('the same delivery, sent again, is the same', async () => {
  const sent = letter(JSON.stringify(ann), { headers: { 'webhook-id': 'msg_1' } })
  const items = await poll([sent, { ...sent, id: 'l2' }])
  expect(items.map(({ externalId }) => externalId)).toEqual(['sent-msg_1', 'sent-msg_1'])
})

test('the tray, which nobody can call, says what to do', async () => {
  await expect(desk.poll(webhookSource, { key })).rejects.toMatchObject({
    kind: 'refused',
    advice: expect.stringContaining('ntfy topic'),
  })
})

const secret = 'shared-secret'
const admit = (body: string, headers: Record<string, string>, own = secret, at = desk.clock.now()) =>
  webhookSource.door.admit(letter(body, { headers, at }), webhookSource.settings.parse({ key, secret: own }))
const sign = (text: string, by: string | Buffer = secret) => createHmac('sha256', by).update(text)

test('without a secret everything is admitted but what cannot be read', () => {
  expect(admit('{}', {}, '')).toBeUndefined()
  const parts = letter('--x', { type: 'multipart/form-data' })
  expect(webhookSource.door.admit(parts, webhookSource.settings.parse({ key }))).toMatchObject({
    status: 415,
  })
})

test('a signature of the body is checked, however it is written', () => {
  const body = '{"a":1}'
  const hex = sign(body).digest('hex')
  const base64 = sign(body).digest('base64')
  expect(admit(body, { 'x-hub-signature-256': `sha256=${hex}` })).toBeUndefined()
  expect(admit(body, { 'x-signature': hex.toUpperCase() })).toBeUndefined()
  expect(admit(body, { 'typeform-signature': `sha256=${base64}` })).toBeUndefined()
  for (const wrong of [
    {},
    { 'x-signature': '' },
    { 'x-signature': hex.slice(2) },
    { 'x-hub-signature-256': `sha256=${sign(`${body} `).digest('hex')}` },
  ])
    expect(admit(body, wrong as Record<string, string>)).toMatchObject({ status: 401 })
})

test('a signature with a time in it must be recent', () => {
  const body = '{"a":1}'
  const at = Math.floor(desk.clock.now() / 1000)
  const headers = { 'formspree-signature': `t=${at},v1=${sign(`${at}.${body}`).digest('hex')}` }
  expect(admit(body, headers)).toBeUndefined()
  expect(admit(body, headers, secret, desk.clock.now() + 6 * 60_000)).toMatchObject({ status: 401 })
  const shifted = {
    'formspree-signature': headers['formspree-signature'].replace(String(at), String(at + 1)),
  }
  expect(admit(body, shifted)).toMatchObject({ status: 401 })
})

test('standard webhooks', () => {
  const raw = Buffer.from('0123456789abcdef0123456789abcdef')
  const whsec = `whsec_${raw.toString('base64')}`
  const at = String(Math.floor(desk.clock.now() / 1000))
  const signature = `v1,AAAA v1,${sign(`m1.${at}.{}`, raw).digest('base64')}`
  const headers = { 'webhook-id': 'm1', 'webhook-timestamp': at, 'webhook-signature': signature }
  expect(admit('{}', headers, whsec)).toBeUndefined()
  expect(admit('{} ', headers, whsec)).toMatchObject({ status: 401 })
  expect(admit('{}', { ...headers, 'webhook-id': 'm2' }, whsec)).toMatchObject({ status: 401 })
})

test('without a secret there is none to show', () => {
  expect(webhookSource.settings.parse({ key })).toEqual({ key, mapping: '' })
})
