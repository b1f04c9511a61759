import { type Severity, severities } from '../../shared/model/alarm.ts'

/** Whether one severity is at least as grave as another. */
export function isAtLeast(severity: Severity, other: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(other)
}
