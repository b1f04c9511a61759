import { z } from 'zod'
import { AnswerError } from './answer-error.ts'
import { type MailServer, takesOnlyTokens } from './mail-servers.ts'

/** What was being tried. */
export interface LetterAttempt {
  readonly server: MailServer
  readonly user: string
  readonly to: string
  readonly from: string
  readonly token: string
}

const failureSchema = z.object({
  message: z.string().catch('it failed'),
  code: z.string().catch(''),
  response: z.string().catch(''),
  responseCode: z.number().catch(0),
  command: z.string().catch(''),
})

const kept = 'Your draft is kept.'

/**
 * Puts into words why a letter did not go out, or may not have. The server's word on the text is final; where the
 * connection ended before it came, nobody knows. Codes are those of https://nodemailer.com/errors and RFC 5321, 4.2.
 */
export function letterTrouble(
  error: unknown,
  {
    server: { host, port },
    user,
    to,
    from,
    token,
    isTextSent,
  }: LetterAttempt & { readonly isTextSent: boolean },
): AnswerError {
  const { message, code, response, responseCode, command } = failureSchema.parse(error)
  const said = quote(response || message)
  const make = (what: string, advice: string) => new AnswerError('kept', what, `${kept} ${advice}`, error)
  if (isTextSent && responseCode === 0)
    return new AnswerError(
      'open',
      `The connection to ${host} ended before it said whether it took the letter${said}`,
      'Look among what you sent, or ask them, before you send it again.',
      error,
    )
  if (code === 'ETLS' || (responseCode === 0 && /certificate|self.signed|ssl|tls/i.test(message)))
    return make(
      `${host} does not offer the chosen encryption on port ${port}, or does not prove its name${said}`,
      'No password was sent. Check server, port and encryption: TLS is usual on 465, STARTTLS on 587.',
    )
  if (code === 'EAUTH' || responseCode === 535 || responseCode === 534 || responseCode === 530) {
    if (takesOnlyTokens(host) && token === '')
      return make(
        `${host} no longer takes passwords`,
        'Give an OAuth access token in the source’s settings, then send it again.',
      )
    return make(
      token === ''
        ? `${host} refused the password of ${user}${said}`
        : `${host} refused the OAuth token of ${user}`,
      'Give it anew in the source’s settings (many providers want an app password), then send it again.',
    )
  }
  if (code === 'ENOAUTH') return make(`${host} wants a password`, 'Give one in the source’s settings.')
  if (code === 'EENVELOPE' || responseCode >= 400) {
    const isLater = responseCode >= 400 && responseCode < 500
    if (isLater)
      return make(
        `${host} does not take it just now${said}`,
        'Servers often do so at the first letter to somebody new: send it again in a few minutes.',
      )
    if (/sender|mail from/i.test(message) || command === 'MAIL FROM')
      return make(
        `${host} does not let you write as ${from}${said}`,
        'Check the address in the source’s settings, or choose another place.',
      )
    if (command === 'RCPT TO' || /recipient/i.test(message))
      return make(
        `${host} refused the recipient ${to}${said}`,
        'Check the address; if it is right, copy the text and reach them some other way.',
      )
    return make(`${host} refused the letter${said}`, 'Change it and send it again, or copy it.')
  }
  if (code === 'EDNS')
    return make(`No server is known by the name ${host}`, 'Check it in the source’s settings.')
  return make(
    `${host} could not be reached${said}`,
    'Check whether you are online, and server and port in the source’s settings; then send it again.',
  )
}

function quote(said: string): string {
  const words = said
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
  return words === '' ? '' : ` (${words})`
}
