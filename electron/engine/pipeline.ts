import type { UnderWay } from '../shared/model/maintenance-spans.ts'
import type { AlarmDesk } from './alarm-desk.ts'
import { blindStage } from './blind-stage.ts'
import { conversationStage, sortLetters } from './conversation-stage.ts'
import type { CorroborationDesk } from './corroboration-desk.ts'
import type { EventHub } from './event-hub.ts'
import type { FloodWatch } from './flood-watch.ts'
import { gatherReports } from './gather-reports.ts'
import { hurryLooks } from './hurry-looks.ts'
import type { IncidentSide } from './incident-room/incident-side.ts'
import { intakeStage } from './intake-stage.ts'
import { defang } from './items/defang.ts'
import { duringMaintenance } from './items/during-maintenance.ts'
import { normalize } from './items/normalize.ts'
import { joinStories } from './join-stories.ts'
import { lastLook } from './last-look.ts'
import { matchItems } from './match-items.ts'
import { never, nextDue } from './next-due.ts'
import type { OpinionDesk } from './opinion-desk.ts'
import { opinionStage } from './opinion-stage.ts'
import { type Polled, type PollFailure, type PollTools, pollSource } from './poll-source.ts'
import { signInStage, wantsSignIn } from './sign-in-stage.ts'
import { type Arrival, siteStage } from './site-stage.ts'
import { maskSettings } from './sources/secret-settings.ts'
import type { PollOutcome, Store, StoredSource } from './store/store.ts'
import type { StormWatch } from './storm-watch.ts'
import type { Matcher } from './watch/match.ts'

export interface PipelineParts extends PollTools {
  readonly store: Store
  readonly events: EventHub
  readonly desk: AlarmDesk
  readonly storms: Pick<StormWatch, 'arrived'>
  readonly floods: FloodWatch
  readonly corroboration: Pick<CorroborationDesk, 'arrived'>
  readonly opinions: OpinionDesk
  readonly incidents: Pick<IncidentSide, 'arrived' | 'promises'>
  /** The announced maintenance of the site that a source checks, if it is under way. */
  maintenanceOf(source: StoredSource): UnderWay | undefined
  /** Much was read at once, and more is to come. */
  tidy(): void
  /** The matcher over today's watches. */
  matcher(): Matcher
}

/** What came of one poll. */
export interface PollReport {
  /** Stored for the first time, one more place of a known story included. */
  readonly newItems: number
  readonly error?: Pick<PollFailure, 'kind' | 'message' | 'advice'>
}

/**
 * **The page to read first.** Takes one source through all stages: poll → last look → second opinion → normalise →
 * sort → match → store → story → conversation → incident → alarm → notify. Everything from "sort" on happens in one transaction, so
 * that a crash loses nothing and repeats nothing; delivery of notices is the outbox's.
 */
export async function runPipeline(
  sourceId: string,
  parts: PipelineParts,
  signal: AbortSignal,
): Promise<PollReport> {
  const source = parts.store.sources.get(sourceId)
  if (source === undefined) return { newItems: 0 }
  const look = () => pollSource(source, parts, signal)
  const seen = await lastLook(source, await look(), parts.store, look)
  const polled = await opinionStage(source, seen, parts, signal)
  // Called off because Storeminder stops: that says nothing about the source.
  if (!polled.ok && signal.aborted) return { newItems: 0 }
  const now = parts.ports.clock.now()
  const maintenance = polled.ok && polled.result.site ? parts.maintenanceOf(source) : undefined
  const normal = polled.ok
    ? polled.result.items.map((raw) => duringMaintenance(normalize(raw, now), maintenance))
    : []

  const { arrivals, joined, changed } = await parts.store.writeInTurn(() => {
    // Removed while it was being polled: what came is of no interest any more.
    if (parts.store.sources.get(sourceId) === undefined) return nothing
    const sorted = sortLetters(source, normal, parts.store, now)
    const items = matchItems(source, parts.floods.sort(source, sorted.items), parts.matcher())
    const { added, updated } = parts.store.items.insert(items)
    const talk = conversationStage(source, items, added, sorted.own, parts.store, now)
    // What is set aside is no news to anybody.
    const arrivals = added.filter(({ item }) => item.state !== 'aside')
    const joined = new Set(joinStories(arrivals, parts.store))
    const gathered = gatherReports(added.filter(isNoSpam), parts.store)
    for (const { id } of arrivals) if (gathered.has(id)) joined.add(id)
    // An edited item may be a hit of other watches than before, and a story told in one more place.
    if (talk.changed) parts.incidents.promises.elsewhere()
    const changed = updated + joined.size > 0 || talk.changed || added.length > arrivals.length
    if (changed) parts.events.itemsChanged(0)
    const reading = polled.ok ? polled.result.site : undefined
    const ofIncidents = parts.incidents.arrived(added.filter(isNoSpam))
    const told = siteStage(source, reading, arrivals, parts, now, maintenance)
    noticeStage(
      source,
      arrivals,
      new Set([...told, ...joined, ...talk.settled, ...ofIncidents]),
      parts.store,
      now,
    )
    if (polled.ok) nameAfterContent(source, polled, parts.store)
    blindStage(source, polled, parts.store, now)
    hurryLooks(source, arrivals.length, parts.store, now)
    signInStage(source, polled, parts, now)
    parts.store.sources.recordPoll(sourceId, outcome(source, polled, now, parts.ports.random()))
    intakeStage(source, polled, parts.store, now)
    return { arrivals, joined, changed }
  })

  const added = arrivals.length - joined.size
  stormStage(source, arrivals, parts.storms)
  // Works from what is stored as well.
  parts.corroboration.arrived(arrivals.map(({ item }) => item).filter(({ past }) => past !== true))
  if (polled.ok && polled.result.progress !== undefined) {
    parts.events.progress({
      id: `read ${sourceId}`,
      label: `Reading ${source.name}`,
      ...polled.result.progress,
    })
    parts.tidy()
  }
  announce(source, polled, { added, isNews: arrivals.length > 0 || changed }, parts.events)
  return report(source, polled, arrivals.length)
}

/** What is one of very many alike is counted with them; what is taken for spam is with nobody. */
function isNoSpam({ item }: Arrival): boolean {
  return item.state !== 'aside' || item.report?.aside === 'flood'
}

const nothing = { arrivals: [], joined: new Set<string>(), changed: false }

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

/**
 * Writes down what news the person is to be told. A source's first import is history, not news; what an alarm
 * speaks for needs no word of its own, be it a site's or that of a watch which storms; nor does a story that is told
 * in one more place.
 */
function noticeStage(
  source: StoredSource,
  arrivals: readonly Arrival[],
  told: ReadonlySet<string>,
  store: Store,
  now: number,
): void {
  if (source.lastSuccessAt === undefined || arrivals.length === 0) return
  const storming = stormingWatches(store)
  for (const { id, item } of arrivals) {
    if (item.seen || item.past || told.has(id) || item.watchIds.some((watch) => storming.has(watch))) continue
    const words =
      item.kind === 'site'
        ? { title: item.title, body: item.text.slice(0, 300) }
        : { title: source.name, body: item.kind === 'report' ? defang(item.title) : item.title }
    store.notices.add({
      ...words,
      ...{ id: `item:${id}`, itemId: id, alarmId: undefined, urgency: 'news' },
      ...{ channelId: 'desktop', sound: false, createdAt: now, notBefore: now },
      ...{ deliveredAt: undefined, attempts: 0 },
    })
  }
}

/**
 * Tells the storm watch what came. It counts what is stored, soon and after a crash too, so it need not be part of the
 * transaction.
 */
function stormStage(
  source: StoredSource,
  arrivals: readonly Arrival[],
  storms: Pick<StormWatch, 'arrived'>,
): void {
  const isImport = source.lastSuccessAt === undefined
  const items = arrivals.map(({ item }) => item)
  const history = items.filter(({ past }) => isImport || past === true)
  if (history.length > 0) storms.arrived(history, true)
  if (history.length < items.length)
    storms.arrived(
      items.filter((item) => !history.includes(item)),
      false,
    )
}

/** Ids of the watches that have an open alarm. */
function stormingWatches({ alarms }: Store): ReadonlySet<string> {
  const open = alarms.open().filter(({ subject, drill }) => subject.kind === 'watch' && !drill)
  return new Set(open.map(({ subject }) => subject.id))
}

function outcome(source: StoredSource, polled: Polled, now: number, random: number): PollOutcome {
  const blind = polled.ok ? polled.result.site?.check.outcome === 'unknown' : polled.failure.blind
  const failures = polled.ok ? 0 : countFailures(source, polled, blind === true)
  const dueAt = nextDue({
    now,
    interval: source.everyMinutes * 60_000,
    failures,
    backsOff: polled.adapter.backsOff,
    blind,
    againIn: polled.ok ? polled.result.againIn : undefined,
    notBefore: notBefore(source, polled, now),
    random,
  })
  const base = { triedAt: now, dueAt, blind, failures }
  if (polled.ok) return { ...base, succeeded: !blind, state: polled.result.state }
  const { kind, message, advice } = polled.failure
  return { ...base, succeeded: false, error: { kind, message, advice, at: now } }
}

/** Failures in a row; refused sign-ins are counted by themselves, since only so many are tried. */
function countFailures(source: StoredSource, polled: Polled & { ok: false }, blind: boolean): number {
  if (blind) return source.failures
  return wantsSignIn(source, polled) && source.error?.kind !== 'auth' ? 1 : source.failures + 1
}

/** Milliseconds for which a source whose sign-in was refused is left alone, unless its settings change. */
const signInRest = 24 * 60 * 60_000
/** After so many refusals in a row it is left alone until the person does something: more would lock the account. */
const mostSignIns = 3

function notBefore(source: StoredSource, polled: Polled, now: number): number | undefined {
  if (polled.ok) return polled.result.notBefore
  if (!wantsSignIn(source, polled)) return polled.failure.retryAt
  return countFailures(source, polled, false) < mostSignIns ? now + signInRest : never
}

interface Stored {
  /** New stories. */
  readonly added: number
  /** Whether any item is new or was edited. */
  readonly isNews: boolean
}

function announce(source: StoredSource, polled: Polled, { added, isNews }: Stored, events: EventHub): void {
  if (added > 0) events.itemsChanged(added)
  const wasWell = source.error === undefined && !source.blind && source.lastSuccessAt !== undefined
  // Sources are shown with "read 4 minutes ago", which the page counts by itself; only real changes are news.
  if (!polled.ok || !wasWell || added > 0) events.changed('sources.changed')
  if (polled.ok && polled.result.site !== undefined) {
    events.changed('sources.changed')
    events.changed('alarms.changed')
  }
  // Summing everything up costs more than a check does, and a good one after a good one changes nothing of it. Alarms
  // tell of themselves.
  const isBlind = polled.ok && polled.result.site?.check.outcome === 'unknown'
  if (!polled.ok || !wasWell || isNews || isBlind) events.healthChanged()
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
