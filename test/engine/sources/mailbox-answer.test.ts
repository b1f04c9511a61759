import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import type { Answered, Outgoing } from '../../../electron/engine/sources/answering.ts'
import { createMailboxSource, mailboxSource } from '../../../electron/engine/sources/mailbox.ts'
import type { Report } from '../../../electron/shared/model/report.ts'
import { hasOpenssl, makeCertificates } from '../../servers/certificates.ts'
import { type MailServer, type MailServerOptions, startMailServer } from '../../servers/mail-server.ts'
import { testSecrets } from '../../test-secrets.ts'

let server: MailServer
let http: HttpClient
/** Whether the letter was about to go, at each call. */
let doors: number
beforeEach(() => {
  http = createHttpClient({ version: '0.0.0-test' })
  doors = 0
})
afterEach(async () => {
  await Promise.all([server?.close(), http.close()])
})

const report: Report = {
  ...{ way: 'mail', sender: { name: 'Ann Bée', address: 'ann@mail.example' }, sentTo: 'info@blog.example' },
  ...{ subject: 'The shop is broken', fields: [], certain: true, attachments: [], troubles: [] },
}
const written = Date.UTC(2026, 10, 21, 8)
const item = { kind: 'report', title: 'The shop is broken', text: 'It broke.', publishedAt: written } as const
const answered: Answered = {
  ...{ item, report },
  thread: ['<own@mail.example>', '<second@blog.example>', '<first@mail.example>'],
}
const outgoing: Outgoing = {
  key: 'abcdefghijklmnopqrstuv',
  at: written + 3_600_000,
  text: 'It is mine, Ann.\n\nRobin',
}

const settings = (more: Record<string, unknown> = {}) =>
  mailboxSource.settings.parse({
    ...{ address: 'hello@blog.example', aliases: 'info@blog.example', name: 'Robin', password: 'secret' },
    ...{
      host: '127.0.0.1',
      security: 'none',
      smtpHost: '127.0.0.1',
      smtpPort: server.port,
      smtpSecurity: 'none',
    },
    ...more,
  })

async function start(options: MailServerOptions = {}): Promise<MailServer> {
  server = await startMailServer({ login: { user: 'hello@blog.example', pass: 'secret' }, ...options })
  return server
}

function send(
  more: {
    settings?: Record<string, unknown>
    answered?: Answered
    outgoing?: Partial<Outgoing>
    trusted?: string
  } = {},
  atTheDoor = () => {
    doors += 1
  },
) {
  const { answer } = createMailboxSource(more.trusted === undefined ? {} : { trusted: more.trusted })
  const context = {
    ...{
      settings: settings(more.settings),
      state: undefined,
      http,
      secrets: testSecrets,
      now: () => written,
    },
    ...{ signal: AbortSignal.timeout(20_000), atTheDoor },
  }
  return answer.send(context, more.answered ?? answered, { ...outgoing, ...more.outgoing })
}

const letter = async () => await PostalMime.parse(server.mails.at(-1)?.text ?? '')

describe('a letter', () => {
  test('goes from the address they wrote to, in their conversation, with the same ID at every try', async () => {
    await start()
    await send()
    await send()
    expect(server.mails[0]).toMatchObject({ from: 'info@blog.example', to: ['ann@mail.example'] })
    expect(await letter()).toMatchObject({
      from: { name: 'Robin', address: 'info@blog.example' },
      to: [{ name: 'Ann Bée', address: 'ann@mail.example' }],
      subject: 'Re: The shop is broken',
      messageId: '<abcdefghijklmnopqrstuv@blog.example>',
      inReplyTo: '<own@mail.example>',
      references: '<first@mail.example> <second@blog.example> <own@mail.example>',
      date: '2026-11-21T09:00:00.000Z',
      text: 'It is mine, Ann.\n\nRobin\n',
    })
    expect(server.mails[0]?.text).toBe(server.mails[1]?.text)
    expect(doors).toBe(2)
  })

  test('quotes what was chosen, and nothing else', async () => {
    await start()
    await send({ outgoing: { quote: 'It broke.\n\n> earlier\nTwice.' } })
    expect((await letter()).text).toBe(
      'It is mine, Ann.\n\nRobin\n\nOn 21 November 2026, Ann Bée wrote:\n> It broke.\n>\n>> earlier\n> Twice.\n',
    )
  })

  test('tells nothing of this machine or of what made it', async () => {
    await start()
    await send()
    const names = (await letter()).headers.map(({ key }) => key)
    expect(names.toSorted()).toEqual([
      ...['content-transfer-encoding', 'content-type', 'date', 'from', 'in-reply-to', 'message-id'],
      ...['mime-version', 'references', 'subject', 'to'],
    ])
    expect(server.names).toEqual(['[127.0.0.1]'])
  })

  test('to somebody who filled in a form begins a conversation of its own', async () => {
    await start()
    const form: Answered = {
      ...answered,
      report: { ...report, way: 'form', sentTo: 'forms@service.example' },
    }
    await send({ answered: form })
    const { from, inReplyTo, references } = await letter()
    expect([from?.address, inReplyTo, references]).toEqual(['hello@blog.example', undefined, undefined])
  })

  test('of 100,000 characters, from right to left and with emoji arrives as it was written', async () => {
    await start()
    const text = `${'שלום 👨‍👩‍👧‍👦 مرحبا é — '.repeat(4000)}\n.\n..end\nFrom here`
    await send({ outgoing: { text, subject: 'Re: שלום 👋🏽' } })
    expect(await letter()).toMatchObject({ text: `${text}\n`, subject: 'Re: שלום 👋🏽' })
  })

  test('cannot be made to carry headers or other recipients', async () => {
    await start()
    const sender = { name: 'Ann\r\nBcc: evil@mail.example', address: 'ann@mail.example' }
    const evil: Answered = {
      ...answered,
      report: { ...report, sender },
      thread: ['<own@mail.example>\r\nBcc: evil@mail.example', '<ok@mail.example>'],
    }
    await send({ answered: evil, outgoing: { subject: 'Hi\r\nBcc: evil@mail.example' } })
    expect(server.mails[0]?.to).toEqual(['ann@mail.example'])
    expect(server.mails[0]?.text).not.toMatch(/^Bcc:/im)
  })
})

describe('where it goes', () => {
  const place = (about: Answered) => mailboxSource.answer.place(settings(), about, undefined)
  beforeEach(async () => void (await start()))

  test('is whoever wrote, from the address they wrote to', () => {
    expect(place(answered)).toEqual({
      ...{ channel: 'mail', label: 'Mail from info@blog.example', to: 'Ann Bée <ann@mail.example>' },
      ...{ counting: {}, canSend: true, subject: 'Re: The shop is broken', quotes: true, threads: false },
    })
  })

  test.each([
    'no address',
    'ann@localhost',
    'ann@mail.example, bob@mail.example',
    'ann@mail.example>\r\nBcc: b@c.example',
    'hello@blog.example',
    'INFO@blog.example',
  ])('is nobody for %j', (address) => {
    expect(place({ ...answered, report: { ...report, sender: { address } } })).toBeUndefined()
  })

  test('is warned of where nobody reads', () => {
    const sender = { address: 'no-reply@shop.example' }
    expect(place({ ...answered, report: { ...report, sender } })?.why).toMatch(/read by nobody/)
  })

  test.each([
    ['Re: Broken', 'Re: Broken'],
    ['AW: Kaputt', 'AW: Kaputt'],
    ['', 'Re:'],
  ])('begins with a fitting subject for %j', (subject, expected) => {
    expect(place({ ...answered, report: { ...report, subject } })?.subject).toBe(expected)
  })
})

describe('what surely did not go out is kept, and says what to do', () => {
  test('a wrong password', async () => {
    await start()
    await expect(send({ settings: { password: 'wrong' } })).rejects.toMatchObject({
      ...{
        name: 'AnswerError',
        fate: 'kept',
        message: expect.stringContaining('refused the password of hello@blog.example'),
      },
      advice: expect.stringMatching(/draft is kept.*app password/),
    })
    expect(doors).toBe(0)
  })

  test.each([
    [
      'RCPT',
      550,
      '5.1.1 No such user',
      /refused the recipient ann@mail\.example \(550 5\.1\.1 No such user\)/,
      /Check the address/,
    ],
    ['RCPT', 450, '4.2.0 Greylisted', /does not take it just now/, /again in a few minutes/],
    ['MAIL', 553, '5.7.1 Not yours', /does not let you write as info@blog\.example/, /Check the address/],
  ] as const)('%s refused with %i', async (command, code, words, message, advice) => {
    await start()
    server.refusedCommand = { command, refusal: { code, words } }
    await expect(send()).rejects.toMatchObject({
      ...{ fate: 'kept', message: expect.stringMatching(message), advice: expect.stringMatching(advice) },
    })
    expect(doors).toBe(0)
  })

  test.each([
    [554, '5.7.1 Looks like spam', /refused the letter \(554 5\.7\.1 Looks like spam\)/],
    [452, '4.3.1 Full', /does not take it just now/],
  ])('the text refused with %i', async (code, words, message) => {
    await start()
    server.refusal = { code, words }
    await expect(send()).rejects.toMatchObject({ fate: 'kept', message: expect.stringMatching(message) })
    expect(doors).toBe(1)
  })

  test('nobody there', async () => {
    await start()
    await server.close()
    await expect(send()).rejects.toMatchObject({
      fate: 'kept',
      message: expect.stringMatching(/could not be reached/),
    })
  })

  test('called off at the last moment', async () => {
    await start()
    const off = () => {
      throw new Error('undone')
    }
    await expect(send({}, off)).rejects.toThrow('undone')
    await new Promise((done) => setTimeout(done, 50))
    expect(server.mails).toEqual([])
  })
})

test.each(['taken', 'not-taken'] as const)(
  'a connection cut after the text, %s, leaves it open',
  async (cut) => {
    await start()
    server.cut = cut
    await expect(send()).rejects.toMatchObject({
      ...{ fate: 'open', message: expect.stringMatching(/before it said whether it took the letter/) },
    })
    expect(server.mails).toHaveLength(cut === 'taken' ? 1 : 0)
  },
)

describe.skipIf(!hasOpenssl)('encryption', () => {
  test('is kept to, and no password is sent without it', async () => {
    const { authority, good, selfSigned } = makeCertificates()
    await start({ tls: good })
    await send({ settings: { smtpSecurity: 'starttls', smtpHost: 'localhost' }, trusted: authority.cert })
    expect(server.mails[0]?.isEncrypted).toBe(true)
    await server.close()
    await start({ tls: selfSigned, secure: true })
    await expect(
      send({ settings: { smtpSecurity: 'tls', smtpHost: 'localhost' }, trusted: authority.cert }),
    ).rejects.toMatchObject({ fate: 'kept', message: expect.stringMatching(/encryption/) })
    await server.close()
    await start()
    await expect(send({ settings: { smtpSecurity: 'starttls' } })).rejects.toMatchObject({
      message: expect.stringMatching(/does not offer the chosen encryption/),
    })
    expect(server.mails).toEqual([])
  })
})
