import type { Severity } from '../shared/model/alarm.ts'

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

/** Sends messages through the channels that the person has set up. The desktop is none of them. */
export interface ChannelSender {
  /** What a channel is called; `undefined` when there is none of that id. */
  nameOf(channelId: string): string | undefined
  /**
   * Resolves once the channel has taken the message; rejects with an error whose message is the reason in words
   * and whose `retryAt`, if it has one, is when to ask again (milliseconds since 1970).
   */
  send(channelId: string, message: ChannelMessage): Promise<void>
}
