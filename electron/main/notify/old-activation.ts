import type { ActivationArguments } from 'electron'
import type { NoticeAction } from '../../shared/model/notice.ts'
import { noticeButtons } from './notice-buttons.ts'

/** What the person did with a notice that an earlier start has shown. */
export interface OldActivation {
  /** Id of an item's notice, or of the alarm. */
  readonly noticeId: string
  readonly action: NoticeAction
}

const alarmKey = /^(?:site|watch|overall|source):[\w-]{1,60}:[a-z-]{1,20}:\d{1,16}(?::\d{1,4})?$/
/** Whether a text has the form of an alarm's id. */
export function isAlarmId(text: string): boolean {
  return alarmKey.test(text)
}
const itemKey = /^item:\d{1,15}$/

/**
 * Reads what Windows hands over when a notice was clicked that this start has not shown. Its arguments are only
 * trusted as far as they have the form of our own ids; `undefined` when they do not say which notice it was. A
 * button counts only where it is certain which one it is: a wrong "I have it" would silence an alarm.
 */
export function readOldActivation(
  details: Pick<ActivationArguments, 'type' | 'arguments' | 'actionIndex' | 'reply'>,
): OldActivation | undefined {
  const noticeId = tagOf(details.arguments)
  if (noticeId === undefined) return undefined
  const isAlarm = isAlarmId(noticeId)
  if (!isAlarm && !itemKey.test(noticeId)) return undefined
  // One that asks to sign in has other buttons. One that is over has only one, and stays over whichever is told.
  const isPlainAlarm = isAlarm && !noticeId.startsWith('source:')
  // Nor does an item's notice tell whether it offered answers before the other buttons.
  if (!isAlarm) {
    const typed = details.type === 'reply' ? details.reply?.trim() : undefined
    return { noticeId, action: typed ? { reply: typed } : 'open' }
  }
  const buttons = noticeButtons({ alarmId: noticeId, urgency: isPlainAlarm ? 'alarm' : 'news' })
  const pressed = details.type === 'action' ? buttons[details.actionIndex ?? -1]?.action : undefined
  return { noticeId, action: pressed ?? 'open' }
}

/** The `tag` of arguments like `type=action&action=1&tag=site%3A…`. */
function tagOf(text: string): string | undefined {
  const found = /(?:^|[&;])tag=([^&;]{1,200})/.exec(text)?.[1]
  if (found === undefined) return undefined
  try {
    return decodeURIComponent(found)
  } catch {
    return undefined
  }
}
