import { z } from 'zod'
import type { MailServer } from './mail-servers.ts'
import { takesOnlyTokens } from './mail-servers.ts'
import { SourceError } from './source-error.ts'

const failureSchema = z.object({
  message: z.string().catch('it failed'),
  code: z.string().optional().catch(undefined),
  responseText: z.string().optional().catch(undefined),
  response: z.unknown().optional(),
  reason: z.string().optional().catch(undefined),
  serverResponseCode: z.string().optional().catch(undefined),
  authenticationFailed: z.boolean().catch(false),
  tlsFailed: z.boolean().catch(false),
})

/** What was being tried. */
export interface MailboxAttempt {
  readonly server: MailServer
  /** The user name that was given. */
  readonly user: string
  readonly withToken: boolean
}

/** Where no password helps, and none is tried. */
export function tokenWanted(host: string): SourceError {
  return new SourceError(
    'auth',
    `${host} no longer takes passwords: Outlook.com and Microsoft 365 let mail programs in by OAuth only`,
    'Enter an OAuth access token in the settings, or let Outlook forward the mail to a mailbox that takes app passwords.',
  )
}

/** Puts into words why a mailbox could not be read. A `SourceError` is returned as it is. Codes are RFC 5530's and Node's. */
export function toMailboxError(error: unknown, attempt: MailboxAttempt): SourceError {
  if (error instanceof SourceError) return error
  const failure = failureSchema.parse(error)
  const { host, port } = attempt.server
  const code = failure.serverResponseCode ?? failure.code ?? ''
  const said = saidBy(failure)
  const make = (kind: SourceError['kind'], message: string, advice: string) =>
    new SourceError(kind, message, advice, { cause: error })

  if (isBusy(code, said))
    return make(
      'rate-limited',
      `${host} lets nobody in just now${quote(said)}`,
      'It is tried again by itself. If this stays, another program may hold too many connections to this mailbox.',
    )
  if (failure.authenticationFailed || code === 'AUTHENTICATIONFAILED') return refused(make, attempt, said)
  switch (code) {
    case 'ENOTFOUND':
      return make(
        'network',
        `No server is known by the name ${host}`,
        'Check the name of the server for incoming mail in the settings.',
      )
    case 'EAI_AGAIN':
      return make('network', `The name ${host} could not be looked up just now`, again)
    case 'ECONNREFUSED':
      return make(
        'network',
        `${host} refused the connection on port ${port}`,
        'Check server, port and encryption in the settings: TLS is usual on 993, STARTTLS on 143.',
      )
    case 'GREETING_TIMEOUT':
      return make(
        'timeout',
        `${host} took the connection on port ${port} but did not greet as a mail server does`,
        'Check server, port and encryption in the settings: TLS is usual on 993, STARTTLS on 143.',
      )
    case 'CONNECT_TIMEOUT':
    case 'UPGRADE_TIMEOUT':
    case 'ETIMEOUT':
    case 'ETIMEDOUT':
      return make('timeout', `${host} did not answer in time`, again)
    case 'ETHROTTLE':
    case 'TooManyResponses':
      return make('rate-limited', `${host} asks to be asked less often`, again)
    case 'LineTooLarge':
    case 'LiteralTooLarge':
    case 'ResponseTooLarge':
    case 'TooManyTokens':
      return make('too-big', `${host} sent more at once than is read`, again)
    case 'MissingServerExtension':
    case 'STARTTLS_INJECTION':
      return encryption(make, attempt, said)
    default:
  }
  if (isAboutCertificate(code)) return certificate(make, attempt, failure.message)
  if (failure.tlsFailed || /^ERR_SSL|^EPROTO$|ClosedAfterConnectTLS/u.test(code))
    return encryption(make, attempt, said)
  if (/^(?:ParserError|InvalidResponse|MAX_IMAP|UnexpectedTag|MissingTag)/u.test(code))
    return make(
      'malformed',
      `${host} did not answer as a mail server does`,
      'Check server and port: IMAP is on 993.',
    )
  if (/^(?:E[A-Z]+|NoConnection|ClosedAfterConnectText|StateLogout)$/iu.test(code))
    return make('network', `The connection to ${host} broke off${quote(said)}`, again)
  return make('server', `${host} could not do what was asked${quote(said)}`, again)
}

type Make = (kind: SourceError['kind'], message: string, advice: string) => SourceError

const again = 'Nothing to do: it is tried again by itself.'

function refused(
  make: Make,
  { server: { host }, user, withToken }: MailboxAttempt,
  said: string,
): SourceError {
  if (takesOnlyTokens(host) && !withToken) return tokenWanted(host)
  if (withToken)
    return make(
      'auth',
      `${host} refused the OAuth access token of ${user}`,
      'Access tokens run out, often after an hour: enter a new one in the settings.',
    )
  if (/application-specific|app[- ]?password|app-specific/iu.test(said))
    return make(
      'auth',
      `${host} wants an app password for ${user}, not the one you sign in with`,
      'Make an app password in your account’s security settings and enter it here.',
    )
  if (
    /imap.{0,40}(?:disabled|not enabled|turned off)|(?:disabled|not enabled|enable).{0,40}imap/iu.test(said)
  )
    return make(
      'auth',
      `${host} has reading by IMAP switched off for ${user}`,
      'Switch IMAP on in your mail account’s settings on the web, then enter the password here again.',
    )
  if (/basic auth\w* is (?:disabled|blocked|turned off)/iu.test(said))
    return make(
      'auth',
      `${host} takes no passwords from mail programs any more`,
      'Enter an OAuth access token in the settings.',
    )
  return make(
    'auth',
    `${host} refused the password of ${user}`,
    'Enter it again in the settings; many providers want an app password here instead of your own.',
  )
}

function certificate(make: Make, { server: { host } }: MailboxAttempt, message: string): SourceError {
  return make(
    'refused',
    `The certificate of ${host} does not prove that it is ${host} (${message.slice(0, 120)})`,
    'No password was sent. Check the name of the server; if it is right, tell your provider.',
  )
}

function encryption(make: Make, { server: { host, port } }: MailboxAttempt, said: string): SourceError {
  return make(
    'refused',
    `${host} does not offer the chosen encryption on port ${port}${quote(said)}`,
    'No password was sent. Try TLS on port 993 or STARTTLS on port 143.',
  )
}

/** Whether a login failed for the server's own reasons, which say nothing of the password. */
function isBusy(code: string, said: string): boolean {
  return (
    /^(?:UNAVAILABLE|INUSE|LIMIT|SERVERBUG|CONTACTADMIN)$/u.test(code) ||
    /too many (?:simultaneous |concurrent )?(?:connections|logins|sessions)|try again later|temporar(?:y|ily)|rate.?limit/iu.test(
      said,
    )
  )
}

function isAboutCertificate(code: string): boolean {
  return (
    /^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT)/u.test(code) || code === 'HOSTNAME_MISMATCH'
  )
}

function saidBy({ responseText, response, reason, message }: z.output<typeof failureSchema>): string {
  const words = responseText ?? (typeof response === 'string' ? response : undefined) ?? reason ?? message
  return words
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
}

function quote(said: string): string {
  return said === '' ? '' : ` (${said})`
}
