import { hostReach } from './host-reach.ts'

/** Keeps any one host from being asked too often at once. Pure: told the time, never asks it. */
export interface HostPacing {
  /**
   * Whether a poll of `host` may start at `now` (milliseconds since 1970), `pause` milliseconds or more after the
   * last one started.
   */
  isFree(host: string, now: number, pause?: number): boolean
  /** Notes that a poll of `host` starts; the returned function notes its end. Asks nobody's leave. */
  take(host: string, now: number): (now: number) => void
}

/** Polls of one host under way at a time. */
const mostAtOnce = 2
/** Milliseconds between two starts on one host. */
const leastGap = 1000
/** Milliseconds after which no host needs to be remembered; no service asks for longer pauses. */
const longestPause = 10 * 60_000
/** Hosts remembered before those at rest are forgotten. */
const remembered = 1000

interface Host {
  running: number
  lastStart: number
}

/** Starts with every host at rest. This machine itself is never held up: its servers are the person's own. */
export function createHostPacing(): HostPacing {
  const hosts = new Map<string, Host>()

  function forgetIdle(now: number): void {
    for (const [name, host] of hosts)
      if (host.running === 0 && now - host.lastStart >= longestPause) hosts.delete(name)
  }

  return {
    isFree(name, now, pause = leastGap) {
      const host = hosts.get(name)
      if (host === undefined) return true
      // A clock that was set back must not hold a host for long.
      const rested = now - host.lastStart >= pause || now < host.lastStart
      return host.running < mostAtOnce && rested
    },
    take(name, now) {
      if (hostReach(name) === 'loopback') return () => undefined
      if (hosts.size >= remembered) forgetIdle(now)
      const host = hosts.get(name) ?? { running: 0, lastStart: now }
      hosts.set(name, host)
      host.running += 1
      host.lastStart = now
      let ended = false
      return (end) => {
        if (ended) return
        ended = true
        host.running -= 1
        if (hosts.size >= remembered) forgetIdle(end)
      }
    },
  }
}

/** The host an address points at, without port, lower case; what is no address is its own host. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address
}
