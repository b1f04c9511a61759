import { stepSiteAlarm } from './alarm/site-alarm.ts'
import type { EventHub } from './event-hub.ts'
import { normalize } from './items/normalize.ts'
import { matchItems } from './match-items.ts'
import { nextDue } from './next-due.ts'
import { type Polled, type PollFailure, type PollTools, pollSource } from './poll-source.ts'
import { maskSettings } from './sources/secret-settings.ts'
import type { SiteReading } from './sources/source-adapter.ts'
import type { NewItem, PollOutcome, Store, StoredAlarm, StoredSource } from './store/store.ts'
import type { Matcher } from './watch/match.ts'

export interface PipelineParts extends PollTools {
  readonly store: Store
  readonly events: EventHub
  /** The matcher over today's watches. */
  matcher(): Matcher
}

/** What came of one poll. */
export interface PollReport {
  readonly newItems: number
  readonly error?: Pick<PollFailure, 'kind' | 'message' | 'advice'>
}

/** An item that is in the store for the first time, with the id it got. */
interface Arrival {
  readonly id: string
  readonly item: NewItem
}

/**
 * **The page to read first.** Takes one source through all stages: poll → normalise → match → store →
 * alarm → notify. Everything from "store" on happens in one transaction, so that a crash loses nothing and
 * repeats nothing; delivery of notices is the outbox's.
 */
export async function runPipeline(
  sourceId: string,
  parts: PipelineParts,
  signal: AbortSignal,
): Promise<PollReport> {
  const source = parts.store.sources.get(sourceId)
  if (source === undefined) return { newItems: 0 }
  const polled = await pollSource(source, parts, signal)
  // Called off because Storeminder stops: that says nothing about the source.
  if (!polled.ok && signal.aborted) return { newItems: 0 }
  const now = parts.ports.clock.now()
  const normal = polled.ok ? polled.result.items.map((raw) => normalize(raw, now)) : []
  const items = matchItems(source, normal, parts.matcher())

  const added = parts.store.write(() => {
    // Removed while it was being polled: what came is of no interest any more.
    if (parts.store.sources.get(sourceId) === undefined) return []
    const arrivals = parts.store.items.insert(items).added
    const alarm = polled.ok ? siteStage(source, polled.result.site, arrivals, parts.store, now) : undefined
    noticeStage(source, arrivals, alarm, parts, now)
    if (polled.ok) nameAfterContent(source, polled, parts.store)
    parts.store.sources.recordPoll(sourceId, outcome(source, polled, now, parts.ports.random()))
    return arrivals
  })

  announce(source, polled, added.length, parts.events)
  return report(source, polled, added.length)
}

/** A source that nobody named takes the name its content gives itself, once, at its first reading. */
function nameAfterContent(
  source: StoredSource,
  { adapter, result }: Polled & { ok: true },
  store: Store,
): void {
  const title = result.title?.replace(/\s+/gu, ' ').trim().slice(0, 100)
  if (!title || source.lastSuccessAt !== undefined) return
  const settings = adapter.settings.safeParse(maskSettings(adapter.settings, source.settings))
  if (settings.success && adapter.suggestName(settings.data) === source.name)
    store.sources.change(source.id, { name: title })
}

/** Keeps the reading and raises or ends the site's alarm; returns an alarm raised just now. */
function siteStage(
  source: StoredSource,
  reading: SiteReading | undefined,
  arrivals: readonly Arrival[],
  store: Store,
  now: number,
): StoredAlarm | undefined {
  if (reading === undefined) return undefined
  store.sites.record({ sourceId: source.id, ...reading })
  const open = store.alarms.open(source.id)
  const step = stepSiteAlarm(open, reading.verdict)
  if (step === 'end' && open !== undefined) store.alarms.save({ ...open, state: 'over', endedAt: now })
  if (step !== 'raise') return undefined
  const cause = arrivals.find(({ item }) => item.needs !== 'nothing') ?? arrivals[0]
  const alarm: StoredAlarm = {
    id: `${source.id}:${now}`,
    sourceId: source.id,
    title: cause?.item.title ?? `${source.name} is down`,
    text: cause?.item.text ?? reading.check.reason ?? '',
    state: 'ringing',
    raisedAt: now,
    acknowledgedAt: undefined,
    note: undefined,
    endedAt: undefined,
    itemId: cause?.id,
  }
  store.alarms.save(alarm)
  return alarm
}

/** Writes down what the person is to be told. A source's first import is history, not news; an alarm is told always. */
function noticeStage(
  source: StoredSource,
  arrivals: readonly Arrival[],
  alarm: StoredAlarm | undefined,
  parts: PipelineParts,
  now: number,
): void {
  const untold = { createdAt: now, deliveredAt: undefined, attempts: 0 }
  if (alarm !== undefined) {
    const { id, itemId, title, text } = alarm
    const words = { title, body: text.slice(0, 300) }
    parts.store.notices.add({ ...untold, ...words, id: `alarm:${id}`, itemId, alarmId: id, urgency: 'alarm' })
  }
  if (source.lastSuccessAt === undefined) return
  for (const { id, item } of arrivals) {
    if (id === alarm?.itemId) continue
    const words =
      item.kind === 'site'
        ? { title: item.title, body: item.text.slice(0, 300) }
        : { title: source.name, body: item.title }
    parts.store.notices.add({
      ...untold,
      ...words,
      id: `item:${id}`,
      itemId: id,
      alarmId: undefined,
      urgency: 'news',
    })
  }
}

function outcome(source: StoredSource, polled: Polled, now: number, random: number): PollOutcome {
  const blind = polled.ok ? polled.result.site?.check.outcome === 'unknown' : polled.failure.blind
  const failures = polled.ok ? 0 : source.failures + (blind ? 0 : 1)
  const dueAt = nextDue({
    now,
    interval: source.everyMinutes * 60_000,
    failures,
    backsOff: polled.adapter.backsOff,
    blind,
    againIn: polled.ok ? polled.result.againIn : undefined,
    notBefore: polled.ok ? polled.result.notBefore : polled.failure.retryAt,
    random,
  })
  const base = { triedAt: now, dueAt, blind, failures }
  if (polled.ok) return { ...base, succeeded: !blind, state: polled.result.state }
  const { kind, message, advice } = polled.failure
  return { ...base, succeeded: false, error: { kind, message, advice, at: now } }
}

function announce(source: StoredSource, polled: Polled, added: number, events: EventHub): void {
  if (added > 0) events.itemsChanged(added)
  const wasWell = source.error === undefined && !source.blind && source.lastSuccessAt !== undefined
  // Sources are shown with "read 4 minutes ago", which the page counts by itself; only real changes are news.
  if (!polled.ok || !wasWell || added > 0) events.changed('sources.changed')
  if (polled.ok && polled.result.site !== undefined) {
    events.changed('sources.changed')
    events.changed('alarms.changed')
  }
  events.healthChanged()
}

function report(source: StoredSource, polled: Polled, newItems: number): PollReport {
  if (!polled.ok) {
    const { kind, message, advice } = polled.failure
    return { newItems, error: { kind, message: `${source.name}: ${message}`, advice } }
  }
  const check = polled.result.site?.check
  if (check === undefined || check.outcome === 'success') return { newItems }
  return {
    newItems,
    error: {
      kind: check.outcome === 'unknown' ? 'offline' : 'network',
      message: `${source.name}: ${check.reason ?? 'the check failed'}`,
      advice: 'Open the item in the feed to see what was expected, what came and what to look at first.',
    },
  }
}
