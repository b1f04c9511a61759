import { openStore } from '../../electron/engine/store/open-store.ts'
import type { StoredCheck } from '../../electron/engine/store/store.ts'
import type { SiteVerdict } from '../../electron/shared/model/site.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const verdicts = { success: 'up', degraded: 'degraded', failure: 'down', unknown: undefined } as const

/** A stretch in which a seeded site was not well, in minutes before the end of the history. */
export interface SeededTrouble {
  readonly minutesAgo: number
  readonly minutes: number
  readonly outcome: 'failure' | 'degraded' | 'unknown'
  readonly reason: string
}

/** What a seeded check saw. */
export interface SeededHistory {
  readonly sourceId: string
  readonly url: string
  readonly days: number
  /** Whether nobody looked between midnight and 06:00 UTC, as on a machine that sleeps. */
  readonly sleeps: boolean
  /** Whether its answers have phases; otherwise only their whole time is known. */
  readonly phases: boolean
  readonly troubles: readonly SeededTrouble[]
}

/** Writes checks of the past, one every five minutes, into the data folder of a shell that is not running. */
export async function seedHistories(
  folder: string,
  histories: readonly SeededHistory[],
  now: number,
): Promise<void> {
  const silent = { debug() {}, info() {}, warn() {}, error() {} }
  const { store } = await openStore({ folder, now: () => now, log: silent })
  try {
    store.write(() => {
      for (const history of histories) {
        const first = now - history.days * day
        let verdict: SiteVerdict = 'unknown'
        let since = first
        for (let at = first; at < now - minute; at += 5 * minute) {
          const check = checkAt(history, at, now)
          if (check === undefined) continue
          // A check that saw nothing leaves the verdict as it was.
          const says = verdicts[check.outcome]
          if (says !== undefined && says !== verdict) [verdict, since] = [says, at]
          store.sites.record({
            ...{ sourceId: history.sourceId, url: history.url, verdict, since, check },
            ...{ confirming: false, speaksFor: 11 * minute },
          })
        }
      }
    })
  } finally {
    store.close()
  }
}

function checkAt(history: SeededHistory, at: number, now: number): StoredCheck | undefined {
  const trouble = history.troubles.find(({ minutesAgo, minutes }) => {
    const begin = now - minutesAgo * minute
    return at >= begin && at < begin + minutes * minute
  })
  if (trouble !== undefined && trouble.outcome !== 'degraded') {
    return { at, outcome: trouble.outcome, reason: trouble.reason }
  }
  if (trouble === undefined && history.sleeps && new Date(at).getUTCHours() < 6) return undefined
  // Busier by day than by night, with a little noise that is the same at every run.
  const noise = (Math.sin(at / 7919) + Math.sin(at / 104_729) + 2) / 4
  const busy = 1 + 0.6 * Math.max(0, Math.sin(((new Date(at).getUTCHours() - 8) / 12) * Math.PI))
  const factor = trouble === undefined ? 1 : 9
  const timings = {
    dns: 2 + 6 * noise,
    connect: 14 + 5 * noise,
    tls: 22 + 8 * noise,
    firstByte: (90 + 70 * noise) * busy * factor,
    download: 12 + 30 * noise,
  }
  const milliseconds = Math.round(Object.values(timings).reduce((sum, part) => sum + part, 0))
  return {
    at,
    outcome: trouble === undefined ? 'success' : 'degraded',
    status: 200,
    milliseconds,
    ...(history.phases ? { timings } : {}),
    ...(trouble === undefined ? {} : { reason: trouble.reason }),
  }
}
