import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpClient } from '../../../../electron/engine/http/create-http-client.ts'
import { mailboxSource } from '../../../../electron/engine/sources/mailbox.ts'
import { mailboxSettingsSchema } from '../../../../electron/engine/sources/mailbox-settings.ts'
import { type Certificates, makeCertificates } from '../../../servers/certificates.ts'
import { type CuttingRelay, startCuttingRelay } from '../../../servers/cutting-relay.ts'
import { type DovecotServer, hasDovecot, startDovecot } from '../../../servers/dovecot-server.ts'
import { startHttpServer, type TestServer } from '../../../servers/http-server.ts'
import { type SayingServer, startSayingServer } from '../../../servers/saying-server.ts'
import { testSecrets } from '../../../test-secrets.ts'
import { mailboxAt, now, openMailboxDesk } from './desk.ts'
import { letter } from './letters.ts'

/** Reads one mailbox once and gives its error back. */
async function trouble(port: number, settings: Record<string, unknown> = {}, trusted?: string) {
  const network = { patience: 1500, ...(trusted === undefined ? {} : { trusted }) }
  const desk = openMailboxDesk(port, settings, network)
  try {
    const { items } = await desk.read()
    return `read ${items.length}`
  } catch (error) {
    return error
  } finally {
    await desk.close()
  }
}

describe.skipIf(!hasDovecot())('a mailbox in trouble (skipped where Dovecot is not installed)', () => {
  let certificates: Certificates
  let server: DovecotServer
  let plain: DovecotServer
  const http = createHttpClient({ version: '0.0.0' })
  let tokens: TestServer

  beforeAll(async () => {
    certificates = makeCertificates()
    tokens = await startHttpServer()
    tokens.route('/token', ({ body }) => ({
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        active: String(body).includes('good-token'),
        username: 'hello@blog.example',
      }),
    }))
    server = await startDovecot({ tls: certificates.good, tokens: `${tokens.url}/token`, quota: '100k' })
    plain = await startDovecot()
  })
  afterAll(async () => {
    await server.close()
    await plain.close()
    await tokens.close()
    await http.close()
  })

  it('says in one sentence that the password was refused, and tries it once', async () => {
    expect(await trouble(server.port, { password: 'wrong', address: 'wrong@blog.example' })).toMatchObject({
      kind: 'auth',
      message: '127.0.0.1 refused the password of wrong@blog.example',
      advice: expect.stringContaining('app password'),
    })
    expect(server.log().match(/wrong@blog\.example.*mismatch/giu)).toHaveLength(1)
  })

  it('takes a name for signing in that is not the address', async () => {
    server.deliver('ada', letter())
    expect(await trouble(server.port, { user: 'ada' })).toBe('read 1')
  })

  it('tells Outlook users that passwords no longer work there, without trying one', async () => {
    for (const settings of [{ host: 'outlook.office365.com' }, { host: '', address: 'me@outlook.com' }])
      expect(await trouble(0, { ...settings, port: undefined, security: 'tls' })).toMatchObject({
        kind: 'auth',
        message: expect.stringContaining('no longer takes passwords: Outlook.com and Microsoft 365'),
      })
  })

  it('signs in with an OAuth token, and says when it has run out', async () => {
    server.deliver('hello@blog.example', letter())
    const secure = { port: server.securePort, security: 'tls', password: '' }
    const { cert } = certificates.authority
    expect(await trouble(server.port, { ...secure, token: 'good-token' }, cert)).toBe('read 1')
    expect(await trouble(server.port, { ...secure, token: 'old' }, cert)).toMatchObject({
      kind: 'auth',
      message: '127.0.0.1 refused the OAuth access token of hello@blog.example',
    })
  })

  it('reads over TLS and STARTTLS, and gives no password to a server that proves no name', async () => {
    const { cert } = certificates.authority
    server.deliver('tls@blog.example', letter())
    const address = 'tls@blog.example'
    const tls = { address, port: server.securePort, security: 'tls' }
    expect(await trouble(server.port, tls, cert)).toBe('read 1')
    expect(await trouble(server.port, { address, security: 'starttls' }, cert)).toBe('read 1')
    const logins = server.log().match(/Login: user=<tls@/gu)?.length
    for (const settings of [tls, { address, security: 'starttls' }])
      expect(await trouble(server.port, settings)).toMatchObject({
        kind: 'refused',
        message: expect.stringMatching(/^The certificate of 127\.0\.0\.1 does not prove/u),
        advice: expect.stringMatching(/^No password was sent/u),
      })
    expect(server.log().match(/Login: user=<tls@/gu)).toHaveLength(logins ?? 0)
  })

  it('gives no password to a server without the encryption that was chosen', async () => {
    expect(await trouble(plain.port, { security: 'starttls' })).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/does not offer the chosen encryption on port \d+/u),
    })
    expect(await trouble(plain.port, { security: 'tls' })).toMatchObject({ kind: 'refused' })
    expect(plain.log()).not.toContain('Login: user')
  })

  it('loses nothing to a connection that breaks off in the middle', async () => {
    const me = 'cut@blog.example'
    const relay: CuttingRelay = await startCuttingRelay(server.port)
    const desk = openMailboxDesk(relay.port, { address: me })
    for (let index = 0; index < 60; index += 1)
      server.deliver(me, letter({ Subject: `No ${index}` }, 'word '.repeat(100)), { at: now - index * 1000 })
    for (const bytes of [10, 900, 3_000, 12_000, 30_000]) {
      relay.cutAfter = bytes
      await expect(desk.read()).rejects.toMatchObject({
        kind: 'network',
        message: expect.stringContaining('127.0.0.1'),
      })
    }
    relay.cutAfter = undefined
    expect((await desk.read()).items).toHaveLength(60)
    await desk.close()
    await relay.close()
  })

  it('is not listened to where the server has no IDLE, and polled all the same', async () => {
    const old = await startDovecot({ withoutIdle: true })
    old.deliver('hello@blog.example', letter())
    const settings = mailboxSettingsSchema.parse(mailboxAt(old.port))
    const outcome = await mailboxSource.listen({
      ...{ settings, secrets: testSecrets, http, signal: AbortSignal.timeout(20_000) },
      ...{ now: () => now, after: () => () => {}, state: () => undefined },
      connected: () => expect.unreachable(),
      changed: () => expect.unreachable(),
    })
    expect(outcome).toBe('impossible')
    expect(await trouble(old.port)).toBe('read 1')
    await old.close()
  })

  it('tells once that the mailbox is nearly full, and again after it had room', async () => {
    const me = 'full@blog.example'
    const desk = openMailboxDesk(server.port, { address: me })
    const file = server.deliver(me, letter({}, 'x'.repeat(70_000)), { at: now })
    expect((await desk.read()).items).toHaveLength(1)
    const other = server.deliver(me, letter({}, 'x'.repeat(29_000)), { at: now + 1000 })
    const { items } = await desk.read()
    expect(items).toMatchObject([
      { kind: 'report' },
      { kind: 'site', title: `The mailbox ${me} is nearly full`, needs: 'look' },
    ])
    expect((await desk.read()).items).toEqual([])
    server.discard(other)
    server.discard(file)
    expect((await desk.read()).items).toEqual([])
    server.deliver(me, letter({}, 'y'.repeat(99_000)), { at: now + 2000 })
    expect((await desk.read()).items.filter(({ kind }) => kind === 'site')).toHaveLength(1)
    await desk.close()
  })
})

describe('a mail server that is none, or not now', () => {
  const servers: SayingServer[] = []
  afterAll(async () => {
    for (const server of servers) await server.close()
  })
  const say = async (...args: Parameters<typeof startSayingServer>) => {
    const server = await startSayingServer(...args)
    servers.push(server)
    return server
  }
  const tagOf = (line: string) => line.split(' ')[0]
  const imap = (login: string) =>
    say('* OK [CAPABILITY IMAP4rev1] ready\r\n', (line) =>
      / LOGIN /iu.test(line) ? `${tagOf(line)} ${login}\r\n` : `${tagOf(line)} OK done\r\n`,
    )

  it('nobody is there', async () => {
    const { port, close } = await startSayingServer('')
    await close()
    expect(await trouble(port)).toMatchObject({
      kind: 'network',
      message: `127.0.0.1 refused the connection on port ${port}`,
    })
  })

  it('something else answers', async () => {
    const { port } = await say('HTTP/1.1 400 Bad Request\r\n\r\n')
    expect(await trouble(port)).toMatchObject({
      kind: 'timeout',
      message: `127.0.0.1 took the connection on port ${port} but did not greet as a mail server does`,
    })
  })

  it('a server that lets nobody in just now says nothing of the password', async () => {
    for (const words of [
      'NO [UNAVAILABLE] Temporary authentication failure',
      'NO [LIMIT] Too many simultaneous connections',
      'NO [INUSE] Mailbox is locked',
    ])
      expect(await trouble((await imap(words)).port)).toMatchObject({
        kind: 'rate-limited',
        message: expect.stringMatching(/^127\.0\.0\.1 lets nobody in just now/u),
      })
  })

  it('each reason for a refusal has its own next step', async () => {
    const advice = async (words: string) => (await trouble((await imap(words)).port)) as { advice: string }
    expect(
      await advice('NO [ALERT] Application-specific password required: https://support.example'),
    ).toMatchObject({
      kind: 'auth',
      advice: expect.stringMatching(/^Make an app password/u),
    })
    expect(await advice('NO [AUTHENTICATIONFAILED] Your account is not enabled for IMAP use')).toMatchObject({
      kind: 'auth',
      advice: expect.stringMatching(/^Switch IMAP on/u),
    })
    expect(await advice('NO Basic authentication is disabled.')).toMatchObject({
      kind: 'auth',
      message: '127.0.0.1 takes no passwords from mail programs any more',
    })
  })
})
