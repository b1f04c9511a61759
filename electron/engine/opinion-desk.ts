import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import {
  type Look,
  type Opinion,
  type OpinionSettings,
  opinionAskedSchema,
  usualProbes,
} from '../shared/model/opinion.ts'
import type { Connectivity } from './connectivity.ts'
import { hostReach } from './http/host-reach.ts'
import type { HttpClient } from './http/http-client.ts'
import { askFriend } from './opinion/ask-friend.ts'
import { askProbes } from './opinion/ask-probes.ts'
import { takeLook } from './opinion/take-look.ts'
import type { Ports } from './ports.ts'
import type { Store } from './store/store.ts'

/** Asks others what they see of a site, and tells them when they ask. */
export interface OpinionDesk {
  settings(): OpinionSettings
  /** `friend` is the address with its key. */
  change(patch: {
    readonly ask?: OpinionSettings['ask'] | undefined
    readonly friend?: string | undefined
    readonly probes?: string | undefined
  }): Promise<void>
  /**
   * Asks whom the person chose about a site in the internet; `undefined` where nobody is to be asked. What made a
   * site be left alone is remembered for some minutes under `subject` (not without one), so that nobody is asked
   * every minute. Takes half a minute at most. Never rejects.
   */
  ask(subject: string | undefined, url: string, signal: AbortSignal): Promise<Opinion | undefined>
  /** Lets friends ask from now on, or no longer. Gives the key they need, which is kept nowhere. */
  share(on: boolean): string | undefined
  /** A friend asks. `undefined`: that key is not, or no longer, good. `busy`: too many have asked. Never rejects. */
  give(key: string, url: string): Promise<Look | 'busy' | undefined>
}

const keptSchema = z
  .object({
    ask: opinionAskedSchema.catch('nobody'),
    /** Where the friend is, and the whole address, sealed. */
    friend: z.object({ origin: z.string(), sealed: z.string() }).optional().catch(undefined),
    probes: z.string().catch(usualProbes),
    /** SHA-256 of the key that friends use, hexadecimal. */
    keyHash: z.string().optional().catch(undefined),
  })
  .catch({ ask: 'nobody', probes: usualProbes })
type Kept = z.infer<typeof keptSchema>

const fact = 'opinions'
/** Milliseconds for which "elsewhere it answers" holds. */
const remembered = 5 * 60_000
/** How many looks friends get in a minute. */
const looksAMinute = 20

/** Makes the desk over the store's facts. */
export function createOpinionDesk({
  ports: { clock, secrets },
  store,
  http,
  connectivity,
}: {
  readonly ports: Pick<Ports, 'clock' | 'secrets'>
  readonly store: Pick<Store, 'facts' | 'write'>
  readonly http: Pick<HttpClient, 'request'>
  readonly connectivity: Pick<Connectivity, 'isReachable'>
}): OpinionDesk {
  const reachedElsewhere = new Map<string, { readonly until: number; readonly opinion: Opinion }>()
  let looks: readonly number[] = []

  const kept = (): Kept => keptSchema.parse(store.facts.get(fact) ?? {})
  const keep = (change: Partial<Kept>) => store.write(() => store.facts.set(fact, { ...kept(), ...change }))

  async function opinionOf(url: string, signal: AbortSignal): Promise<Opinion | undefined> {
    const { ask, friend, probes } = kept()
    const address = URL.parse(url)
    if (address === null || !/^https?:$/.test(address.protocol) || hostReach(address.hostname) !== 'public')
      return undefined
    // What it takes to find the page, and nothing that might be secret.
    const bare = address.origin + address.pathname
    if (ask === 'probes') return await askProbes(probes, bare, http, signal)
    if (ask !== 'friend' || friend === undefined) return undefined
    try {
      return await askFriend(await secrets.open(friend.sealed), bare, http, signal)
    } catch {
      return { kind: 'none', words: 'There is no second opinion: enter your friend’s address anew' }
    }
  }

  return {
    settings() {
      const { ask, friend, probes, keyHash } = kept()
      const known = friend === undefined ? {} : { friend: friend.origin }
      return { ask, ...known, probes, sharing: keyHash !== undefined }
    },
    async change({ ask, friend, probes }) {
      const origin = friend === undefined ? undefined : new URL(friend).origin
      const sealed = friend === undefined ? undefined : await secrets.seal(friend)
      keep({
        ...(ask === undefined ? {} : { ask }),
        ...(origin === undefined || sealed === undefined ? {} : { friend: { origin, sealed } }),
        ...(probes === undefined ? {} : { probes }),
      })
      reachedElsewhere.clear()
    },
    async ask(subject, url, signal) {
      if (kept().ask === 'nobody') return undefined
      const known = subject === undefined ? undefined : reachedElsewhere.get(subject)
      if (known !== undefined && clock.now() < known.until) return known.opinion
      const opinion = await opinionOf(url, signal)
      if (subject === undefined) return opinion
      reachedElsewhere.delete(subject)
      if (opinion?.kind === 'reached')
        reachedElsewhere.set(subject, { until: clock.now() + remembered, opinion })
      return opinion
    },
    share(on) {
      const key = on ? randomBytes(24).toString('base64url') : undefined
      keep({ keyHash: key === undefined ? undefined : hashOf(key).toString('hex') })
      return key
    },
    async give(key, url) {
      const { keyHash } = kept()
      if (keyHash === undefined || !timingSafeEqual(hashOf(key), Buffer.from(keyHash, 'hex')))
        return undefined
      looks = [...looks.filter((at) => Math.abs(clock.now() - at) < 60_000), clock.now()].slice(
        -looksAMinute - 1,
      )
      if (looks.length > looksAMinute) return 'busy'
      return await takeLook(url, http, (address) => connectivity.isReachable(address))
    },
  }
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
