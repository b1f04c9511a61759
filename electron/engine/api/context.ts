import type { CheckedParams, Data } from '../../shared/contract.ts'
import type { Health } from '../../shared/model/health.ts'
import type { MethodName } from '../../shared/names.ts'
import type { BlindLedger } from '../blind-ledger.ts'
import type { Channels } from '../channel-sender.ts'
import type { DrillDesk } from '../drill-desk.ts'
import type { EventHub } from '../event-hub.ts'
import type { IncidentSide } from '../incident-room/incident-side.ts'
import type { PipelineParts } from '../pipeline.ts'
import type { Presence } from '../presence.ts'
import type { ReplyDesk } from '../reply-desk.ts'
import type { ReplyPlaces } from '../reply-places.ts'
import type { Scheduler } from '../scheduler.ts'
import type { SettingsFile } from '../settings-file.ts'
import type { Store } from '../store/store.ts'
import type { UndoLog } from '../undo-log.ts'

/** What handlers work with. */
export interface ApiContext {
  readonly parts: PipelineParts
  readonly store: Store
  readonly settings: SettingsFile
  readonly scheduler: Scheduler
  /** Whether a source is connected and says by itself when something comes. */
  isListening(sourceId: string): boolean
  readonly events: EventHub
  readonly undo: UndoLog
  readonly presence: Presence
  readonly incidents: IncidentSide
  readonly replyDesk: ReplyDesk
  readonly replyPlaces: ReplyPlaces
  readonly blindLedger: BlindLedger
  readonly channels: Channels
  readonly drills: DrillDesk
  readonly pause: Pause
  /** Compiles the watches anew after they changed, and looks for a changed one in what is stored. */
  watchesChanged(watchId?: string): void
  health(): Health
  /** A new id that nobody can guess. */
  newId(): string
}

/** Whether all checking rests because the person asked for it. */
export interface Pause {
  until(): number | undefined
  /** Milliseconds since 1970; `undefined` ends the pause. */
  set(until: number | undefined): void
}

/** One handler: gets checked params, gives the method's data, or throws a `CallFailure`. */
export type Handler<Name extends MethodName> = (
  params: CheckedParams<Name>,
) => Data<Name> | Promise<Data<Name>>

/** All handlers of the contract; a missing one does not compile. */
export type Handlers = { readonly [Name in MethodName]: Handler<Name> }

/** The handlers of one noun. */
export type HandlersOf<Noun extends string> = Pick<Handlers, Extract<MethodName, `${Noun}.${string}`>>
