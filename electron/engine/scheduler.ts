import { type HostPacing, hostOf } from './http/host-pacing.ts'
import type { PollReport } from './pipeline.ts'
import type { Cancel, Clock, Log } from './ports.ts'
import type { SourceStore } from './store/store.ts'

/** Polls sources when they are due. The due list lives in the store, so sleep and restart cost nothing. */
export interface Scheduler {
  start(): void
  /** Polls a source soon: now, or once more after the poll that is under way, which may have looked too early. */
  hurry(id: string): void
  /** Whether a source that is being polled will be polled once more right after. */
  isHurried(id: string): boolean
  /** The due list, or what the sources point at, may have changed. */
  nudge(): void
  /**
   * Polls one source now, due or not; joins a poll that is under way. Where its service wants longer pauses than
   * that, it is made due instead, and the report says so.
   */
  checkNow(id: string): Promise<PollReport>
  /** Aborts what is under way and waits for it to end. */
  stop(): Promise<void>
}

export interface SchedulerParts {
  readonly clock: Clock
  readonly log: Log
  readonly sources: Pick<SourceStore, 'due' | 'nextDueAt'>
  readonly pacing: HostPacing
  /** The address a source points at, for pacing; `undefined` when its settings give none. */
  addressOf(id: string): string | undefined
  /** Milliseconds that its kind wants between two polls of one host; `undefined` for the usual second. */
  hostPauseOf(id: string): number | undefined
  poll(id: string, signal: AbortSignal): Promise<PollReport>
  /** Makes a source due, so that it is polled as soon as its host's turn comes. */
  makeDue(id: string): void
  /** While true nothing is polled by itself. */
  isPaused(): boolean
}

/** Polls under way at once: enough to hide slow servers, few enough for two cores and little memory. */
const mostAtOnce = 12
/** How long a source rests when even its outcome could not be stored (e.g. the disk is full). */
const restAfterCrash = 60_000
/** How soon the due list is looked at again while something is under way or waits for its host's turn. */
const busyLook = 1000
/**
 * What falls due within the same second is started together, at its end: many sources then wake the machine once a
 * second instead of each for itself, which costs a third.
 */
const together = 1000
/** The longest sleep between two looks; a clock that was set or a missed wake-up costs at most this. */
const idleLook = 10 * 60_000

/** Where a source is asked, and how long its kind wants the host to rest. */
interface Place {
  readonly host: string
  readonly pause: number | undefined
}

/** Makes the scheduler. */
export function createScheduler(parts: SchedulerParts): Scheduler {
  const underWay = new Map<string, Promise<PollReport>>()
  const resting = new Map<string, number>()
  /** Under way, and to be polled once more. */
  const again = new Set<string>()
  /** What pacing needs to know of each source, read once for many polls. */
  const places = new Map<string, Place>()
  const stopping = new AbortController()
  let timer: Cancel | undefined
  let running = false

  function look(): void {
    timer?.()
    timer = undefined
    if (!running) return
    if (!parts.isPaused()) startDue()
    timer = parts.clock.after(untilNextLook(), look)
  }

  function startDue(): void {
    const now = parts.clock.now()
    // More than can run, since some of those due may be under way, resting, or waiting for their host.
    for (const id of parts.sources.due(now, mostAtOnce * 4)) {
      if (underWay.size >= mostAtOnce) return
      if (!underWay.has(id) && (resting.get(id) ?? 0) <= now && isHostFree(id, now)) void run(id)
    }
  }

  function untilNextLook(): number {
    const now = parts.clock.now()
    const next = parts.sources.nextDueAt()
    if (next === undefined) return idleLook
    if (next <= now || underWay.size > 0) return busyLook
    return Math.min(Math.ceil(next / together) * together - now, idleLook)
  }

  function placeOf(id: string): Place {
    const place = places.get(id) ?? { host: hostOf(parts.addressOf(id) ?? id), pause: parts.hostPauseOf(id) }
    places.set(id, place)
    return place
  }

  function isHostFree(id: string, now: number): boolean {
    const { host, pause } = placeOf(id)
    return parts.pacing.isFree(host, now, pause)
  }

  function run(id: string): Promise<PollReport> {
    const release = parts.pacing.take(placeOf(id).host, parts.clock.now())
    const poll = parts
      .poll(id, stopping.signal)
      .catch((error: unknown): PollReport => {
        parts.log.error('A poll could not be finished', { source: id, error: String(error) })
        resting.set(id, parts.clock.now() + restAfterCrash)
        return { newItems: 0, error: whatCrashed(error) }
      })
      .finally(() => {
        release(parts.clock.now())
        underWay.delete(id)
        if (again.delete(id)) makeDue(id)
        if (running) look()
      })
    underWay.set(id, poll)
    return poll
  }

  function makeDue(id: string): void {
    try {
      parts.makeDue(id)
    } catch (error) {
      parts.log.error('A source could not be hurried', { source: id, error: String(error) })
    }
  }

  return {
    hurry(id) {
      if (underWay.has(id)) again.add(id)
      else {
        makeDue(id)
        look()
      }
    },
    isHurried: (id) => again.has(id),
    start() {
      running = true
      look()
    },
    nudge() {
      places.clear()
      look()
    },
    async checkNow(id) {
      const joined = underWay.get(id)
      const { pause } = placeOf(id)
      const now = parts.clock.now()
      if (joined !== undefined || pause === undefined || isHostFree(id, now)) return await (joined ?? run(id))
      parts.makeDue(id)
      look()
      return { newItems: 0, error: itsTurnComes(pause) }
    },
    async stop() {
      running = false
      timer?.()
      stopping.abort()
      await Promise.all(underWay.values())
    },
  }
}

function whatCrashed(error: unknown): NonNullable<PollReport['error']> {
  return {
    kind: 'storage',
    message: error instanceof Error ? error.message : String(error),
    advice: 'Free some space on the disk; nothing is lost, it is tried again in a minute.',
  }
}

function itsTurnComes(pause: number): NonNullable<PollReport['error']> {
  return {
    kind: 'rate-limited',
    message: `Its service allows one question in ${Math.round(pause / 1000)} seconds over all its sources`,
    advice: 'Nothing to do: it is asked as soon as its turn comes.',
  }
}
