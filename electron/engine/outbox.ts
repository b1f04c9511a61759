import type { Notice } from '../shared/model/notice.ts'
import type { Settings } from '../shared/model/settings.ts'
import { quietUntil } from './alarm/quiet-hours.ts'
import { bundleNews, mostSingly } from './notify/bundle.ts'
import { createNewsAllowance } from './notify/news-allowance.ts'
import type { Cancel } from './ports.ts'
import type { NewsBatch } from './store/store.ts'
import { type AlarmTellerParts, createAlarmTeller, mostAttempts, retry } from './tell-alarms.ts'

/** Delivers what the store holds as untold. */
export interface Outbox {
  start(): void
  /** Something new may be waiting. */
  nudge(): void
  /** Waits for deliveries under way, so that they are written down. */
  stop(): Promise<void>
}

export interface OutboxParts extends AlarmTellerParts {
  settings(): Pick<Settings, 'notifications' | 'quietHours'>
  /** A notice with what its item can be answered by, where somebody waits for that. */
  withReply?(notice: Notice): Promise<Notice>
}

/** What comes is gathered this long, so that what arrives together is told together. */
const gather = 1500
/** The longest sleep between two looks while something waits; a clock that was set costs at most this. */
const idleLook = 60_000

/**
 * Makes the outbox: a notice counts as delivered only once the desktop or the channel has taken it. After a
 * crash in between it is told once more under the same id, by which whoever shows it knows it again.
 */
export function createOutbox(parts: OutboxParts): Outbox {
  const { ports, store, settings, withReply } = parts
  const { notices } = store
  const now = () => ports.clock.now()
  const tellAlarms = createAlarmTeller(parts)
  const allowance = createNewsAllowance(now())
  /** What is under way, by place: a slow channel holds up itself alone. */
  const lanes = new Map<string, Promise<void>>()
  let timer: { readonly at: number; readonly cancel: Cancel } | undefined
  let running = false

  function look(): void {
    timer = undefined
    guarded(() => {
      const due = Map.groupBy(notices.due(now()), ({ channelId }) => channelId)
      for (const [channelId, waiting] of due) inLane(channelId, () => tellAlarms(channelId, waiting))
      inLane('news', tellNews)
      lookAgain()
    })
  }

  function inLane(lane: string, work: () => Promise<void>): void {
    if (lanes.has(lane)) return
    const end = (after: () => void) => {
      lanes.delete(lane)
      after()
    }
    lanes.set(
      lane,
      work().then(
        () => end(() => guarded(lookAgain)),
        (error: unknown) => end(() => failed(error)),
      ),
    )
  }

  function guarded(work: () => void): void {
    if (!running) return
    try {
      work()
    } catch (error) {
      failed(error)
    }
  }

  function failed(error: unknown): void {
    ports.log.error('Notices could not be delivered', { error: String(error) })
    schedule(retry)
  }

  /** Sleeps until the next notice may be told. */
  function lookAgain(): void {
    const { alarm, news } = notices.nextAt()
    const times = [alarm, news === undefined ? undefined : Math.max(news, newsFrom())]
    const next = Math.min(...times.filter((at) => at !== undefined))
    if (next !== Number.POSITIVE_INFINITY) schedule(Math.min(Math.max(next - now(), gather), idleLook))
  }

  function schedule(wait: number): void {
    const at = now() + wait
    if (!running || (timer !== undefined && timer.at <= at)) return
    timer?.cancel()
    timer = { at, cancel: ports.clock.after(wait, look) }
  }

  /** When news may be told: not in quiet hours, and not one pop-up after the other. */
  function newsFrom(): number {
    if (!settings().notifications) return now()
    return Math.max(quietUntil(settings().quietHours, now()) ?? 0, allowance.from(now()))
  }

  async function tellNews(): Promise<void> {
    if (newsFrom() > now()) return
    const batch = notices.news(now(), mostSingly)
    if (batch.count === 0) return
    // Unwanted, or tried too often: settled without a word.
    if (!settings().notifications || batch.first.some(({ attempts }) => attempts >= mostAttempts)) {
      store.write(() => notices.markNewsDelivered(batch, now()))
      return
    }
    const messages = bundleNews(batch.first, batch.count, Math.min(mostSingly, allowance.at(now())))
    for (const message of messages) {
      const isShown = await show(message)
      writeDown(message, batch, isShown)
      if (isShown) allowance.spend(1, now())
    }
  }

  /** A notifier that fails is one that showed nothing. */
  async function show(notice: Notice): Promise<boolean> {
    try {
      return await ports.notifier.show((await withReply?.(notice)) ?? notice)
    } catch (error) {
      ports.log.warn('A notice could not be shown', { error: String(error) })
      return false
    }
  }

  function writeDown({ id, count }: Notice, batch: NewsBatch, isShown: boolean): void {
    const again = now() + retry
    store.write(() => {
      if (count > 1) isShown ? notices.markNewsDelivered(batch, now()) : notices.markNewsTried(batch, again)
      else isShown ? notices.markDelivered([id], now()) : notices.markTried([id], again)
    })
  }

  return {
    start() {
      running = true
      schedule(gather)
    },
    nudge: () => schedule(gather),
    async stop() {
      running = false
      timer?.cancel()
      timer = undefined
      await Promise.all(lanes.values())
    },
  }
}
