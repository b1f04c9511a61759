import { assertNever } from '../../shared/assert-never.ts'
import type { AlarmSubject, AlarmTopic } from '../../shared/model/alarm.ts'

/** What an alarm about such a subject is about when nobody says. */
export function presumedTopic(kind: AlarmSubject['kind']): AlarmTopic {
  switch (kind) {
    case 'site':
      return 'down'
    case 'watch':
    case 'overall':
      return 'storm'
    case 'source':
      return 'sign-in'
    case 'reports':
      return 'reported'
    case 'promise':
      return 'promise'
    case 'incident':
      return 'incident'
    default:
      return assertNever(kind)
  }
}
