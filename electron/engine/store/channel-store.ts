import type { ChannelKind } from '../../shared/model/channel.ts'
import type { SourceSettings } from '../../shared/model/source.ts'

/** A channel as it is kept. Times in milliseconds since 1970. Secret settings are sealed. */
export interface StoredChannel {
  readonly id: string
  readonly kind: ChannelKind
  readonly name: string
  readonly settings: SourceSettings
  readonly createdAt: number
  readonly lastSentAt: number | undefined
  readonly trouble: StoredTrouble | undefined
}

export interface StoredTrouble {
  readonly message: string
  readonly advice: string
  readonly at: number
}

export interface ChannelStore {
  /** Oldest first. */
  list(): readonly StoredChannel[]
  get(id: string): StoredChannel | undefined
  /** Adds or replaces by id. */
  save(channel: StoredChannel): void
  remove(id: string): void
  /** Counts one message sent and clears the trouble. */
  noteSent(id: string, at: number): void
  noteTrouble(id: string, trouble: StoredTrouble): void
  /** Messages sent on the UTC day of `at`. */
  sentOn(id: string, at: number): number
}
