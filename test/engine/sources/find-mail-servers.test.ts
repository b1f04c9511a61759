import { afterAll, describe, expect, it } from 'vitest'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import {
  findMailServers,
  type MailResolver,
  readAutoconfig,
} from '../../../electron/engine/sources/find-mail-servers.ts'
import { serversOfDomain, takesOnlyTokens } from '../../../electron/engine/sources/mail-servers.ts'
import { knownServers } from '../../../electron/engine/sources/mailbox-connection.ts'
import { mailboxSettingsSchema } from '../../../electron/engine/sources/mailbox-settings.ts'

const http = createHttpClient({ version: '0.0.0' })
afterAll(() => http.close())

/** A domain's records, by name. */
interface Records {
  readonly srv?: Readonly<
    Record<string, { name: string; port: number; priority?: number; weight?: number }[]>
  >
  readonly mx?: Readonly<Record<string, { exchange: string; priority: number }[]>>
}

function resolverOf({ srv = {}, mx = {} }: Records): MailResolver {
  const missing = Object.assign(new Error('queryA ENOTFOUND'), { code: 'ENOTFOUND' })
  return {
    resolveSrv: async (name) => {
      const found = srv[name]
      if (found === undefined) throw missing
      return found.map((record) => ({ priority: 0, weight: 0, ...record }))
    },
    resolveMx: async (name) => {
      const found = mx[name]
      if (found === undefined) throw missing
      return found
    },
  }
}

const find = (address: string, records: Records = {}) =>
  findMailServers(address, { http, signal: AbortSignal.timeout(30_000), resolver: resolverOf(records) })

describe('finding mail servers by the address alone', () => {
  it('knows the large providers by the domain', async () => {
    expect(await find('ada@gmail.com')).toEqual({
      imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
      smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
    })
    expect(serversOfDomain('GMX.de')?.imap.host).toBe('imap.gmx.net')
  })

  it('takes what the domain says of its own servers, the best first', async () => {
    const servers = await find('hello@blog.example', {
      srv: {
        '_imaps._tcp.blog.example': [
          { name: 'second.blog.example', port: 993, priority: 20 },
          { name: 'Mail.blog.example', port: 1993, priority: 10 },
        ],
        '_submission._tcp.blog.example': [{ name: 'mail.blog.example', port: 587 }],
      },
    })
    expect(servers).toEqual({
      imap: { host: 'mail.blog.example', port: 1993, security: 'tls' },
      smtp: { host: 'mail.blog.example', port: 587, security: 'starttls' },
    })
  })

  it('gives the password to no stranger that unsigned DNS names, but to a provider that we know', async () => {
    const stranger = { srv: { '_imaps._tcp.blog.invalid': [{ name: 'imap.thief.example', port: 993 }] } }
    await expect(find('hello@blog.invalid', stranger)).rejects.toMatchObject({
      kind: 'gone',
      message: 'The mail server of blog.invalid could not be found by the address alone',
    })
    const known = { srv: { '_imaps._tcp.blog.invalid': [{ name: 'imap.google.com', port: 993 }] } }
    expect((await find('hello@blog.invalid', known)).imap.host).toBe('imap.google.com')
    const none = {
      srv: { '_imaps._tcp.blog.invalid': [{ name: '.', port: 0 }] },
      mx: {
        'blog.invalid': [
          { exchange: 'backup.blog.invalid', priority: 20 },
          { exchange: 'in1-smtp.MessagingEngine.com', priority: 10 },
        ],
      },
    }
    expect((await find('hello@blog.invalid', none)).imap.host).toBe('imap.fastmail.com')
  })

  it('knows whose servers take only tokens, by the domain’s MX too', async () => {
    const mx = { 'blog.invalid': [{ exchange: 'blog-invalid.mail.protection.outlook.com', priority: 0 }] }
    const { imap } = await find('hello@blog.invalid', { mx })
    expect(takesOnlyTokens(imap.host)).toBe(true)
    expect(takesOnlyTokens('imap.notoutlook.com')).toBe(false)
  })
})

describe('an autoconfig document', () => {
  const server = (kind: string, type: string, host: string, port: number, socket: string) =>
    `<${kind} type="${type}"><hostname>${host}</hostname><port>${port}</port><socketType>${socket}</socketType></${kind}>`

  it('names the servers, encrypted ones only', () => {
    const xml = `<clientConfig><emailProvider>${server('incomingServer', 'pop3', 'pop.x.example', 995, 'SSL')}${server(
      'incomingServer',
      'imap',
      'plain.x.example',
      143,
      'plain',
    )}${server('incomingServer', 'imap', 'start.x.example', 143, 'STARTTLS')}${server(
      'incomingServer',
      'imap',
      'imap.%EMAILDOMAIN%',
      993,
      'SSL',
    )}${server('outgoingServer', 'smtp', 'smtp.x.example', 587, 'STARTTLS')}</emailProvider></clientConfig>`
    expect(readAutoconfig(xml, 'ada@blog.example')).toEqual({
      imap: { host: 'imap.blog.example', port: 993, security: 'tls' },
      smtp: { host: 'smtp.x.example', port: 587, security: 'starttls' },
    })
  })

  it.each([
    '',
    '<html><body>Not found</body></html>',
    server('incomingServer', 'imap', 'imap.x.example', 143, 'plain'),
    server('incomingServer', 'imap', 'evil host; rm', 993, 'SSL'),
    server('incomingServer', 'imap', 'imap.x.example', 99_999, 'SSL'),
    '<incomingServer type="imap"><hostname>imap.x.example',
  ])('that names none is no document: %s', (xml) => {
    expect(readAutoconfig(xml, 'ada@blog.example')).toBeUndefined()
  })
})

describe('what the settings say', () => {
  const settings = (more: Record<string, unknown>) =>
    mailboxSettingsSchema.parse({ address: 'hello@blog.example', password: 'x', ...more })

  it('goes before what was found, with the usual ports', () => {
    expect(knownServers(settings({}), undefined)).toBeUndefined()
    expect(knownServers(settings({ host: 'IMAP.blog.example ' }), undefined)).toEqual({
      imap: { host: 'imap.blog.example', port: 993, security: 'tls' },
      smtp: { host: 'smtp.blog.example', port: 465, security: 'tls' },
    })
    expect(
      knownServers(
        settings({
          host: 'a.example',
          security: 'starttls',
          smtpHost: 'b.example',
          smtpSecurity: 'starttls',
        }),
        undefined,
      ),
    ).toEqual({
      imap: { host: 'a.example', port: 143, security: 'starttls' },
      smtp: { host: 'b.example', port: 587, security: 'starttls' },
    })
  })

  it.each([
    [{ password: '' }, 'Give the password of the mailbox'],
    [{ address: 'no address' }, 'Give a mail address'],
    [{ host: 'mail.blog.example', security: 'none' }, 'Without encryption only a server in your own network'],
    [{ host: 'https://mail.blog.example' }, 'Give the name of a server'],
    [{ port: 0 }, 'Give at least 1'],
  ])('is refused in words: %o', (more, words) => {
    const result = mailboxSettingsSchema.safeParse({ address: 'hello@blog.example', password: 'x', ...more })
    expect(result.error?.issues[0]?.message).toContain(words)
  })
})
