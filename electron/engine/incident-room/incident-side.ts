import type { AlarmDesk } from '../alarm-desk.ts'
import type { Ports } from '../ports.ts'
import type { SettingsFile } from '../settings-file.ts'
import type { Arrival } from '../site-stage.ts'
import type { Store, StoredReply } from '../store/store.ts'
import { type AfterDesk, createAfterDesk } from './after-desk.ts'
import { createIncidentDesk, type IncidentDesk } from './incident-desk.ts'
import { createPromiseDesk, type PromiseDesk } from './promise-desk.ts'
import { createRooms, type Rooms } from './rooms.ts'

export interface IncidentSideParts {
  readonly ports: Ports
  readonly store: Store
  readonly alarms: Pick<AlarmDesk, 'report'>
  settings(): ReturnType<SettingsFile['get']>
  newId(): string
  /** Something about an incident is other than before. */
  onChange(): void
  /** Items belong to an incident that did not, or the other way round. */
  onItems(): void
}

/** Everything about incidents that the engine needs to know. */
export interface IncidentSide {
  /** How incidents come to be, go on and end, and what belongs to each. */
  readonly desk: IncidentDesk
  /** What an incident shows of itself. */
  readonly rooms: Rooms
  /** What is asked once it is over. */
  readonly after: AfterDesk
  /** What was promised for a time. */
  readonly promises: PromiseDesk
  /**
   * The stage "incident": lets new items join the open incidents they belong to. Call inside `write`, after the stages
   * "story" and "conversation". Gives the ids of those that joined, which need no notice of their own.
   */
  arrived(arrivals: readonly Arrival[]): ReadonlySet<string>
  /** A reply has gone out, or was sent by hand; `at` in milliseconds since 1970. Called in the transaction that says so. */
  sent(reply: StoredReply, at: number): void
  start(): void
  /** Time may have passed in sleep. */
  nudge(): void
  stop(): Promise<void>
}

/** Makes and joins the parts of the incident room, one line each. */
export function createIncidentSide(parts: IncidentSideParts): IncidentSide {
  const { ports, store } = parts
  const promises = createPromiseDesk({ ...parts, desk: parts.alarms, statement: () => undefined })
  const rooms = createRooms({
    store,
    facts: () => [],
    statements: () => [],
    promises: ([id = '']) => promises.list({ incidentId: id, limit: mostPromises }),
    questions: () => [],
    openQuestions: () => 0,
  })
  const desk = createIncidentDesk({ ...parts, now: () => ports.clock.now() })
  const after = createAfterDesk({ store, rooms, settings: parts.settings, now: () => ports.clock.now() })
  return {
    ...{ desk, rooms, promises, after },
    arrived: () => new Set(),
    sent: promises.sent,
    start: promises.start,
    nudge: promises.nudge,
    stop: promises.stop,
  }
}

/** Promises of one incident that are shown. */
const mostPromises = 500
