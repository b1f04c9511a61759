import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFakeClock } from '../fake-clock.ts'
import { type DovecotServer, hasDovecot, startDovecot } from '../servers/dovecot-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { mailboxAt } from './sources/mailbox/desk.ts'
import { letter } from './sources/mailbox/letters.ts'

const day = 86_400_000

/** Waits for real servers; the limit is the test's own. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(20)
}

describe.skipIf(!hasDovecot())(
  'a mailbox in the running engine (skipped where Dovecot is not installed)',
  () => {
    let server: DovecotServer
    let at: TestEngine
    let me = ''
    let mailboxes = 0

    beforeAll(async () => {
      server = await startDovecot()
    })
    afterAll(() => server.close())
    beforeEach(async () => {
      mailboxes += 1
      me = `engine-${mailboxes}@blog.example`
      at = await startEngine()
    })
    afterEach(() => at.stop())

    const add = async (settings: Record<string, unknown> = {}) => {
      const { id } = await at.get('sources.add', {
        kind: 'mailbox',
        settings: { ...mailboxAt(server.port, me), ...settings },
      })
      return id
    }
    const titles = async () => (await at.get('items.list', { limit: 50 })).items.map(({ title }) => title)
    const isListening = async () => (await at.get('sources.list', {}))[0]?.health.listening === true

    it('brings a new mail as soon as the server says so, again after the connection was lost, and tells of it', async () => {
      server.deliver(me, letter({ Subject: 'Long there' }))
      at.engine.start()
      const id = await add()
      expect(await at.get('sources.check', { id })).toEqual({ newItems: 1 })
      await until(isListening)
      server.deliver(me, letter({ Subject: 'Just now' }))
      await until(async () => (await titles()).includes('Just now'))
      await until(() => at.desktop.shown.some(({ body }) => body === 'Just now'))
      server.kick(me)
      server.deliver(me, letter({ Subject: 'In between' }))
      await until(async () => (await titles()).includes('In between'))
      await until(isListening)
      server.deliver(me, letter({ Subject: 'Afterwards' }))
      await until(async () => (await titles()).includes('Afterwards'))
      expect(at.desktop.shown.some(({ body }) => body === 'Long there')).toBe(false)
    }, 60_000)

    it('listens no more once it is paused or removed, and again when it is resumed or the machine wakes', async () => {
      server.deliver(me, letter())
      at.engine.start()
      const id = await add()
      await at.get('sources.check', { id })
      await until(isListening)
      await at.get('sources.update', { id, paused: true })
      await until(async () => !(await isListening()))
      await until(() => server.sessions(me) === 0)
      await at.get('sources.update', { id, paused: false })
      await until(isListening)
      at.engine.power('suspend')
      at.engine.power('resume')
      await until(async () => (await isListening()) && server.sessions(me) === 1)
      await at.get('checks.pause', { minutes: 10 })
      await until(() => server.sessions(me) === 0)
      await at.get('checks.resume', {})
      await until(isListening)
      await at.get('sources.remove', { id })
      await until(() => server.sessions(me) === 0)
    }, 60_000)

    it('says nothing of letters that were there before, read in a mail program, or lie far back', async () => {
      for (let index = 0; index < 230; index += 1)
        server.deliver(me, letter({ Subject: `No ${index}` }), { at: Date.now() - (300 - index) * 60_000 })
      at.engine.start()
      const id = await add()
      await at.get('sources.check', { id })
      server.deliver(me, letter({ Subject: 'Seen' }), { flags: 'S' })
      await at.get('sources.check', { id })
      await until(async () => (await at.get('items.counts', {})).total === 231)
      const counts = await at.get('items.counts', {})
      expect(counts.unread).toBe(200)
      expect(at.desktop.shown).toEqual([])
      const progress = at.events.filter(({ name }) => name === 'progress').map(({ data }) => data)
      expect(progress[0]).toMatchObject({ label: `Reading ${me}`, done: 200, total: 230 })
      expect(progress.at(-1)).toMatchObject({ done: 230, total: 230 })
    }, 60_000)

    it('fetches an attachment only on request, also of a mail that was moved, and says when it is gone', async () => {
      const picture = Buffer.alloc(600_000, 9)
      const mail = letter(
        { 'Content-Type': 'multipart/mixed; boundary="b"' },
        `--b\r\nContent-Type: text/plain\r\n\r\nSee this.\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="../../screen\\\\shot.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture.toString('base64').replace(/.{76}/gu, '$&\r\n')}\r\n--b--`,
      )
      const file = server.deliver(me, mail)
      at.engine.start()
      const id = await add()
      await at.get('sources.check', { id })
      const item = (await at.get('items.list', { limit: 1 })).items[0]
      const itemId = item?.id ?? ''
      const { report } = await at.get('items.get', { id: itemId })
      expect(report?.attachments).toMatchObject([{ type: 'image/png' }])
      const fetched = await at.get('reports.attachment', { itemId, index: 0 })
      expect(fetched).toMatchObject({ type: 'image/png', size: 600_000, base64: picture.toString('base64') })
      expect(fetched.name).toMatch(/^[^/\\]*shot\.png$/u)
      server.discard(file)
      server.deliver(me, mail, { folder: 'Junk', flags: 'S' })
      expect(await at.get('reports.attachment', { itemId, index: 0 })).toMatchObject({ size: 600_000 })
      server.removeFolder(me, 'Junk')
      expect(await at.call('reports.attachment', { itemId, index: 0 })).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('This mail is not in the mailbox any more') },
      })
    }, 60_000)

    it('understands form mails as the person taught it, this one and the next', async () => {
      const form = (name: string, words: string) =>
        letter(
          { From: 'Shop <noreply@odd-forms.example>', Subject: 'Entry' },
          `Odd Forms 1.0\r\nWHO SAID IT >> ${name}\r\nWHAT IS IT >>\r\n${words}\r\n=== end of entry ===`,
        )
      server.deliver(me, form('Cora Visitor', 'The cart is empty.'))
      at.engine.start()
      const id = await add()
      await at.get('sources.check', { id })
      const itemId = (await at.get('items.list', { limit: 1 })).items[0]?.id ?? ''
      const taught = await at.get('reports.teach', {
        itemId,
        message: 'The cart is empty.',
        name: 'Cora Visitor',
      })
      expect(taught).toMatchObject({
        id: itemId,
        text: 'The cart is empty.',
        author: 'Cora Visitor',
        report: { layout: 'taught', certain: true },
      })
      server.deliver(me, form('Dan Visitor', 'Nothing works.'))
      await until(async () => (await at.get('items.counts', {})).total === 2)
      const [newest] = (await at.get('items.list', { limit: 1 })).items
      expect(newest).toMatchObject({ text: 'Nothing works.', author: 'Dan Visitor' })
    }, 60_000)

    it('tries a wrong password three times at most, and then waits for the person', async () => {
      await at.stop()
      const clock = createFakeClock()
      at = await startEngine({ clock })
      at.engine.start()
      const id = await add({ password: 'wrong' })
      const tries = () => server.log().split(`${me},`).length - 1
      for (const count of [1, 2, 3]) {
        clock.sleep(1.2 * day)
        await clock.advance(2000)
        await until(() => tries() === count)
        await until(async () => ((await at.get('sources.list', {}))[0]?.health.failures ?? 0) === count)
      }
      clock.sleep(400 * day)
      await clock.advance(2000)
      await wait(500)
      expect(tries()).toBe(3)
      const [source] = await at.get('sources.list', {})
      expect(source?.health).toMatchObject({
        status: 'failing',
        error: { kind: 'auth', cure: 'sign-in', message: `127.0.0.1 refused the password of ${me}` },
      })
      expect(source?.health.nextTryAt).toBeUndefined()
      expect(await at.get('alarms.list', {})).toHaveLength(1)
      server.deliver(me, letter())
      await at.get('sources.update', { id, settings: mailboxAt(server.port, me) })
      await clock.advance(3000)
      await until(async () => (await titles()).length === 1)
    }, 60_000)
  },
)
