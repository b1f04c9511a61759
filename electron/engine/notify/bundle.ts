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
  const groups = [...Map.groupBy(waiting, ({ id, alarmId }) => alarmId ?? id).values()]
  const told = groups.flatMap((group) => {
    const newest = group.at(-1)
    if (newest === undefined) return []
    const sound = newest.urgency === 'alarm' && group.some((one) => one.sound)
    return [{ newest: { ...newest, sound }, ids: group.map(({ id }) => id) }]
  })
  if (told.length <= singly) return told.map(({ newest, ids }) => ({ notice: single(newest), ids }))
  return [{ notice: together(told.map(({ newest }) => newest)), ids: told.flatMap(({ ids }) => ids) }]
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

function together(newest: readonly WaitingNotice[]): Notice {
  const ringing = newest.filter(({ urgency }) => urgency === 'alarm')
  const over = newest.filter(({ urgency }) => urgency !== 'alarm')
  const shown = [...ringing, ...over].slice(0, mostLines).map(({ title }) => title)
  return {
    id: newest.at(-1)?.id ?? '',
    title: titleOf(ringing.length, over.length),
    body: lines(shown, newest.length),
    urgency: ringing.length > 0 ? 'alarm' : 'news',
    sound: newest.some(({ sound }) => sound),
    count: newest.length,
  }
}

function titleOf(ringing: number, over: number): string {
  if (ringing === 0) return `${over} alarms are over`
  const alarms = ringing === 1 ? '1 alarm' : `${ringing} alarms`
  return over === 0 ? alarms : `${alarms}, ${over} over`
}

function lines(shown: readonly string[], all: number): string {
  const more = all - shown.length
  return `${shown.join('\n')}${more > 0 ? `\nand ${more} more` : ''}`
}
