import { afterEach, describe, expect, test } from 'vitest'
import { createMailChannel, mailChannel } from '../../../electron/engine/notify/mail.ts'
import { hasOpenssl, makeCertificates } from '../../servers/certificates.ts'
import { type MailServer, type MailServerOptions, startMailServer } from '../../servers/mail-server.ts'
import { sendThrough } from './send-through.ts'

let server: MailServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function start(options: MailServerOptions = {}): Promise<MailServer> {
  server = await startMailServer(options)
  return server
}

const settings = (port: number, more: Record<string, unknown> = {}) => ({
  ...{ to: 'ann@mail.example', from: 'shop@mail.example', host: '127.0.0.1', port, security: 'none' },
  ...more,
})

test('an alarm arrives as a plain mail that says it is a machine’s, the same at every try', async () => {
  const { port, mails } = await start()
  await sendThrough(mailChannel, settings(port))
  await sendThrough(mailChannel, settings(port))
  expect(mails[0]).toMatchObject({ from: 'shop@mail.example', to: ['ann@mail.example'], isEncrypted: false })
  const [first, second] = mails.map(({ text }) => text)
  expect(first).toContain('Subject: Storm about Blue Kettle')
  expect(first).toContain('Auto-Submitted: auto-generated')
  expect(first).toContain('https://kettle.example/down')
  const idOf = (text = '') => /^Message-ID: (.*)$/im.exec(text)?.[1]
  expect(idOf(first)).toMatch(/@storeminder\.invalid>$/)
  expect(idOf(second)).toBe(idOf(first))
})

test('a title cannot smuggle in headers', async () => {
  const { port, mails } = await start()
  await sendThrough(mailChannel, settings(port), { title: 'Storm\r\nBcc: evil@mail.example\r\n\r\nHello' })
  expect(mails[0]?.to).toEqual(['ann@mail.example'])
  expect(mails[0]?.text).not.toMatch(/^Bcc:/im)
})

test('a wrong password, a refused address, a full server and a closed port are told apart', async () => {
  const login = { user: 'shop', pass: 'right' }
  const strict = await start({ login })
  await expect(
    sendThrough(mailChannel, settings(strict.port, { username: 'shop', password: 'wrong' })),
  ).rejects.toMatchObject({ kind: 'auth', advice: expect.stringContaining('app password') })
  const right = settings(strict.port, { username: 'shop', password: 'right' })
  strict.refusal = { code: 550, words: 'No such user' }
  await expect(sendThrough(mailChannel, right)).rejects.toMatchObject({ kind: 'refused' })
  strict.refusal = { code: 452, words: 'Too many mails' }
  await expect(sendThrough(mailChannel, right)).rejects.toMatchObject({ kind: 'limit' })
  strict.refusal = undefined
  await sendThrough(mailChannel, right)
  expect(strict.mails).toHaveLength(1)
  await strict.close()
  await expect(sendThrough(mailChannel, right)).rejects.toMatchObject({ kind: 'network' })
})

test('without encryption only a server in one’s own network is used', () => {
  const read = mailChannel.settings.safeParse(settings(25, { host: 'smtp.mail.example' }))
  expect(read.error?.issues[0]?.message).toBe(
    'Without encryption only a server in your own network may be used',
  )
})

describe.skipIf(!hasOpenssl())('encrypted (needs the openssl command)', () => {
  const certificates = hasOpenssl() ? makeCertificates() : undefined
  const trusted = certificates?.authority.cert ?? ''
  const good = certificates?.good ?? { key: '', cert: '' }
  const selfSigned = certificates?.selfSigned ?? { key: '', cert: '' }

  test.each([
    ['tls', true],
    ['starttls', false],
  ])('%s', async (security, secure) => {
    const { port, mails } = await start({ tls: good, secure })
    await sendThrough(createMailChannel(trusted), settings(port, { security }))
    expect(mails[0]?.isEncrypted).toBe(true)
  })

  test('a certificate that nobody vouches for is no encryption', async () => {
    const { port, mails } = await start({ tls: selfSigned, secure: true })
    await expect(sendThrough(mailChannel, settings(port, { security: 'tls' }))).rejects.toMatchObject({
      kind: 'network',
    })
    expect(mails).toEqual([])
  })

  test('a server that offers no STARTTLS is not sent anything in the open', async () => {
    const { port, mails } = await start()
    await expect(sendThrough(mailChannel, settings(port, { security: 'starttls' }))).rejects.toMatchObject({
      kind: 'network',
    })
    expect(mails).toEqual([])
  })
})
