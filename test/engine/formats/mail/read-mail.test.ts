import { expect, test } from 'vitest'
import { createMailReader } from '../../../../electron/engine/formats/mail/create-mail-reader.ts'
import { readMail } from '../../../../electron/engine/formats/mail/read-mail.ts'

const now = Date.UTC(2026, 10, 22)
const read = (...lines: readonly string[]) => readMail(Buffer.from(lines.join('\r\n')), now)

test('who, to whom, when, what', async () => {
  const mail = await read(
    'From: =?utf-8?q?Zo=C3=AB?= <zoe@Mail.Example>',
    'Reply-To: one@mail.example',
    'Reply-To: Two <two@mail.example>',
    'To: team: a@site.example, b@site.example;',
    'Subject: =?utf-8?q?Hello=0D=0ABcc=3A_all=40site.example?=',
    'Date: Fri, 20 Nov 2026 10:00:00 +0100',
    'Message-ID: <3@mail.example>',
    'In-Reply-To: <2@site.example>',
    'References: <1@mail.example>\r\n <2@site.example>',
    'Content-Type: text/plain; charset=iso-8859-1',
    '',
    'One',
    'two',
  )
  expect(mail).toMatchObject({
    from: { name: 'Zoë', address: 'zoe@mail.example' },
    replyTo: [{ address: 'one@mail.example' }, { name: 'Two', address: 'two@mail.example' }],
    to: [{ address: 'a@site.example' }, { address: 'b@site.example' }],
    subject: 'Hello Bcc: all@site.example',
    date: Date.UTC(2026, 10, 20, 9),
    isDateOdd: false,
    messageId: '<3@mail.example>',
    inReplyTo: '<2@site.example>',
    references: ['<1@mail.example>', '<2@site.example>'],
    troubles: [],
  })
  expect(mail.text.trim()).toBe('One\ntwo')
})

test.each([
  ['Thu, 1 Jan 1970 00:00:00 +0000', 0, true],
  ['Thu, 1 Jan 2099 00:00:00 +0000', Date.UTC(2099, 0, 1), true],
  ['yesterday, I think', undefined, false],
])('the date %s', async (date, expected, isOdd) => {
  const mail = await read('From: a@b.example', `Date: ${date}`, '', 'x')
  expect(mail.date).toBe(expected)
  expect(mail.isDateOdd).toBe(isOdd)
})

test('a name cannot be turned round', async () => {
  const name = Buffer.from('Ann\u202egro.knab').toString('base64')
  const mail = await read(`From: =?utf-8?b?${name}?= <a@b.example>`, '', 'x')
  expect(mail.from?.name).toBe('Ann[U+202E]gro.knab')
})

test('ten thousand recipients are counted, a hundred kept', async () => {
  const to = Array.from({ length: 10_000 }, (_, at) => `p${at}@mail.example`).join(',\r\n ')
  const mail = await read('From: a@b.example', `To: ${to}`, '', 'x')
  expect([mail.to.length, mail.toCount, mail.troubles.length]).toEqual([100, 10_000, 1])
})

test.each([50, 99, 5000])('parts nested %i deep', async (depth) => {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`,
  )
  const mail = await read(
    'From: a@b.example',
    'Subject: deep',
    open.join('\r\n'),
    'Content-Type: text/plain',
    '',
    'at the bottom',
  )
  expect(mail).toMatchObject({ from: { address: 'a@b.example' }, subject: 'deep' })
  expect(mail.text).toContain('at the bottom')
  expect(mail.troubles.length).toBe(depth > 100 ? 1 : 0)
})

test('attachments are listed and not kept', async () => {
  const mail = await read(
    'From: a@b.example',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'See the file.',
    '--x',
    'Content-Type: application/zip; name="bomb.zip"',
    'Content-Disposition: attachment; filename="bomb.zip"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.alloc(3000).toString('base64'),
    '--x--',
  )
  expect(mail.attachments).toEqual([{ name: 'bomb.zip', type: 'application/zip', size: 3000 }])
})

test.each([
  Buffer.alloc(0),
  Buffer.alloc(1000),
  Buffer.from('no headers at all'),
  Buffer.from([0xff, 0xfe, 0x0a, 0x0a, 0xe4]),
])('bytes that are no mail (%#)', async (bytes) => {
  expect(await readMail(bytes, now)).toMatchObject({ to: [], attachments: [] })
})

test('a thread of its own reads large mails, and says no to larger ones', async () => {
  const worker = new URL('../../../../electron/engine/mail-worker.ts', import.meta.url)
  const reader = createMailReader({ worker, maxBytes: 4_000_000 })
  try {
    const line = `${'word '.repeat(15)}\r\n`
    const bytes = new Uint8Array(Buffer.from(`From: a@b.example\r\n\r\n${line.repeat(40_000)}`))
    const mail = await reader.read(bytes, now)
    expect(mail.text.length).toBe(2_000_000)
    expect(mail.troubles).toHaveLength(1)
    await expect(reader.read(new Uint8Array(4_000_001), now)).rejects.toThrow('larger than')
  } finally {
    await reader.close()
  }
})

test.each(['us-ascii', 'iso-8859-1', '"windows-1252"'])(
  'UTF-8 that calls itself %s is read as what it is',
  async (charset) => {
    const mail = await readMail(
      Buffer.from(
        `From: web@kettle.example\r\nSubject: Contact\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\nBlåbær – “charset=iso-8859-1”\r\n`,
      ),
      Date.UTC(2026, 10, 22),
    )
    expect(mail.text.trim()).toBe('Blåbær – “charset=iso-8859-1”')
  },
)

test('what really is ISO 8859-1 stays so', async () => {
  const mail = await readMail(
    Buffer.from(
      'From: web@kettle.example\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nBlåbær\r\n',
      'latin1',
    ),
    Date.UTC(2026, 10, 22),
  )
  expect(mail.text.trim()).toBe('Blåbær')
})
