import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFakeClock } from '../fake-clock.ts'
import { type DovecotServer, hasDovecot, startDovecot } from '../servers/dovecot-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { mailboxAt } from './sources/mailbox/desk.ts'
import { letter } from './sources/mailbox/letters.ts'

const day = 86_400_000
const noon = Date.UTC(2026, 10, 22, 12)
const user = 'hello@blog.example'

describe.skipIf(!hasDovecot())('reports of a mailbox (skipped where Dovecot is not installed)', () => {
  let dovecot: DovecotServer
  let at: TestEngine
  let mailbox: string
  beforeEach(async () => {
    dovecot = await startDovecot()
    at = await startEngine({ clock: createFakeClock(noon) })
  })
  afterEach(async () => {
    await at.stop()
    await dovecot.close()
  })

  /** A mail of a form that nobody described. */
  const ticket = (number: number, who: string, address: string, said: string) =>
    letter(
      { From: 'Desk <tickets@odd.example>', Subject: `Ticket ${number}` },
      `Opened\r\nat the desk by ${who}\r\nwho sits at ${address}\r\n~ begins here ~\r\n${said}\r\nSLA clock is ticking\r\n`,
    )
  const add = async () => {
    const source = await at.get('sources.add', { kind: 'mailbox', settings: mailboxAt(dovecot.port) })
    mailbox = source.id
    await check()
  }
  const check = async () => expect(await at.get('sources.check', { id: mailbox })).not.toHaveProperty('error')
  const newest = async () => (await at.get('items.list', { limit: 1 })).items[0]?.id ?? ''
  const waiting = async () =>
    (await at.get('waiting.list', {})).waiting.map(({ person, count }) => `${person.address} ${count}`)

  test('a layout is taught by one mail, read in the next, forgotten, and known again', async () => {
    dovecot.deliver(user, ticket(7, 'Ann', 'ann@hill.example', 'The cart is empty.'), { at: noon - 9000 })
    await add()
    expect(await waiting()).toEqual(['tickets@odd.example 1'])
    const itemId = await newest()
    const taught = await at.get('reports.teach', {
      ...{ itemId, message: 'The cart is empty.', name: 'Ann', address: 'ann@hill.example' },
    })
    expect(taught).toMatchObject({
      text: 'The cart is empty.',
      report: { layout: 'taught', certain: true, sender: { name: 'Ann', address: 'ann@hill.example' } },
    })
    expect(await waiting()).toEqual(['ann@hill.example 1'])
    expect(await at.get('reports.taught', {})).toMatchObject([{ from: 'tickets@odd.example' }])

    dovecot.deliver(user, ticket(8, 'Bo', 'bo@lake.example', 'So is mine.'), { at: noon - 8000 })
    await check()
    expect(await at.get('items.get', { id: await newest() })).toMatchObject({
      text: 'So is mine.',
      report: { layout: 'taught', sender: { address: 'bo@lake.example' } },
    })
    expect(await waiting()).toEqual(['ann@hill.example 1', 'bo@lake.example 1'])

    const [known] = await at.get('reports.taught', {})
    const { undo } = await at.get('reports.forget', { id: known?.id ?? '' })
    expect(await at.get('reports.taught', {})).toEqual([])
    expect(await at.call('reports.forget', { id: known?.id ?? '' })).toMatchObject({ ok: false })
    await at.get('changes.undo', { id: undo })
    expect(await at.get('reports.taught', {})).toEqual([known])
  })

  test('teaching an old mail makes nobody wait who did not wait before', async () => {
    dovecot.deliver(user, ticket(1, 'Ann', 'ann@hill.example', 'Long ago.').replace('21 Nov', '01 Oct'), {
      at: noon - 50 * day,
    })
    await add()
    expect(await waiting()).toEqual([])
    await at.get('reports.teach', { itemId: await newest(), message: 'Long ago.' })
    expect(await waiting()).toEqual([])
  })

  test('what does not stand in the mail, a mail that is gone, and another kind of source teach nothing', async () => {
    const file = dovecot.deliver(user, ticket(7, 'Ann', 'ann@hill.example', 'The cart is empty.'))
    await add()
    const itemId = await newest()
    expect(await at.call('reports.teach', { itemId, message: 'Never said' })).toMatchObject({
      error: { kind: 'invalid', field: 'message' },
    })
    await rm(file)
    expect(await at.call('reports.teach', { itemId, message: 'The cart is empty.' })).toMatchObject({
      error: { kind: 'source', message: expect.stringContaining('not in the mailbox any more') },
    })
    expect(await at.get('reports.taught', {})).toEqual([])
    expect(await at.call('reports.teach', { itemId: '99', message: 'x' })).toMatchObject({
      error: { kind: 'not-found' },
    })
  })

  test('what hangs on a mail is fetched when it is asked for, and only that', async () => {
    const parts = [
      'Content-Type: text/plain\r\n\r\nSee the picture.',
      'Content-Type: image/png; name="shot.png"\r\nContent-Disposition: attachment; filename="shot.png"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
    ]
    const body = `--b\r\n${parts.join('\r\n--b\r\n')}\r\n--b--\r\n`
    dovecot.deliver(
      user,
      letter({ 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=b' }, body),
    )
    await add()
    const itemId = await newest()
    const { report } = await at.get('items.get', { id: itemId })
    expect(report?.attachments).toEqual([{ name: 'shot.png', type: 'image/png', size: 8 }])
    expect(await at.get('reports.attachment', { itemId, index: 0 })).toEqual({
      ...{ name: 'shot.png', type: 'image/png', size: 8, base64: 'iVBORw0KGgo=' },
    })
    expect(await at.call('reports.attachment', { itemId, index: 1 })).toMatchObject({
      error: { kind: 'not-found' },
    })
  })
})
