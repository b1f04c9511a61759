import { type AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as the server took it: the envelope and the raw text. */
export interface TakenMail {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
  readonly isEncrypted: boolean
}

/** An SMTP code and words. */
export interface Refusal {
  readonly code: number
  readonly words: string
}

export interface MailServer {
  readonly port: number
  readonly mails: TakenMail[]
  /** When set, mails are refused with this SMTP code and these words. */
  refusal: Refusal | undefined
  /** When set, a command is refused with this. */
  refusedCommand: { readonly command: 'MAIL' | 'RCPT'; readonly refusal: Refusal } | undefined
  /** When set, the connection is cut once the text is there, without a word whether it was taken. */
  cut: 'taken' | 'not-taken' | undefined
  /** Milliseconds that pass between having a mail and saying so. */
  thinks: () => number
  /** What clients said they are called. */
  readonly names: string[]
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
  const server: MailServer = {
    ...{
      port: 0,
      mails,
      refusal: undefined,
      refusedCommand: undefined,
      cut: undefined,
      names: [],
      thinks: () => 0,
    },
    close: () => Promise.resolve(),
  }
  const check = (command: 'MAIL' | 'RCPT', done: (error?: Error) => void) => {
    const { refusedCommand } = server
    done(refusedCommand?.command === command ? errorOf(refusedCommand.refusal) : undefined)
  }
  const smtp = new SMTPServer({
    ...(tls ?? {}),
    secure,
    ...(tls === undefined ? { disabledCommands: ['STARTTLS'] } : {}),
    authOptional: login === undefined,
    onAuth({ username, password }, _session, done) {
      const isRight = login !== undefined && username === login.user && password === login.pass
      done(isRight ? null : new Error('5.7.8 Authentication credentials invalid'), { user: username ?? '' })
    },
    onMailFrom(_address, { clientHostname, hostNameAppearsAs }, done) {
      server.names.push(String(hostNameAppearsAs ?? clientHostname))
      check('MAIL', done)
    },
    onRcptTo: (_address, _session, done) => check('RCPT', done),
    onData(stream, { envelope, secure: isEncrypted }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (server.refusal !== undefined) return done(errorOf(server.refusal))
        if (server.cut === 'not-taken') return cutAll(smtp)
        mails.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString('utf8'),
          isEncrypted,
        })
        if (server.cut === 'taken') return cutAll(smtp)
        setTimeout(done, server.thinks())
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

function errorOf({ code, words }: Refusal): Error {
  return Object.assign(new Error(words), { responseCode: code })
}

/** Hangs up on everybody, as a server that dies does. */
function cutAll(smtp: SMTPServer): void {
  for (const connection of smtp.connections) {
    const socket: unknown = Reflect.get(connection, '_socket')
    if (socket instanceof Socket) socket.destroy()
  }
}
