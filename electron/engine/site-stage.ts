import type { UnderWay } from '../shared/model/maintenance-spans.ts'
import { isAtLeast } from './alarm/severity.ts'
import type { AlarmDesk } from './alarm-desk.ts'
import { askSiblings } from './site-siblings.ts'
import { isReach } from './sources/is-reach.ts'
import { sourceAdapters } from './sources/registry.ts'
import { siteOf } from './sources/site-of.ts'
import type { SiteReading, SourceAdapter, VerdictAlarm } from './sources/source-adapter.ts'
import type { NewItem, Store, StoredSource } from './store/store.ts'
import { speaksFor } from './uptime/speaks-for.ts'

/** An item that is in the store for the first time, with the id it got. */
export interface Arrival {
  readonly id: string
  readonly item: NewItem
}

type Alarms = NonNullable<SourceAdapter['alarms']>

/** What a check that says nothing of its own raises. */
const usual: Alarms = {
  down: { topic: 'down', severity: 'critical' },
  degraded: { topic: 'slow', severity: 'notable' },
}

/**
 * Keeps a check's reading and reports to the alarm desk: a bad verdict raises its alarm unless that is open, a better
 * one ends it, and unknown changes nothing, since a machine that could not look has learned nothing. During
 * maintenance nothing is raised; what is still wrong after it is raised then. Returns the items that need no notice of
 * their own, because the alarm speaks for them or because they were to be expected.
 */
export function siteStage(
  source: StoredSource,
  reading: SiteReading | undefined,
  arrivals: readonly Arrival[],
  { store, desk }: { readonly store: Store; readonly desk: AlarmDesk },
  now: number,
  maintenance: UnderWay | undefined,
): ReadonlySet<string> {
  if (reading === undefined) return new Set()
  store.sites.record({
    ...{ sourceId: source.id, ...reading },
    speaksFor: speaksFor(source.everyMinutes),
    maintenance: maintenance !== undefined,
  })
  const { verdict } = reading
  if (verdict === 'unknown') return new Set()
  const subject = { kind: 'site', id: source.id } as const
  const adapter: SourceAdapter = sourceAdapters[source.kind]
  const alarms = adapter.alarms ?? usual
  const open = store.alarms.open(subject).filter(({ drill }) => !drill)
  const due = dueAlarm(reading, alarms)
  const told = new Set(maintenance === undefined ? [] : arrivals.map(({ id }) => id))
  if (isReach(source.kind)) tellSiblings(source, reading, { store, desk }, now)

  const tell = (phase: 'raise' | 'over', { topic, severity }: VerdictAlarm) => {
    const cause =
      arrivals.find(({ item }) => (item.needs !== 'nothing') === (phase === 'raise')) ?? arrivals[0]
    if (cause !== undefined) told.add(cause.id)
    const tellFrom = phase === 'raise' ? askSiblings(source, store, now) : undefined
    desk.report({
      ...{ subject, topic, phase, severity, at: now },
      ...(tellFrom === undefined ? {} : { tellFrom }),
      title: cause?.item.title ?? `${source.name} is ${verdictWords[verdict]}`,
      text: cause?.item.text ?? reading.check.reason ?? '',
      ...(cause === undefined ? {} : { itemId: cause.id }),
    })
  }

  for (const { topic, severity } of open) {
    // What is down need not be told to be well in other respects; that shows when it answers again.
    const isEnded = verdict === 'down' ? false : topic !== due?.topic
    if (isEnded && isOneOf(alarms, topic)) tell('over', { topic, severity })
  }
  const standing = open.find(({ topic }) => topic === due?.topic)
  if (maintenance !== undefined) return told
  if (due !== undefined && (standing === undefined || !isAtLeast(standing.severity, due.severity)))
    tell('raise', due)
  return told
}

/**
 * A site that answers again is looked at by all its checks that found something; one that answers explains nothing of
 * what they found.
 */
function tellSiblings(
  source: StoredSource,
  { verdict, check }: SiteReading,
  { store, desk }: { readonly store: Store; readonly desk: AlarmDesk },
  now: number,
): void {
  if (verdict === 'down' || check.outcome === 'failure' || check.outcome === 'unknown') return
  const concerned = store.alarms
    .open()
    .filter(({ subject, topic, drill }) => subject.kind === 'site' && topic !== 'down' && !drill)
  if (concerned.length === 0) return
  const key = siteOf(source)?.key
  const ids = [...new Set(concerned.map(({ subject }) => subject.id))].filter((id) => {
    const other = id === source.id ? undefined : store.sources.get(id)
    return other !== undefined && !other.paused && siteOf(other)?.key === key
  })
  desk.unexplained(ids)
  // Their alarms are about to be told again, unless they see that all is well.
  if (store.alarms.open({ kind: 'site', id: source.id }).some(({ topic }) => topic === 'down'))
    for (const id of ids) store.sources.change(id, { dueAt: now })
}

const verdictWords = { up: 'up again', degraded: 'not well', down: 'down' } as const

function dueAlarm({ verdict, severity }: SiteReading, alarms: Alarms): VerdictAlarm | undefined {
  if (verdict === 'up' || verdict === 'unknown') return undefined
  const usually = alarms[verdict]
  return severity !== undefined && isAtLeast(severity, usually.severity) ? { ...usually, severity } : usually
}

function isOneOf({ down, degraded }: Alarms, topic: VerdictAlarm['topic']): boolean {
  return topic === down.topic || topic === degraded.topic
}
