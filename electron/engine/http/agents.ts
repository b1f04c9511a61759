import { lookup as lookupName } from 'node:dns'
import type { Agent, AgentOptions } from 'node:http'
import type { LookupFunction } from 'node:net'
import tls from 'node:tls'
import { hostReach } from './host-reach.ts'
import { HttpFailure } from './http-failure.ts'
import { HttpAgent, HttpsAgent } from './node-http.ts'

/** Settings of the environment, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

export interface AgentsOptions {
  readonly environment: Environment
  readonly lookup: LookupFunction | undefined
  readonly authorities: readonly string[]
}

/** What is asked of a connection. */
export interface Wishes {
  /** Connects to nothing but public addresses, whatever a name resolves to. */
  readonly guarded: boolean
  /** A new connection each time, agreed on anew, and closed after the answer. */
  readonly fresh: boolean
  /** It may go on for hours, so it takes no place from what is asked and answered. */
  readonly endless: boolean
}

/** The pools of connections, one for each combination of wishes, made when first needed. */
export interface Agents {
  /** The pool to ask `url` through. */
  choose(url: URL, wishes: Wishes): Agent
  /** Whether `url` is asked through a proxy, unless `NO_PROXY` says otherwise. */
  usesProxy(url: URL): boolean
  destroy(): void
}

/**
 * Few connections to one host, closed soon after the last answer: checks come minutes apart. Trying IPv6
 * and IPv4 in turn gets more than Node's 250 ms each, since satellite and mobile links take longer.
 */
const pool = {
  keepAlive: true,
  maxSockets: 6,
  maxFreeSockets: 6,
  timeout: 4_000,
  autoSelectFamilyAttemptTimeout: 1_500,
} satisfies AgentOptions & { autoSelectFamilyAttemptTimeout: number }

/** Without the session of an earlier visit, a server must show its certificate again, as it does to a new visitor. */
const newEachTime = { keepAlive: false, maxCachedSessions: 0 }

/** Each stands as long as it is heard; without bounds, since every one of them is a source that somebody added. */
const endlessly = { keepAlive: false, maxSockets: Number.POSITIVE_INFINITY }

/** Makes the pools. `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` count for everything but this machine itself. */
export function createAgents({ environment, lookup, authorities }: AgentsOptions): Agents {
  const proxies = {
    'http:': environment.http_proxy || environment.HTTP_PROXY,
    'https:': environment.https_proxy || environment.HTTPS_PROXY,
  }
  const proxyEnv = proxyEnvironment(environment)
  const proxyHosts = new Set(Object.values(proxies).flatMap((proxy) => hostOf(proxy) ?? []))
  const made = new Map<string, Agent>()
  const proxyOf = (url: URL): string | undefined =>
    url.protocol === 'https:' ? proxies['https:'] : proxies['http:']
  const usesProxy = (url: URL): boolean => Boolean(proxyOf(url)) && hostReach(url.hostname) !== 'loopback'

  function make(isHttps: boolean, proxied: boolean, { guarded, fresh, endless }: Wishes): Agent {
    const options = {
      ...pool,
      ...(fresh ? newEachTime : {}),
      ...(endless ? endlessly : {}),
      ...(proxied ? { proxyEnv } : {}),
      ...(guarded ? { lookup: guard(lookup ?? lookupName, proxyHosts) } : lookup ? { lookup } : {}),
    }
    if (!isHttps) return new HttpAgent(options)
    return new HttpsAgent({
      ...options,
      // Said aloud, so that a server without it refuses in words instead of answering in another version.
      ALPNProtocols: ['http/1.1'],
      ...(authorities.length > 0 ? { ca: [...tls.rootCertificates, ...authorities] } : {}),
    })
  }

  return {
    choose(url, wishes) {
      const isHttps = url.protocol === 'https:'
      const proxied = usesProxy(url)
      const key = `${isHttps} ${proxied} ${wishes.guarded} ${wishes.fresh} ${wishes.endless}`
      const agent = made.get(key) ?? make(isHttps, proxied, wishes)
      made.set(key, agent)
      return agent
    },
    usesProxy,
    destroy() {
      for (const agent of made.values()) {
        // A connection that is just being made for a request called off meanwhile is not to be kept either.
        agent.maxFreeSockets = 0
        agent.destroy()
      }
    },
  }
}

function proxyEnvironment(environment: Environment): Record<string, string | undefined> {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY']
  return Object.fromEntries(names.map((name) => [name, environment[name.toLowerCase()] || environment[name]]))
}

function hostOf(proxy: string | undefined): string | undefined {
  return proxy !== undefined && URL.canParse(proxy) ? new URL(proxy).hostname : undefined
}

/** A name lookup that fails when any address it finds is not public, so that names cannot lead inwards. */
function guard(lookup: LookupFunction, exempt: ReadonlySet<string>): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, options, (error, address, family) => {
      const found = typeof address === 'string' ? [address] : (address ?? []).map((one) => one.address)
      const inside = found.find((one) => hostReach(one) !== 'public')
      if (error || inside === undefined || exempt.has(hostname)) done(error, address, family)
      else done(inwardRedirect(hostname), [])
    })
  }
}

/** The failure for a redirect by which a public site would have us ask around inside this network. */
export function inwardRedirect(host: string): HttpFailure {
  return new HttpFailure(
    'redirect-inwards',
    `It redirects from the internet to ${host}, which is inside this machine's own network`,
    'Such a redirect is not followed. If you meant that address, use it directly.',
  )
}
