import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { type LetterAttempt, letterTrouble } from './letter-trouble.ts'
import type { MailServer } from './mail-servers.ts'

/** A letter and the way it takes. */
export interface Letter extends LetterAttempt {
  readonly server: MailServer
  readonly password: string
  /** OAuth access token, instead of the password; empty for none. */
  readonly token: string
  /** Certificates to trust besides the usual ones, in PEM. */
  readonly trusted?: string
  readonly from: string
  readonly to: string
  /** The whole message. */
  readonly raw: Uint8Array
  /** Called once the server has said yes to everything but the text, right before that; what it throws calls it off. */
  onText(): void
  readonly signal: AbortSignal
}

/** Milliseconds for connecting and greeting, and for each answer: a server may look into a letter before it takes it. */
const patience = { connect: 20_000, answer: 50_000 }

/** Hands a letter to a server by SMTP (RFC 5321). Rejects with an `AnswerError`; what `onText` throws comes through as it is. */
export async function sendLetter(letter: Letter): Promise<void> {
  const connection = await open(letter)
  const text: Text = { isSent: false, calledOff: undefined }
  try {
    await new Promise<void>((done, fail) => {
      // What happens between two commands is told here alone.
      connection.on('error', fail)
      connection.on('end', () => fail(new Error('The connection ended')))
      letter.signal.addEventListener('abort', () => fail(new Error('It took too long')), { once: true })
      exchange(connection, letter, text).then(done, fail)
    })
    connection.quit()
  } catch (error) {
    connection.close()
    if (text.calledOff !== undefined) throw text.calledOff
    throw letterTrouble(error, { ...letter, isTextSent: text.isSent })
  }
}

async function exchange(connection: SMTPConnection, letter: Letter, text: Text): Promise<void> {
  const { from, to, raw, user, password, token } = letter
  await step((done) => connection.connect(done))
  if (token !== '') {
    const { default: XOAuth2 } = await import('nodemailer/lib/xoauth2')
    const oauth2 = new XOAuth2({ user, accessToken: token })
    await step((done) => connection.login({ user, method: 'XOAUTH2', oauth2 }, done))
  } else if (password !== '') await step((done) => connection.login({ user, pass: password }, done))
  const message = Readable.from(textOf(letter, text))
  await step((done) => connection.send({ from, to: [to], size: raw.length }, message, done))
}

/** What is known of the text: whether any of it was sent, or why none was. */
interface Text {
  isSent: boolean
  calledOff: unknown
}

function step(work: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((done, fail) => work((error) => (error ? fail(error) : done())))
}

/** Read only when the server is ready for the text, so that its first byte is the last moment to call it off. */
function* textOf({ onText, raw }: Letter, text: Text) {
  try {
    onText()
  } catch (error) {
    text.calledOff = error
    throw error
  }
  text.isSent = true
  yield Buffer.from(raw)
}

async function open({ server, trusted }: Letter): Promise<SMTPConnection> {
  // Loaded on first use: most people never send a mail from here.
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  return new Connection({
    ...{ host: server.host, port: server.port, secure: server.security === 'tls' },
    ...{ requireTLS: server.security === 'starttls', ignoreTLS: server.security === 'none' },
    // What this machine is called is nobody's business.
    name: '[127.0.0.1]',
    ...{
      connectionTimeout: patience.connect,
      greetingTimeout: patience.connect,
      socketTimeout: patience.answer,
    },
    tls: { minVersion: 'TLSv1.2', ...(trusted === undefined ? {} : { ca: trusted }) },
  })
}
