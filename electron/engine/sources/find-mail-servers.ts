import { Resolver } from 'node:dns/promises'
import { Parser } from 'htmlparser2'
import { getDomain } from 'tldts'
import { dialSecurely } from '../http/dial.ts'
import type { HttpClient } from '../http/http-client.ts'
import { type MailServer, type MailServers, serversOfDomain, serversOfExchange } from './mail-servers.ts'
import { SourceError } from './source-error.ts'

/** The part of Node's resolver that is asked. */
export type MailResolver = Pick<Resolver, 'resolveMx' | 'resolveSrv'>

/** What looking for mail servers needs. */
export interface FindTools {
  readonly http: Pick<HttpClient, 'request'>
  readonly signal: AbortSignal
  /** Default: this machine's own, with two tries of two seconds. */
  readonly resolver?: MailResolver
}

/** Milliseconds for each thing that is asked. */
const patience = 5000

/**
 * Finds where an address's mail is read and sent, from the address alone: by the provider, by what the domain says
 * (SRV records, RFC 6186 and 8314; the provider behind its MX records; `autoconfig`, as Thunderbird has it), else by the
 * usual names. Nobody but the domain itself is asked, and a password is going to be sent there: so what unsigned DNS
 * says counts only within the domain or for a known provider. Rejects with a `SourceError` when nothing was found.
 */
export async function findMailServers(address: string, tools: FindTools): Promise<MailServers> {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const resolver = tools.resolver ?? new Resolver({ timeout: 2000, tries: 2 })
  const found =
    serversOfDomain(domain) ??
    (await byService(domain, resolver)) ??
    (await byExchange(domain, resolver)) ??
    (await byAutoconfig(domain, address, tools)) ??
    (await byUsualNames(domain, tools.signal))
  tools.signal.throwIfAborted()
  if (found !== undefined) return found
  throw new SourceError(
    'gone',
    `The mail server of ${domain} could not be found by the address alone`,
    'Enter the server for incoming mail yourself; your provider’s help names it under “IMAP”.',
  )
}

async function byService(domain: string, resolver: MailResolver): Promise<MailServers | undefined> {
  const ask = async (service: string, security: MailServer['security']): Promise<MailServer | undefined> => {
    const records = await resolver.resolveSrv(`${service}.${domain}`).catch(() => [])
    const [best] = records
      .filter(({ name }) => name !== '' && name !== '.' && isOwn(name, domain))
      .sort((one, other) => one.priority - other.priority || other.weight - one.weight)
    return best && { host: best.name.toLowerCase(), port: best.port, security }
  }
  const imap = (await ask('_imaps._tcp', 'tls')) ?? (await ask('_imap._tcp', 'starttls'))
  if (imap === undefined) return undefined
  const smtp = (await ask('_submissions._tcp', 'tls')) ?? (await ask('_submission._tcp', 'starttls'))
  return { imap, smtp: smtp ?? sendingBeside(imap) }
}

/** Whether a name lies in the same registered domain, or with a provider that we know. */
function isOwn(name: string, domain: string): boolean {
  const own = getDomain(domain)
  return (own !== null && getDomain(name) === own) || serversOfExchange(name) !== undefined
}

async function byExchange(domain: string, resolver: MailResolver): Promise<MailServers | undefined> {
  const records = await resolver.resolveMx(domain).catch(() => [])
  for (const { exchange } of records.sort((one, other) => one.priority - other.priority)) {
    const servers = serversOfExchange(exchange)
    if (servers !== undefined) return servers
  }
  return undefined
}

async function byAutoconfig(
  domain: string,
  address: string,
  { http, signal }: FindTools,
): Promise<MailServers | undefined> {
  const places = [
    `https://autoconfig.${domain}/mail/config-v1.1.xml`,
    `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
  ]
  for (const url of places) {
    try {
      const answer = await http.request({ url, signal, timeout: patience, maxBytes: 100_000 })
      const text = Buffer.from(answer.body).toString('utf8')
      const servers =
        answer.status === 200 && !answer.becameInsecure ? readAutoconfig(text, address) : undefined
      if (servers !== undefined) return servers
    } catch {
      // No such place: the next one is asked.
    }
  }
  return undefined
}

/** Reads an `autoconfig` document; `undefined` where it names no encrypted server for both. */
export function readAutoconfig(xml: string, address: string): MailServers | undefined {
  const found: { imap: MailServer[]; smtp: MailServer[] } = { imap: [], smtp: [] }
  let kind: 'imap' | 'smtp' | undefined
  let field = ''
  let values: Record<string, string> = {}
  const parser = new Parser(
    {
      onopentag(name, { type }) {
        field = name
        if (name !== 'incomingServer' && name !== 'outgoingServer') return
        kind = type === 'imap' || type === 'smtp' ? type : undefined
        values = {}
      },
      ontext(text) {
        if (kind !== undefined) values[field] = `${values[field] ?? ''}${text}`.slice(0, 300)
      },
      onclosetag(name) {
        field = ''
        if (kind === undefined || (name !== 'incomingServer' && name !== 'outgoingServer')) return
        const server = serverOf(values, address)
        if (server !== undefined) found[kind].push(server)
        kind = undefined
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  const best = (servers: readonly MailServer[]) =>
    servers.find(({ security }) => security === 'tls') ?? servers[0]
  const [imap, smtp] = [best(found.imap), best(found.smtp)]
  return imap && { imap, smtp: smtp ?? sendingBeside(imap) }
}

function serverOf(values: Readonly<Record<string, string>>, address: string): MailServer | undefined {
  const host = (values.hostname ?? '')
    .trim()
    .replace('%EMAILDOMAIN%', address.slice(address.lastIndexOf('@') + 1))
    .toLowerCase()
  const port = Number(values.port)
  const type = values.socketType?.trim().toUpperCase()
  const security = type === 'SSL' ? 'tls' : type === 'STARTTLS' ? 'starttls' : undefined
  if (security === undefined || !/^[\w.-]{1,253}$/u.test(host)) return undefined
  return Number.isInteger(port) && port > 0 && port < 65_536 ? { host, port, security } : undefined
}

async function byUsualNames(domain: string, signal: AbortSignal): Promise<MailServers | undefined> {
  for (const host of [`imap.${domain}`, `mail.${domain}`, domain]) {
    const imap: MailServer = { host, port: 993, security: 'tls' }
    if (await answersInItsName(imap, signal)) return { imap, smtp: sendingBeside(imap) }
    if (signal.aborted) return undefined
  }
  return undefined
}

/** Whether a server takes encrypted connections and proves its name. */
export async function answersInItsName({ host, port }: MailServer, signal: AbortSignal): Promise<boolean> {
  try {
    const { socket } = await dialSecurely({ host, port, timeout: patience, signal })
    const isProved = socket.authorized
    socket.destroy()
    return isProved
  } catch {
    return false
  }
}

/** Where mail is usually sent from when only the server for reading is known. */
export function sendingBeside({ host, security }: MailServer): MailServer {
  if (security === 'none') return { host, port: 25, security }
  return { host: host.replace(/^imap\./u, 'smtp.'), port: 465, security: 'tls' }
}
