import type { Notice, WaitingNotice } from '../../shared/model/notice.ts'

/** One message to show, and the waiting notices it stands for. */
export interface Bundle {
  readonly notice: Notice
  readonly ids: readonly string[]
}

/** Most messages shown one by one; more than that become one, so that a busy hour is not a hundred pop-ups. */
export const mostSingly = 3
/** Lines of a bundle's body before it says "and … more". */
const mostLines = 3

/**
 * Groups what waits for one place into messages. Of several about one alarm only the newest is told. `singly`
 * is how many may stand alone: each brings its own buttons, but a phone's quota counts every one.
 */
export function bundleAlarms(waiting: readonly WaitingNotice[], singly: number): readonly Bundle[] {
  const newest = [...new Map(waiting.map((notice) => [notice.alarmId ?? notice.id, notice])).values()]
  if (newest.length > singly) return [together(waiting, newest)]
  return newest.map((notice) => ({
    notice: single(notice),
    ids: waiting
      .filter(({ id, alarmId }) => id === notice.id || (alarmId && alarmId === notice.alarmId))
      .map(({ id }) => id),
  }))
}

/** Groups news: up to three one by one, more as one message. `count` is all that waits, `first` its oldest few. */
export function bundleNews(
  first: readonly WaitingNotice[],
  count: number,
  singly = mostSingly,
): readonly Notice[] {
  if (count <= Math.min(singly, first.length)) return first.map(single)
  const titles = first.slice(0, mostLines).map((notice) => notice.body)
  return [
    {
      id: first[0]?.id ?? '',
      title: `${count} new items`,
      body: lines(titles, count),
      urgency: 'news',
      sound: false,
      count,
    },
  ]
}

function single(waiting: WaitingNotice): Notice {
  const { id, title, body, urgency, sound, itemId, alarmId } = waiting
  return {
    ...{ id, title, body, sound, count: 1 },
    urgency: urgency === 'alarm' ? 'alarm' : 'news',
    ...(itemId === undefined ? {} : { itemId }),
    ...(alarmId === undefined ? {} : { alarmId }),
  }
}

function together(waiting: readonly WaitingNotice[], newest: readonly WaitingNotice[]): Bundle {
  const ringing = newest.filter(({ urgency }) => urgency === 'alarm')
  const told = ringing.length > 0 ? [...ringing, ...newest.filter((one) => !ringing.includes(one))] : newest
  const title =
    ringing.length === newest.length || ringing.length === 0
      ? `${newest.length} ${ringing.length === 0 ? 'alarms are over' : 'alarms'}`
      : `${ringing.length} ${ringing.length === 1 ? 'alarm' : 'alarms'}, ${newest.length - ringing.length} over`
  return {
    ids: waiting.map(({ id }) => id),
    notice: {
      id: newest.at(-1)?.id ?? '',
      title,
      body: lines(
        told.slice(0, mostLines).map((notice) => notice.title),
        told.length,
      ),
      urgency: ringing.length > 0 ? 'alarm' : 'news',
      sound: newest.some(({ sound }) => sound),
      count: newest.length,
    },
  }
}

function lines(shown: readonly string[], all: number): string {
  const more = all - shown.length
  return `${shown.join('\n')}${more > 0 ? `\nand ${more} more` : ''}`
}
