import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'

/** The types of records that can be checked. */
export const recordTypes = ['A', 'AAAA', 'CNAME', 'MX', 'TXT', 'NS'] as const
export type RecordType = (typeof recordTypes)[number]

/** One question to the name system. */
export interface DnsQuestion {
  /** ASCII, e.g. `_dmarc.blog.example`. */
  readonly name: string
  readonly type: RecordType
  /** `address`, `address:port` or `[IPv6]:port` of the name server to ask; this machine's own when absent. */
  readonly server?: string | undefined
}

/** Why a question brought no answer. */
export type DnsTrouble = 'no-such-name' | 'refused' | 'server-failure' | 'no-answer' | 'odd-answer'

/** What came: the records as `dnsValue` writes them, sorted, none where the name has no such record; or trouble. */
export type DnsAnswer = { readonly records: readonly string[] } | { readonly trouble: DnsTrouble }

/** Milliseconds that a try waits, and tries for each server; c-ares doubles the wait at the second. */
const patience = { timeout: 2000, tries: 2 }

/** Asks once, past any cache of ours. Rejects only when `signal` calls it off. */
export async function askDns(question: DnsQuestion, signal: AbortSignal): Promise<DnsAnswer> {
  signal.throwIfAborted()
  const resolver = new Resolver(patience)
  if (question.server !== undefined) resolver.setServers([question.server])
  const cancel = () => resolver.cancel()
  signal.addEventListener('abort', cancel)
  try {
    const found = await resolve(resolver, question)
    return { records: [...new Set(found.map((value) => dnsValue(question.type, value)))].sort() }
  } catch (error) {
    signal.throwIfAborted()
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'ENODATA' ? { records: [] } : { trouble: troubles.get(String(code)) ?? 'odd-answer' }
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

async function resolve(resolver: Resolver, { name, type }: DnsQuestion): Promise<readonly string[]> {
  switch (type) {
    case 'A':
      return await resolver.resolve4(name)
    case 'AAAA':
      return await resolver.resolve6(name)
    case 'CNAME':
      return await resolver.resolveCname(name)
    case 'NS':
      return await resolver.resolveNs(name)
    case 'MX':
      return (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`)
    case 'TXT':
      // Long texts come in pieces of 255 bytes.
      return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''))
  }
}

/** https://nodejs.org/api/dns.html#error-codes */
const troubles: ReadonlyMap<string, DnsTrouble> = new Map([
  ['ENOTFOUND', 'no-such-name'],
  ['EREFUSED', 'refused'],
  ['ESERVFAIL', 'server-failure'],
  ['ETIMEOUT', 'no-answer'],
  ['ECONNREFUSED', 'no-answer'],
])

/**
 * A record's value in the one form in which values are compared: addresses as the network writes them, names in lower
 * case without the dot at the end, texts without white space around them.
 */
export function dnsValue(type: RecordType, value: string): string {
  const plain = value.trim().replace(/\s+/gu, ' ')
  switch (type) {
    case 'A':
      return plain
    case 'AAAA':
      return isIP(plain) === 6 ? new URL(`http://[${plain}]/`).hostname.slice(1, -1) : plain
    case 'CNAME':
    case 'NS':
    case 'MX':
      return plain.toLowerCase().replace(/\.$/u, '')
    case 'TXT':
      return value.trim().replace(/^"(.*)"$/u, '$1')
  }
}
