import type { Notice } from './model/notice.ts'

/** Longest text handed to the desktop, in characters; it shows far less. */
const longestText = 500

/** A notice as node-notifier takes it. */
export interface ProgramNotice {
  readonly title: string
  readonly message: string
  readonly sound: boolean
  readonly urgency?: 'critical' | 'normal'
  readonly 'app-name'?: string
  /** For `notify-send`, of which node-notifier passes on one only. */
  readonly hint?: string
}

/**
 * The words of a notice for the helper programs of node-notifier, so that foreign words stay words: `notify-send`
 * (everywhere but on `darwin` and `win32`) would read markup in the body and an option in a leading dash, and none
 * of them takes a NUL or an empty text.
 */
export function programNotice(notice: Notice, platform: string): ProgramNotice {
  const title = singleLine(notice.title)
  const body = notice.body.slice(0, longestText).replaceAll('\0', '')
  const isAlarm = notice.urgency === 'alarm'
  if (platform === 'darwin' || platform === 'win32')
    return { title: title || ' ', message: body || ' ', sound: notice.sound }
  return {
    title: asWords(title),
    message: asWords(body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
    sound: false,
    urgency: isAlarm ? 'critical' : 'normal',
    'app-name': 'Storeminder',
    hint: notice.sound
      ? 'string:sound-name:dialog-warning'
      : `string:x-canonical-private-synchronous:${tag(notice)}`,
  }
}

/** By this many services let a notice take the place of the one before; older ones refuse a value with a colon. */
function tag({ id, alarmId }: Notice): string {
  return (alarmId ?? id).replaceAll(/[^\w-]/g, '-')
}

function asWords(text: string): string {
  return text === '' || text.startsWith('-') ? ` ${text}` : text
}

function singleLine(text: string): string {
  return text
    .slice(0, longestText)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
