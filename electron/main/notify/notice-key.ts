import type { Notice } from '../../shared/model/notice.ts'

/** What a notice takes the place of, and is known by to the desktop: the earlier notices of the same alarm. */
export function noticeKey({ id, alarmId }: Pick<Notice, 'id' | 'alarmId'>): string {
  return alarmId ?? id
}
