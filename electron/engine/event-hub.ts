import type { AnyEvent, EventData } from '../shared/contract.ts'
import type { Health, Progress } from '../shared/model/health.ts'
import type { Settings } from '../shared/model/settings.ts'
import type { EventName } from '../shared/names.ts'
import type { Cancel, Clock, Log } from './ports.ts'

/** Events that carry nothing but their name. */
const plainEvents = [
  'sources.changed',
  'watches.changed',
  'alarms.changed',
  'incidents.changed',
  'channels.changed',
  'replies.changed',
  'templates.changed',
] as const satisfies readonly EventName[]
type PlainEvent = (typeof plainEvents)[number]

/** Where the engine says outward what has changed. Bursts become one event each. */
export interface EventHub {
  listen(hear: (event: AnyEvent) => void): () => void
  itemsChanged(added: number): void
  changed(name: PlainEvent): void
  settingsChanged(settings: Settings): void
  /** Computes the health anew, soon, and tells it if it differs. */
  healthChanged(): void
  /** The same, told in any case: whoever asked for the change may have seen a state in between. */
  healthToTell(): void
  progress(progress: Progress): void
  /** Asks whoever shows the page to show this. */
  openPage(target: EventData<'page.open'>): void
  stop(): void
}

/** How long changes are gathered before they are told, so that 200 feeds are not 200 repaints. */
const gather = 150

/** Makes the hub. `health` is asked when somebody may want to know; it must be cheap. */
export function createEventHub(clock: Clock, log: Log, health: () => Health): EventHub {
  const listeners = new Set<(event: AnyEvent) => void>()
  const waiting = new Set<EventName>()
  let added = 0
  let told = ''
  let cancel: Cancel | undefined

  function emit(event: AnyEvent): void {
    for (const hear of listeners) {
      try {
        hear(event)
      } catch (error) {
        log.error('A listener failed', { event: event.name, error: String(error) })
      }
    }
  }

  function flush(): void {
    cancel = undefined
    const names = [...waiting]
    waiting.clear()
    for (const name of names) {
      if (name === 'items.changed') emit({ name, data: { added: takeAdded() } })
      else if (name === 'health.changed') tellHealth()
      else if (isPlain(name)) emit({ name, data: {} satisfies EventData<typeof name> })
    }
  }

  function takeAdded(): number {
    const count = added
    added = 0
    return count
  }

  function tellHealth(): void {
    const data = health()
    const text = JSON.stringify(data)
    if (text === told) return
    told = text
    emit({ name: 'health.changed', data })
  }

  function soon(name: EventName): void {
    waiting.add(name)
    cancel ??= clock.after(gather, flush)
  }

  return {
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    itemsChanged(count) {
      added += count
      soon('items.changed')
    },
    changed: soon,
    settingsChanged: (data) => emit({ name: 'settings.changed', data }),
    healthToTell() {
      told = ''
      soon('health.changed')
    },
    healthChanged: () => soon('health.changed'),
    progress: (data) => emit({ name: 'progress', data }),
    openPage: (data) => emit({ name: 'page.open', data }),
    stop() {
      cancel?.()
      listeners.clear()
    },
  }
}

function isPlain(name: EventName): name is PlainEvent {
  return plainEvents.some((plain) => plain === name)
}
