import type { AlarmDesk } from './alarm-desk.ts'
import type { SiteReading } from './sources/source-adapter.ts'
import type { NewItem, Store, StoredSource } from './store/store.ts'

/** An item that is in the store for the first time, with the id it got. */
export interface Arrival {
  readonly id: string
  readonly item: NewItem
}

/**
 * Keeps a site's reading and reports to the alarm desk: down raises an alarm unless one is open, up ends it, and
 * unknown changes nothing, since a machine that could not look has learned nothing. Returns the items that the
 * alarm speaks for, which need no notice of their own.
 */
export function siteStage(
  source: StoredSource,
  reading: SiteReading | undefined,
  arrivals: readonly Arrival[],
  { store, desk }: { readonly store: Store; readonly desk: AlarmDesk },
  now: number,
): ReadonlySet<string> {
  if (reading === undefined) return new Set()
  store.sites.record({ sourceId: source.id, ...reading })
  const subject = { kind: 'site', id: source.id } as const
  const isOpen = store.alarms.open(subject).some(({ topic }) => topic === 'down')
  if (reading.verdict === 'unknown' || isOpen === (reading.verdict === 'down')) return new Set()
  const isDown = reading.verdict === 'down'
  const cause = arrivals.find(({ item }) => (item.needs !== 'nothing') === isDown) ?? arrivals[0]
  desk.report({
    subject,
    phase: isDown ? 'raise' : 'over',
    severity: 'critical',
    title: cause?.item.title ?? `${source.name} is ${isDown ? 'down' : 'up again'}`,
    text: cause?.item.text ?? reading.check.reason ?? '',
    at: now,
    ...(cause === undefined ? {} : { itemId: cause.id }),
  })
  return new Set(cause === undefined ? [] : [cause.id])
}
