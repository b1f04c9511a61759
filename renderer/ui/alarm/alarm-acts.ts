import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import { act } from '../../client/act.ts'
import { momentWords } from '../../text/age.ts'
import { alarmText } from '../../text/alarm.ts'
import { showToast } from '../toasts.ts'

/** How somebody has an alarm: their note, and for how many minutes when not the usual time. */
export interface Having {
  readonly note?: string
  readonly minutes?: number
}

/** Says "I have it" and tells until when that holds. Resolves to whether it worked. */
export async function acknowledgeAlarm(id: string, { note, minutes }: Having = {}): Promise<boolean> {
  const alarm = await act('alarms.acknowledge', {
    id,
    ...(note ? { note } : {}),
    ...(minutes === undefined ? {} : { minutes }),
  })
  if (alarm) showToast({ text: havingWords(alarm), ...undoOf(alarm) })
  return alarm !== undefined
}

/** Says "I still have it": the usual time again from now. */
export async function confirmAlarm(id: string): Promise<void> {
  const alarm = await act('alarms.confirm', { id })
  if (alarm) showToast({ text: havingWords(alarm), ...undoOf(alarm) })
}

/** Silences an alarm for some minutes without having it. */
export async function snoozeAlarm(id: string, minutes: number): Promise<void> {
  const alarm = await act('alarms.snooze', { id, minutes })
  if (!alarm) return
  const until = alarm.snoozedUntil ?? new Date(Date.now() + minutes * 60_000).toISOString()
  showToast({
    text: alarmText.snoozedUntil(momentWords(Date.parse(until), Date.now())),
    ...undoOf(alarm),
  })
}

function havingWords({ acknowledgedUntil, drill }: Alarm): string {
  return acknowledgedUntil === undefined || drill
    ? alarmText.acknowledged
    : alarmText.acknowledgedUntil(momentWords(Date.parse(acknowledgedUntil), Date.now()))
}

function undoOf(answer: { readonly undo?: string | undefined }): { undo?: string } {
  return answer.undo === undefined ? {} : { undo: answer.undo }
}
