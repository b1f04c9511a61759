import type { NetworkInterfaceInfo } from 'node:os'
import { hostReach } from './http/host-reach.ts'
import type { HttpClient } from './http/http-client.ts'
import { askHost } from './network/ask-host.ts'
import type { GatewayState } from './network/gateway.ts'
import { networkWords } from './network/network-words.ts'
import type { HostTestimony } from './network/testimony.ts'
import { type NetworkVerdict, weighTestimony } from './network/weigh-testimony.ts'
import type { Clock } from './ports.ts'

/** `unknown`: nothing has failed yet, so nobody has been asked. */
export type ConnectivityState = NetworkVerdict | 'unknown'

/** Tells "the source is down" from "this machine is offline". */
export interface Connectivity {
  /**
   * Why nothing can be said of `url` from here, as a sentence without its full stop; `undefined` when the network that
   * it is on is there beyond doubt. To be asked only after something failed: for a public address it may ask the
   * configured hosts. Never rejects.
   */
  trouble(url: string): Promise<string | undefined>
  /** Whether there is no such trouble. */
  isReachable(url: string): Promise<boolean>
  /** What is known of the internet without asking. */
  state(): ConnectivityState
  /** That in words, as a sentence without its full stop; `undefined` while all is well or nothing is known. */
  words(): string | undefined
  /** Asks now, whatever was believed, and tells what each host and the gateway did. Never rejects. */
  ask(): Promise<NetworkReport>
  /** A request to `url` was answered: over https from the internet that shows that the internet is there. */
  noteSuccess(url: string): void
  /** Hears every change of `state()` until the returned function is called. */
  listen(hear: (state: ConnectivityState) => void): () => void
}

/** What was seen when the hosts were last asked. */
export interface NetworkReport {
  readonly verdict: NetworkVerdict
  /** One for each address asked. */
  readonly heard: readonly HostTestimony[]
  /** Hosts that have been silent for long while others answered. */
  readonly excused: ReadonlySet<string>
  /** Looked at only when no host has proved the internet. */
  readonly gateway: GatewayState | undefined
}

export interface ConnectivityParts {
  readonly http: Pick<HttpClient, 'request'>
  readonly clock: Clock
  /** Addresses that are practically always up, of hosts that have nothing to do with each other. */
  hosts(): readonly string[]
  /** This machine's network interfaces, as `os.networkInterfaces` gives them. */
  interfaces(): NodeJS.Dict<readonly NetworkInterfaceInfo[]>
  /** Finds the default gateway and knocks at it. */
  gateway(): Promise<GatewayState>
}

/** Milliseconds for which what was heard is believed: many checks that fail at once ask once. */
const believed = 5_000
/** The same of the gateway: knocking at a silent one takes seconds. */
const believedOfGateway = 15_000
/** After so many milliseconds of one host's silence while another answered, the silence is that host's own trouble. */
const excuse = 2 * 60_000
/** Milliseconds for which a success elsewhere still counts beside a host that answers now. */
const heardElsewhere = 30_000

/** Asks nobody until something has failed: that spares traffic and tells no third party when this runs. */
export function createConnectivity(parts: ConnectivityParts): Connectivity {
  const { http, clock, hosts, interfaces } = parts
  const listeners = new Set<(state: ConnectivityState) => void>()
  /** Since when hosts have been silent while others answered, by host. */
  const silentSince = new Map<string, number>()
  /** When other hosts last answered over https, by host. */
  const elsewhere = new Map<string, number>()
  let current: ConnectivityState = 'unknown'
  let report: NetworkReport | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<NetworkReport> | undefined
  let gatewayAnswered = false
  let gatewaySeen: { readonly at: number; readonly state: GatewayState } | undefined

  function conclude(verdict: NetworkVerdict): void {
    const before = current
    current = verdict
    if (before !== current) for (const hear of listeners) hear(current)
  }

  async function ask(): Promise<NetworkReport> {
    asking ??= askHosts().finally(() => {
      asking = undefined
    })
    return await asking
  }

  async function askHosts(): Promise<NetworkReport> {
    const heard = await Promise.all(
      hosts().map(async (url) => ({
        host: hostOf(url),
        testimony: await askHost(url, { http, after: clock.after }),
      })),
    )
    const excused = excuseSilent(heard)
    const verdict = weighTestimony(heard, excused, othersHeard(heard))
    const gateway = verdict === 'offline' || verdict === 'captive' ? await lookAtGateway() : undefined
    report = { verdict, heard, excused, gateway }
    askedAt = clock.now()
    conclude(verdict)
    return report
  }

  function excuseSilent(heard: readonly HostTestimony[]): ReadonlySet<string> {
    const now = clock.now()
    const someAnswer = heard.some(({ testimony }) => testimony.kind === 'proof')
    for (const { host, testimony } of heard) {
      if (testimony.kind === 'proof') silentSince.delete(host)
      else if (someAnswer) silentSince.set(host, silentSince.get(host) ?? now)
      // Nobody answers, which says nothing of this one. Whoever was in trouble before still is.
      else if (now - (silentSince.get(host) ?? now) < excuse) silentSince.delete(host)
    }
    const long = [...silentSince].filter(([, since]) => now - since >= excuse)
    return new Set(long.map(([host]) => host))
  }

  function othersHeard(heard: readonly HostTestimony[]): number {
    const asked = new Set(heard.map(({ host }) => host))
    const from = clock.now() - heardElsewhere
    for (const [host, at] of elsewhere) if (at < from) elsewhere.delete(host)
    return [...elsewhere.keys()].filter((host) => !asked.has(host)).length
  }

  async function lookAtGateway(): Promise<GatewayState> {
    const now = clock.now()
    if (gatewaySeen === undefined || now - gatewaySeen.at >= believedOfGateway)
      gatewaySeen = { at: now, state: await parts.gateway() }
    if (gatewaySeen.state.kind === 'answers') gatewayAnswered = true
    return gatewaySeen.state
  }

  async function publicTrouble(): Promise<string | undefined> {
    const isFresh = report !== undefined && clock.now() - askedAt < believed && current === report.verdict
    const { verdict, ...seen } = report !== undefined && isFresh ? report : await ask()
    return verdict === 'online' ? undefined : networkWords({ verdict, ...seen })
  }

  /** A router that has answered before and now is silent is one that is gone; some never answer. */
  async function privateTrouble(): Promise<string | undefined> {
    const isPluggedIn = Object.values(interfaces()).some((all) => all?.some((address) => !address.internal))
    if (!isPluggedIn) return 'This machine is not connected to any network'
    const hadAnswered = gatewayAnswered
    const gateway = await lookAtGateway()
    return gateway.kind === 'silent' && hadAnswered
      ? `The router of this network (${gateway.address}) no longer answers, so nothing in it can be judged`
      : undefined
  }

  async function trouble(url: string): Promise<string | undefined> {
    const reach = URL.canParse(url) ? hostReach(new URL(url).hostname) : 'public'
    if (reach === 'loopback') return undefined
    return await (reach === 'private' ? privateTrouble() : publicTrouble())
  }

  return {
    trouble,
    isReachable: async (url) => (await trouble(url)) === undefined,
    state: () => current,
    words: () =>
      report === undefined || current === 'online' || current === 'unknown'
        ? undefined
        : networkWords(report),
    ask,
    noteSuccess(url) {
      const address = URL.parse(url)
      if (address === null || hostReach(address.hostname) !== 'public') return
      if (address.protocol === 'https:') {
        elsewhere.set(address.hostname, clock.now())
        conclude('online')
      }
      // Over plain http a login page may have answered: that is for the hosts to say.
      else if (current !== 'online' && current !== 'unknown') void ask()
    },
    listen(hear) {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
  }
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url
}
