import type { ChannelKind, Headroom } from '../shared/model/channel.ts'
import type { SourceSettings } from '../shared/model/source.ts'
import { toTimestamp } from '../shared/model/time.ts'
import type { HttpClient } from './http/http-client.ts'
import type { ChannelMessage } from './notify/channel-adapter.ts'
import { ChannelError } from './notify/channel-error.ts'
import { channelAdapters } from './notify/registry.ts'
import type { Ports } from './ports.ts'
import { maskSettings, openSettings } from './sources/secret-settings.ts'
import type { Store, StoredChannel } from './store/store.ts'

/** Sends messages through the channels that the person has set up. The desktop is none of them. */
export interface ChannelSender {
  /** What a channel is called; `undefined` when there is none of that id. */
  nameOf(channelId: string): string | undefined
  /** Resolves once the channel has taken the message; rejects with a `ChannelError`. */
  send(channelId: string, message: ChannelMessage): Promise<void>
}

/** The same for whoever sets channels up. */
export interface Channels extends ChannelSender {
  /** Sends by settings that need not be saved, sealed as they would be kept. Counts as one sent for `channelId`. */
  sendBy(
    kind: ChannelKind,
    sealed: SourceSettings,
    message: ChannelMessage,
    channelId?: string,
  ): Promise<void>
  headroom(channel: StoredChannel): Headroom
}

export interface ChannelSenderParts {
  readonly ports: Pick<Ports, 'clock' | 'log' | 'secrets'>
  readonly store: Pick<Store, 'channels' | 'problems' | 'write'>
  readonly http: HttpClient
  /** A channel's state, or a problem about it, has changed. */
  onChange(): void
}

/** Milliseconds that sending one message may take. */
const patience = 60_000
const day = 24 * 60 * 60_000
/** From this share of its limit on, the person is warned that a channel is running out. */
const warnFrom = 0.8

/** Makes the sender. It counts what each channel took and warns before one is used up. */
export function createChannelSender({ ports, store, http, onChange }: ChannelSenderParts): Channels {
  const now = () => ports.clock.now()

  async function sendBy(
    kind: ChannelKind,
    sealed: SourceSettings,
    message: ChannelMessage,
    channelId?: string,
  ): Promise<void> {
    const adapter = channelAdapters[kind]
    const settings = adapter.settings.parse(await openSettings(adapter.settings, sealed, ports.secrets))
    await adapter.send({ settings, http, now, signal: AbortSignal.timeout(patience) }, message)
    if (channelId === undefined) return
    store.write(() => store.channels.noteSent(channelId, now()))
  }

  function headroom({ id, kind, settings }: StoredChannel): Headroom {
    const limit = limitOf(kind, settings)
    return {
      ...(limit === undefined ? {} : { limit }),
      used: store.channels.sentOn(id, now()),
      resetsAt: toTimestamp(nextDay(now())),
    }
  }

  /** Warns once a channel is running out, and takes the warning back on another day. */
  function watchHeadroom(channel: StoredChannel): void {
    const { limit, used } = headroom(channel)
    const id = `headroom:${channel.id}`
    if (limit === undefined || used < limit * warnFrom) store.problems.remove(id)
    else
      store.problems.add({
        id,
        message:
          used < limit
            ? `“${channel.name}” has sent ${used} of its ${limit} messages for today.`
            : `“${channel.name}” has sent all its ${limit} messages for today, so alarms go to the next step at once.`,
        advice: 'It starts anew at midnight UTC. Add another channel, so that no alarm is cut short.',
        at: toTimestamp(now()),
      })
  }

  return {
    nameOf: (channelId) => store.channels.get(channelId)?.name,
    sendBy,
    headroom,
    async send(channelId, message) {
      const channel = store.channels.get(channelId)
      if (channel === undefined)
        throw new ChannelError('refused', 'This channel no longer exists.', 'Choose another one.')
      try {
        const { limit, used } = headroom(channel)
        if (limit !== undefined && used >= limit) throw usedUp(channel.name, limit, nextDay(now()))
        await sendBy(channel.kind, channel.settings, message, channelId)
      } catch (error) {
        const failure = asChannelError(error)
        store.write(() =>
          store.channels.noteTrouble(channelId, {
            ...{ message: failure.message, advice: failure.advice },
            at: now(),
          }),
        )
        throw failure
      } finally {
        store.write(() => watchHeadroom(channel))
        onChange()
      }
    },
  }
}

function limitOf(kind: ChannelKind, settings: SourceSettings): number | undefined {
  const adapter = channelAdapters[kind]
  const masked = adapter.settings.safeParse(maskSettings(adapter.settings, settings))
  return masked.success ? adapter.dailyLimit(masked.data) : undefined
}

function nextDay(now: number): number {
  return (Math.floor(now / day) + 1) * day
}

function usedUp(name: string, limit: number, resetsAt: number): ChannelError {
  return new ChannelError(
    'limit',
    `“${name}” has sent all its ${limit} messages for today.`,
    'It starts anew at midnight UTC; the next step of the escalation is used instead.',
    resetsAt,
  )
}

/** Whatever went wrong, in words: a secret of another machine's, settings that an older version kept. */
export function asChannelError(error: unknown): ChannelError {
  if (error instanceof ChannelError) return error
  return new ChannelError(
    'refused',
    'This channel’s settings could not be used.',
    'Open the channel, give its password or token again, save it, and send a test.',
  )
}
