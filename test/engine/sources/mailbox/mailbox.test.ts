import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DovecotServer, hasDovecot, startDovecot } from '../../../servers/dovecot-server.ts'
import { type MailboxDesk, now, openMailboxDesk } from './desk.ts'
import { letter } from './letters.ts'

const hour = 3_600_000
const day = 24 * hour

describe.skipIf(!hasDovecot())('a mailbox on Dovecot (skipped where Dovecot is not installed)', () => {
  let server: DovecotServer
  let desk: MailboxDesk
  /** Every test has a mailbox of its own. */
  let me = ''
  let mailboxes = 0

  beforeAll(async () => {
    server = await startDovecot()
  })
  afterAll(() => server.close())
  beforeEach(() => {
    mailboxes += 1
    me = `hello-${mailboxes}@blog.example`
    desk = openMailboxDesk(server.port, { address: me })
  })
  afterEach(() => desk.close())

  it('brings a letter with who wrote it, to whom, in which thread, and where it lies', async () => {
    server.deliver(
      me,
      letter({
        'Message-ID': '<two@reader.example>',
        'In-Reply-To': '<one@reader.example>',
        References: '<zero@reader.example> <one@reader.example>',
        To: `"All" <other@blog.example>, ${me.toUpperCase()}`,
      }),
      { at: now - hour },
    )
    const { items } = await desk.read()
    expect(items).toMatchObject([
      {
        kind: 'report',
        title: 'Checkout broken',
        text: 'The checkout has been broken since this morning.',
        author: 'Ada Reader',
        authorId: 'mailto:ada@reader.example',
        publishedAt: Date.UTC(2026, 10, 21, 10),
        needs: 'answer',
        answerTo: { folder: 'INBOX', uid: 1, messageId: '<two@reader.example>' },
        report: {
          way: 'mail',
          sender: { name: 'Ada Reader', address: 'ada@reader.example' },
          sentTo: me.toUpperCase().replace('BLOG.EXAMPLE', 'blog.example'),
          thread: ['<two@reader.example>', '<one@reader.example>', '<zero@reader.example>'],
        },
      },
    ])
    expect(items[0]).not.toHaveProperty('seen')
  })

  it('brings the visitor of a form mail, not the form', async () => {
    server.deliver(
      me,
      letter(
        {
          From: 'Blue Kettle <wordpress@blog.example>',
          'Reply-To': 'bea@reader.example',
          Subject: 'Blue Kettle "Cannot log in"',
        },
        'From: Bea Visitor <bea@reader.example>\r\nSubject: Cannot log in\r\n\r\nMessage Body:\r\nThe login page is blank.\r\n\r\n-- \r\nThis e-mail was sent from a contact form on Blue Kettle (https://blog.example)',
      ),
    )
    const { items } = await desk.read()
    expect(items[0]).toMatchObject({
      author: 'Bea Visitor',
      text: 'The login page is blank.',
      report: { way: 'form', sender: { name: 'Bea Visitor', address: 'bea@reader.example' } },
    })
  })

  it('changes nothing in the mailbox', async () => {
    server.deliver(me, letter())
    await desk.read()
    await desk.read()
    expect(server.files(me)).toEqual([expect.not.stringMatching(/:2,.*S/)])
  })

  it('brings each mail once, and only what is new at the next poll', async () => {
    server.deliver(me, letter({ Subject: 'One' }), { at: now })
    expect((await desk.read()).items).toHaveLength(1)
    expect((await desk.read()).items).toEqual([])
    server.deliver(me, letter({ Subject: 'Two' }), { at: now + hour })
    expect((await desk.read()).items).toMatchObject([{ title: 'Two' }])
  })

  it('sets aside what lies in the spam folder, and knows its own letters among those sent', async () => {
    server.deliver(me, letter({ Subject: 'Buy' }), { folder: 'Junk', at: now - hour })
    server.deliver(
      me,
      letter({ Subject: 'Re: Checkout broken', From: `Me <${me}>`, To: 'ada@reader.example' }),
      { folder: 'Sent', flags: 'S', at: now - hour },
    )
    server.deliver(me, letter(), { at: now - 2 * hour, flags: 'RS' })
    const first = await desk.read()
    expect(first.againIn).toBeDefined()
    const { items } = await desk.read()
    expect(first.items).toMatchObject([{ seen: true, report: { answered: true } }])
    expect(items).toMatchObject([
      { title: 'Buy', report: { aside: 'spam' } },
      { title: 'Re: Checkout broken', needs: 'nothing', seen: true, report: { fromMe: true } },
    ])
  })

  it('reads only the folders that are named, by the name a mail program shows', async () => {
    server.deliver(me, letter({ Subject: 'In' }))
    server.deliver(me, letter({ Subject: 'Form' }), { folder: 'Work/Contact form' })
    const named = openMailboxDesk(server.port, { address: me, folders: 'contact form' })
    expect((await named.read()).items).toMatchObject([{ title: 'Form', needs: 'answer' }])
    await named.close()
    const wrong = openMailboxDesk(server.port, { address: me, folders: 'Contakt' })
    await expect(wrong.read()).rejects.toMatchObject({
      kind: 'gone',
      message: 'The mailbox has no folder “Contakt”',
    })
    await wrong.close()
  })

  it('tells once that a folder has gone, and reads the others on', async () => {
    const named = openMailboxDesk(server.port, { address: me, folders: 'INBOX, Form' })
    server.makeFolder(me, 'Form')
    server.deliver(me, letter({ Subject: 'In' }))
    await named.read()
    await named.read()
    server.removeFolder(me, 'Form')
    server.deliver(me, letter({ Subject: 'Later' }))
    expect((await named.read()).items).toMatchObject([
      { title: 'Later' },
      { kind: 'site', title: `The folder “Form” of ${me} is not there any more` },
    ])
    expect((await named.read()).items).toEqual([])
    await named.close()
  })

  it('takes the newest 200 first and the rest in shares, oldest first, as history', async () => {
    for (let index = 0; index < 1050; index += 1)
      server.deliver(me, letter({ Subject: `No ${index}`, Date: '' }), { at: now - (1050 - index) * day })
    const first = await desk.read()
    expect(first.items).toHaveLength(200)
    expect(first.items.at(-1)?.title).toBe('No 1049')
    expect(first.items.some(({ past }) => past)).toBe(false)
    expect(first).toMatchObject({ againIn: 1000, progress: { done: 200, total: 1050 } })
    server.deliver(me, letter({ Subject: 'New' }), { at: now })
    const second = await desk.read()
    expect(second.items).toMatchObject([{ title: 'New' }])
    expect(second.items[0]).not.toHaveProperty('past')
    expect(second.againIn).toBe(1000)
    const third = await desk.read()
    expect(third.items[0]).toMatchObject({ title: 'No 0', past: true })
    expect(third.progress).toEqual({ done: 600, total: 1050 })
    await desk.read()
    const last = await desk.read()
    expect(last.items).toHaveLength(50)
    expect(last.progress).toEqual({ done: 1050, total: 1050 })
    expect(last.againIn).toBeUndefined()
    expect((await desk.read()).items).toEqual([])
  })

  it('brings the same mails under the same identity when all numbers change, and what came meanwhile as news', async () => {
    server.deliver(me, letter({ Subject: 'One' }), { at: now - day })
    server.deliver(me, letter({ Subject: 'Two' }), { at: now - day + 1000 })
    const first = await desk.read()
    server.renumber(me)
    server.deliver(me, letter({ Subject: 'Three' }), { at: now })
    const second = await desk.read()
    const ids = (items: typeof first.items) => items.map(({ externalId }) => externalId)
    expect(ids(second.items).slice(0, 2)).toEqual(ids(first.items))
    expect(second.items.map(({ past }) => past === true)).toEqual([true, true, false])
    expect((await desk.read()).items).toEqual([])
  })

  it('marks as read there only what has been read here, and only if that is wanted', async () => {
    const marking = openMailboxDesk(server.port, { address: me, markRead: true })
    server.deliver(me, letter({ Subject: 'One' }), { at: now })
    server.deliver(me, letter({ Subject: 'Two' }), { at: now + 1000 })
    const { items } = await marking.read()
    await marking.read()
    expect(server.files(me).filter((name) => name.endsWith('S'))).toEqual([])
    const read = new Map([[items[0]?.externalId ?? '', 'acknowledged' as const]])
    await desk.read({ statesOf: () => read })
    expect(server.files(me).filter((name) => name.endsWith('S'))).toEqual([])
    await marking.read({ statesOf: () => read })
    expect(server.files(me).filter((name) => name.endsWith('S'))).toHaveLength(1)
    await marking.close()
  })

  it('needs no answer to newsletters and to what programs send by themselves', async () => {
    server.deliver(me, letter({ 'List-Unsubscribe': '<https://list.example/bye>' }), { at: now })
    server.deliver(me, letter({ 'Auto-Submitted': 'auto-replied' }), { at: now + 1000 })
    server.deliver(me, letter({ Precedence: 'bulk' }), { at: now + 2000 })
    server.deliver(me, letter({ 'Auto-Submitted': 'no' }), { at: now + 3000 })
    const { items } = await desk.read()
    expect(items.map(({ needs }) => needs)).toEqual(['nothing', 'nothing', 'nothing', 'answer'])
  })

  it('keeps two different letters apart that claim one Message-ID', async () => {
    server.deliver(me, letter({ 'Message-ID': '<same@reader.example>' }, 'One'))
    server.deliver(me, letter({ 'Message-ID': '<same@reader.example>' }, 'Two'))
    const { items } = await desk.read()
    expect(new Set(items.map(({ externalId }) => externalId)).size).toBe(2)
  })
})
