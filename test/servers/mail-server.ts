import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as the server took it: the envelope and the raw text. */
export interface TakenMail {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
  readonly isEncrypted: boolean
}

export interface MailServer {
  readonly port: number
  readonly mails: TakenMail[]
  /** When set, mails are refused with this SMTP code and these words. */
  refusal: { readonly code: number; readonly words: string } | undefined
  close(): Promise<void>
}

export interface MailServerOptions {
  readonly tls?: { readonly key: string; readonly cert: string }
  /** TLS from the first byte instead of STARTTLS. */
  readonly secure?: boolean
  /** Wants this login. */
  readonly login?: { readonly user: string; readonly pass: string }
}

/** A real SMTP server on loopback. */
export async function startMailServer({
  tls,
  secure = false,
  login,
}: MailServerOptions = {}): Promise<MailServer> {
  const mails: TakenMail[] = []
  const server: MailServer = { port: 0, mails, refusal: undefined, close: () => Promise.resolve() }
  const smtp = new SMTPServer({
    ...(tls ?? {}),
    secure,
    ...(tls === undefined ? { disabledCommands: ['STARTTLS'] } : {}),
    authOptional: login === undefined,
    onAuth({ username, password }, _session, done) {
      const isRight = login !== undefined && username === login.user && password === login.pass
      done(isRight ? null : new Error('5.7.8 Authentication credentials invalid'), { user: username ?? '' })
    },
    onData(stream, { envelope, secure: isEncrypted }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (server.refusal !== undefined)
          return done(Object.assign(new Error(server.refusal.words), { responseCode: server.refusal.code }))
        mails.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString('utf8'),
          isEncrypted,
        })
        done()
      })
    },
  })
  smtp.on('error', () => {})
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done))
  const { port }: AddressInfo = JSON.parse(JSON.stringify(smtp.server.address()))
  return Object.assign(server, {
    port,
    close: () => new Promise<void>((done) => smtp.close(() => done())),
  })
}
