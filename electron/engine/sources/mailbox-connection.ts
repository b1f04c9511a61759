import type { ImapFlow } from 'imapflow'
import type { HttpClient } from '../http/http-client.ts'
import { findMailServers, type MailResolver, sendingBeside } from './find-mail-servers.ts'
import { type MailServer, type MailServers, takesOnlyTokens } from './mail-servers.ts'
import { tokenWanted, toMailboxError } from './mailbox-error.ts'
import type { MailboxSettings } from './mailbox-settings.ts'
import type { MailboxState } from './mailbox-state.ts'

/** How mail servers are reached, besides by the settings. */
export interface MailboxNetwork {
  /** Certificates to trust besides the usual ones, in PEM. */
  readonly trusted?: string
  readonly resolver?: MailResolver
  /** Milliseconds for connecting, and for the server's greeting. Default 20,000. */
  readonly patience?: number
}

/** What connecting needs. */
export interface Connecting {
  readonly settings: MailboxSettings
  readonly servers: MailServers
  readonly network: MailboxNetwork
  /** Breaks the connection off. */
  readonly signal: AbortSignal
  /** Milliseconds without a word from the server after which it is given up. */
  readonly patience: number
}

/** Most bytes of one answer's part: an attachment of 25 MB is 34 MB on the wire. */
const largest = { literal: 48 * 1024 * 1024, response: 64 * 1024 * 1024, line: 8 * 1024 * 1024 }

/**
 * The servers that settings and earlier findings name, without asking anybody; `undefined` where they are still to be
 * found by the address.
 */
export function knownServers(
  settings: Pick<
    MailboxSettings,
    'address' | 'host' | 'port' | 'security' | 'smtpHost' | 'smtpPort' | 'smtpSecurity'
  >,
  state: MailboxState | undefined,
): MailServers | undefined {
  const found = state?.found?.address === settings.address ? state.found : undefined
  const { security, smtpSecurity } = settings
  const imap: MailServer | undefined =
    settings.host === ''
      ? found?.imap
      : { host: settings.host, port: settings.port ?? (security === 'tls' ? 993 : 143), security }
  if (imap === undefined) return undefined
  const smtp: MailServer =
    settings.smtpHost === ''
      ? (found?.smtp ?? sendingBeside(imap))
      : {
          host: settings.smtpHost,
          port: settings.smtpPort ?? (smtpSecurity === 'tls' ? 465 : 587),
          security: smtpSecurity,
        }
  return { imap, smtp }
}

/** The same, found by the address where they are not known. Rejects with a `SourceError`. */
export async function findServers(
  settings: MailboxSettings,
  state: MailboxState | undefined,
  tools: { readonly http: HttpClient; readonly signal: AbortSignal; readonly network: MailboxNetwork },
): Promise<MailServers> {
  const { resolver } = tools.network
  return (
    knownServers(settings, state) ??
    (await findMailServers(settings.address, { ...tools, ...(resolver === undefined ? {} : { resolver }) }))
  )
}

/**
 * Signs in, does `work`, and signs out. Nothing is changed in the mailbox but by `work`. Rejects with a `SourceError`,
 * whatever went wrong on the connection.
 */
export async function withMailbox<Result>(
  connecting: Connecting,
  work: (client: ImapFlow) => Promise<Result>,
): Promise<Result> {
  const { settings, servers, signal } = connecting
  const attempt = { server: servers.imap, user: userOf(settings), withToken: settings.token !== '' }
  if (takesOnlyTokens(servers.imap.host) && !attempt.withToken) throw tokenWanted(servers.imap.host)
  signal.throwIfAborted()
  const client = await createClient(connecting)
  let broken: unknown
  // Without a listener an error that comes between two commands would end the process.
  client.on('error', (error) => {
    broken = error
  })
  const stop = () => client.close()
  signal.addEventListener('abort', stop)
  try {
    await client.connect()
    const result = await work(client)
    await client.logout().catch(() => undefined)
    return result
  } catch (error) {
    signal.throwIfAborted()
    throw toMailboxError(broken ?? error, attempt)
  } finally {
    signal.removeEventListener('abort', stop)
    client.close()
  }
}

/** By which name one signs in. */
export function userOf({ user, address }: Pick<MailboxSettings, 'user' | 'address'>): string {
  return user === '' ? address : user
}

async function createClient({ settings, servers, network, patience }: Connecting): Promise<ImapFlow> {
  // Loaded on first use: most people have no mailbox here.
  const { ImapFlow } = await import('imapflow')
  const { host, port, security } = servers.imap
  const { password, token } = settings
  const toConnect = network.patience ?? 20_000
  return new ImapFlow({
    ...{ host, port, secure: security === 'tls' },
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    auth: { user: userOf(settings), ...(token === '' ? { pass: password } : { accessToken: token }) },
    tls: { minVersion: 'TLSv1.2', ...(network.trusted === undefined ? {} : { ca: network.trusted }) },
    clientInfo: { name: 'Storeminder', version: false, vendor: false, 'support-url': false },
    ...{ logger: false, disableAutoIdle: true },
    // Connections fall silent in a NAT's table after some minutes; five is what most keep.
    maxIdleTime: Math.min(patience / 2, 5 * 60_000),
    ...{ connectionTimeout: toConnect, greetingTimeout: toConnect, socketTimeout: patience },
    ...{ maxLiteralSize: largest.literal, maxResponseSize: largest.response, maxLineLength: largest.line },
  })
}
