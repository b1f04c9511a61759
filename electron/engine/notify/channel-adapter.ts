import type { z } from 'zod'
import type { Severity } from '../../shared/model/alarm.ts'
import type { ChannelKind } from '../../shared/model/channel.ts'
import type { HttpClient } from '../http/http-client.ts'

/** One message to somebody who is not at this machine. */
export interface ChannelMessage {
  /** The same for every try, so that a channel which can tell may drop a second one. */
  readonly id: string
  readonly title: string
  readonly body: string
  readonly severity: Severity
  readonly sound: boolean
  /** What a tap opens. */
  readonly url?: string
  readonly drill: boolean
}

/** What an adapter gets to send with. */
export interface SendContext<Settings> {
  readonly settings: Settings
  readonly http: HttpClient
  /** Milliseconds since 1970. */
  now(): number
  readonly signal: AbortSignal
}

/** Everything there is to know about one kind of channel; as with sources, the form is drawn from `settings`. */
export interface ChannelAdapter<Schema extends z.ZodObject = z.ZodObject> {
  readonly kind: ChannelKind
  readonly label: string
  readonly description: string
  readonly settings: Schema
  /** A name for a channel whose owner gave none. */
  suggestName(settings: z.output<Schema>): string
  /** Most messages that it takes in a day, as far as is known. */
  dailyLimit(settings: z.output<Schema>): number | undefined
  /** Resolves once the service has taken the message; rejects with a `ChannelError`. */
  send(context: SendContext<z.output<Schema>>, message: ChannelMessage): Promise<void>
}
