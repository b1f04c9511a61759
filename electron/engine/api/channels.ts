import { z } from 'zod'
import type { Channel, ChannelKind, ChannelKindInfo } from '../../shared/model/channel.ts'
import type { SourceSettings } from '../../shared/model/source.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import { asChannelError } from '../channel-sender.ts'
import { channelAdapters } from '../notify/registry.ts'
import { maskSettings } from '../sources/secret-settings.ts'
import type { StoredChannel } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { checkSettings } from './source-settings.ts'

/** Handlers of the channels. */
export function channelHandlers(context: ApiContext): HandlersOf<'channels'> {
  const { store, settings, events, parts, undo, newId, channels } = context
  const now = () => parts.ports.clock.now()

  function existing(id: string): StoredChannel {
    const channel = store.channels.get(id)
    if (channel === undefined) throw new CallFailure('not-found', 'That channel has been removed.')
    return channel
  }

  async function check(kind: ChannelKind, given: SourceSettings, kept: StoredChannel | undefined) {
    if (kept !== undefined && kept.kind !== kind)
      throw new CallFailure('invalid', 'A channel cannot become another kind; add a new one.', 'kind')
    return await checkSettings(channelAdapters[kind], given, kept?.settings ?? {}, parts.ports.secrets)
  }

  function present(channel: StoredChannel): Channel {
    const { id, kind, name, lastSentAt, trouble } = channel
    return {
      ...{ id, kind, name, headroom: channels.headroom(channel) },
      settings: maskSettings(channelAdapters[kind].settings, channel.settings),
      ...(lastSentAt === undefined ? {} : { lastSentAt: toTimestamp(lastSentAt) }),
      ...(trouble === undefined ? {} : { trouble: { ...trouble, at: toTimestamp(trouble.at) } }),
    }
  }

  return {
    'channels.kinds': () =>
      Object.values(channelAdapters).map(({ kind, label, description, settings: form }) => ({
        ...{ kind, label, description },
        settings: formOf(form),
      })),
    'channels.list': () => [
      { id: 'desktop', kind: 'desktop', name: 'This desktop', settings: {} },
      ...store.channels.list().map(present),
    ],
    'channels.save': async ({ id, kind, name, settings: given }) => {
      const kept = id === undefined ? undefined : existing(id)
      const { sealed, opened } = await check(kind, given, kept)
      const channel: StoredChannel = {
        id: id ?? newId(),
        kind,
        name: name?.trim() || channelAdapters[kind].suggestName(opened),
        settings: sealed,
        createdAt: kept?.createdAt ?? now(),
        lastSentAt: kept?.lastSentAt,
        // What was wrong with the old settings says nothing about the new ones.
        trouble: undefined,
      }
      store.write(() => store.channels.save(channel))
      events.changed('channels.changed')
      return present(channel)
    },
    'channels.remove': ({ id }) => {
      const channel = existing(id)
      store.write(() => {
        store.channels.remove(id)
        store.problems.remove(`headroom:${id}`)
      })
      events.changed('channels.changed')
      events.healthChanged()
      const steps = settings.get().escalation.filter(({ channelId }) => channelId === id).length
      return { steps, undo: undo.keep({ what: 'channel', channel }) }
    },
    'channels.test': async ({ id, kind, settings: given }) => {
      const kept = id === undefined ? undefined : existing(id)
      const tried = kind ?? kept?.kind
      if (tried === undefined)
        throw new CallFailure('invalid', 'Say which channel to test, or give kind and settings.', 'id')
      const sealed = given === undefined ? (kept?.settings ?? {}) : (await check(tried, given, kept)).sealed
      try {
        await channels.sendBy(tried, sealed, testMessage(newId()), id)
        return {}
      } catch (error) {
        const { message, advice } = asChannelError(error)
        return { error: { message, advice } }
      } finally {
        events.changed('channels.changed')
      }
    },
  }
}

function testMessage(id: string) {
  return {
    id: `test-${id}`,
    title: 'Test of Storeminder',
    body: 'This is a test. If you can read it, alarms will reach you here.',
    severity: 'serious',
    sound: true,
    drill: true,
  } as const
}

function formOf(settings: z.ZodType): ChannelKindInfo['settings'] {
  return z.record(z.string(), z.json()).parse(z.toJSONSchema(settings, { io: 'input' }))
}
