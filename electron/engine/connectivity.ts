import type { NetworkInterfaceInfo } from 'node:os'
import { hostReach } from './http/host-reach.ts'
import type { HttpClient } from './http/http-client.ts'
import type { Clock } from './ports.ts'

/** `unknown`: nothing has failed yet, so nobody has been asked. */
export type ConnectivityState = 'online' | 'offline' | 'unknown'

/** Tells "the source is down" from "this machine is offline". */
export interface Connectivity {
  /**
   * Whether this machine can reach the network that `url` is on. To be asked only after something failed:
   * for a public address it may ask the configured hosts. Never rejects.
   */
  isReachable(url: string): Promise<boolean>
  /** What is known of the internet without asking. */
  state(): ConnectivityState
  /** A request to `url` was answered: if it is a public address, the internet is there. */
  noteSuccess(url: string): void
  /** Hears every change of `state()` until the returned function is called. */
  listen(hear: (state: ConnectivityState) => void): () => void
}

export interface ConnectivityParts {
  readonly http: Pick<HttpClient, 'request'>
  readonly clock: Clock
  /** Addresses that are practically always up; any answer of any of them is proof. */
  hosts(): readonly string[]
  /** This machine's network interfaces, as `os.networkInterfaces` gives them. */
  interfaces(): NodeJS.Dict<readonly NetworkInterfaceInfo[]>
}

/** Milliseconds for which a proof of being online, or of not being, is believed. */
const believed = { online: 20_000, offline: 5_000 }
/** Milliseconds a host gets to answer. */
const patience = 5_000

/** Asks nobody until something has failed: that spares traffic and tells no third party when this runs. */
export function createConnectivity({ http, clock, hosts, interfaces }: ConnectivityParts): Connectivity {
  const listeners = new Set<(state: ConnectivityState) => void>()
  let current: ConnectivityState = 'unknown'
  let believedUntil = Number.NEGATIVE_INFINITY
  let asking: Promise<boolean> | undefined

  function conclude(isOnline: boolean): boolean {
    const before = current
    current = isOnline ? 'online' : 'offline'
    believedUntil = clock.now() + believed[current]
    if (before !== current) for (const hear of listeners) hear(current)
    return isOnline
  }

  async function askHosts(): Promise<boolean> {
    const found = new AbortController()
    try {
      await Promise.any(
        hosts().map((url) =>
          http.request({
            url,
            method: 'HEAD',
            timeout: patience,
            maxRedirects: 0,
            signal: found.signal,
          }),
        ),
      )
      return true
    } catch {
      return false
    } finally {
      found.abort()
    }
  }

  async function isOnline(): Promise<boolean> {
    if (current !== 'unknown' && clock.now() < believedUntil) return current === 'online'
    asking ??= askHosts()
      .then(conclude)
      .finally(() => {
        asking = undefined
      })
    return await asking
  }

  function hasNetwork(): boolean {
    return Object.values(interfaces()).some((addresses) => addresses?.some((address) => !address.internal))
  }

  return {
    async isReachable(url) {
      const reach = URL.canParse(url) ? hostReach(new URL(url).hostname) : 'public'
      if (reach === 'loopback') return true
      return reach === 'private' ? hasNetwork() : await isOnline()
    },
    state: () => current,
    noteSuccess(url) {
      if (URL.canParse(url) && hostReach(new URL(url).hostname) === 'public') conclude(true)
    },
    listen(hear) {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
  }
}
