import { type Severity, severities } from '../shared/model/alarm.ts'
import type { AlarmRecord } from '../shared/model/alarm-record.ts'
import type { Notice } from '../shared/model/notice.ts'
import { desktopChannel } from './alarm/escalate.ts'
import type { ChannelSender } from './channel-sender.ts'
import { bundleAlarms, mostSingly } from './notify/bundle.ts'
import { ChannelError } from './notify/channel-error.ts'
import type { Ports } from './ports.ts'
import { claimSound } from './sound-claim.ts'
import type { Store, StoredNotice } from './store/store.ts'

export interface AlarmTellerParts {
  readonly ports: Pick<Ports, 'clock' | 'log' | 'notifier'>
  readonly store: Pick<Store, 'alarms' | 'facts' | 'items' | 'notices' | 'write'>
  readonly channels: ChannelSender
  /** An alarm could not be told somewhere. */
  onUntold(alarmId: string): void
}

/** When something could not be told, it is tried again after this long, this many times, then left to the tray icon. */
export const retry = 60_000
export const mostAttempts = 5

/** Why something could not be told, and when to try again; `undefined` for never. */
interface Trouble {
  readonly reason: string
  readonly again: number | undefined
}

/** Makes what tells waiting notices about alarms at one place, and writes into each alarm's timeline what came of it. */
export function createAlarmTeller({ ports, store, channels, onUntold }: AlarmTellerParts) {
  const { alarms, notices } = store
  const now = () => ports.clock.now()

  async function tellAll(channelId: string, waiting: readonly StoredNotice[]): Promise<void> {
    const isDrill = ({ alarmId }: StoredNotice) =>
      alarmId !== undefined && alarms.get(alarmId)?.drill === true
    const singly = channelId === desktopChannel ? mostSingly : 1
    const real = waiting.filter((notice) => !isDrill(notice))
    // A rehearsal is never one of several: each word of it must be marked.
    const bundles = [...bundleAlarms(real, singly), ...bundleAlarms(waiting.filter(isDrill), singly)]
    for (const bundle of bundles) {
      const members = waiting.filter(({ id }) => bundle.ids.includes(id))
      // Somebody may have answered while another one was being told.
      if (!members.some(({ id }) => notices.get(id)?.deliveredAt === undefined && notices.get(id))) continue
      writeDown(channelId, members, await tell(channelId, bundle.notice, members))
    }
  }

  async function tell(
    channelId: string,
    notice: Notice,
    members: readonly StoredNotice[],
  ): Promise<Trouble | undefined> {
    const isDesktop = channelId === desktopChannel
    if (!isDesktop && channels.nameOf(channelId) === undefined)
      return { reason: 'This channel no longer exists.', again: undefined }
    const about = members.flatMap(({ alarmId }) => (alarmId && alarms.get(alarmId)) || [])
    const sound = notice.sound && claimSound(store, channelId, now())
    try {
      if (!isDesktop) await channels.send(channelId, toMessage({ ...notice, sound }, about))
      else if (!(await ports.notifier.show(forDesktop({ ...notice, sound }, about))))
        return { reason: 'The desktop took no notification.', again: now() + retry }
      return undefined
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return { reason, again: againAfter(error) }
    }
  }

  /** What a channel will never take is not asked of it again. */
  function againAfter(error: unknown): number | undefined {
    if (error instanceof ChannelError && error.kind === 'refused') return undefined
    return Math.max(wishedRetry(error) ?? 0, now() + retry)
  }

  function toMessage(notice: Notice, about: readonly AlarmRecord[]) {
    const { id, title, body, sound, itemId } = notice
    const url = itemId === undefined ? undefined : store.items.get(itemId)?.url
    return {
      ...{ id, title, body, sound },
      severity: gravest(about),
      drill: about.length > 0 && about.every(({ drill }) => drill),
      ...(url === undefined ? {} : { url }),
    }
  }

  function writeDown(
    channelId: string,
    members: readonly StoredNotice[],
    trouble: Trouble | undefined,
  ): void {
    const at = now()
    const channel =
      channelId === desktopChannel ? 'Desktop' : (channels.nameOf(channelId) ?? 'A removed channel')
    const again =
      trouble && members.some(({ attempts }) => attempts + 1 < mostAttempts) ? trouble.again : undefined
    const ids = members.map(({ id }) => id)
    store.write(() => {
      if (again === undefined) notices.markDelivered(ids, at)
      else notices.markTried(ids, again)
      // Of several about one alarm only the newest has been said.
      for (const { alarmId, title } of new Map(members.map((one) => [one.alarmId, one])).values()) {
        // An alarm can have been removed meanwhile, as a rehearsal's is.
        if (alarmId === undefined || alarms.get(alarmId) === undefined) continue
        const line = trouble === undefined ? title : `${trouble.reason} (${title})`
        alarms.addTold(alarmId, { at, channel, outcome: trouble ? 'failed' : 'delivered', text: line })
      }
    })
    if (trouble === undefined) return
    ports.log.warn('An alarm could not be told', { channel, reason: trouble.reason.slice(0, 200) })
    for (const { alarmId, attempts } of members)
      if (alarmId !== undefined && attempts === 0) onUntold(alarmId)
  }

  return tellAll
}

/** When a channel wants to be asked again, in milliseconds since 1970, if its error says so. */
function wishedRetry(error: unknown): number | undefined {
  return error instanceof Error && 'retryAt' in error && typeof error.retryAt === 'number'
    ? error.retryAt
    : undefined
}

function forDesktop(notice: Notice, about: readonly AlarmRecord[]): Notice {
  return about.length === 1 && about[0]?.topic === 'sign-in' ? { ...notice, cure: 'sign-in' } : notice
}

function gravest(about: readonly AlarmRecord[]): Severity {
  return severities.findLast((severity) => about.some((alarm) => alarm.severity === severity)) ?? 'serious'
}
