import type { MethodName } from '../shared/names.ts'
import type { Clock, Log } from './ports.ts'
import type { Store } from './store/store.ts'

/** Knows when the person last did something here. */
export interface Presence {
  /** A method was called; those that a page calls by itself say nothing of a person. */
  note(method: string): void
  /** Milliseconds since 1970; `undefined` before the first time. */
  lastAt(): number | undefined
  /** The person is here now. */
  here(): void
}

/** What only a person does. */
const deeds: ReadonlySet<string> = new Set<MethodName>([
  'items.act',
  'items.get',
  'alarms.acknowledge',
  'alarms.confirm',
  'alarms.snooze',
  'sources.add',
  'sources.update',
  'sources.remove',
  'watches.save',
  'settings.set',
  'sites.pause',
  'sites.maintain',
  'changes.undo',
])

/** The store's fact that outlives a restart. */
const fact = 'presentAt'
/** Milliseconds for which nothing new is written down: many deeds in a row are one presence. */
const same = 60_000

/** Makes it over the store's facts. */
export function createPresence({
  clock,
  log,
  store,
}: {
  readonly clock: Clock
  readonly log: Log
  readonly store: Pick<Store, 'facts' | 'write'>
}): Presence {
  function lastAt(): number | undefined {
    const at = store.facts.get(fact)
    return typeof at === 'number' ? at : undefined
  }

  function here(): void {
    try {
      store.write(() => store.facts.set(fact, clock.now()))
    } catch (error) {
      log.warn('It could not be written down that somebody is here', { error: String(error) })
    }
  }

  return {
    lastAt,
    here,
    note(method) {
      if (deeds.has(method) && clock.now() - (lastAt() ?? 0) >= same) here()
    },
  }
}
