import { remarkText } from '../../../text/reply.ts'
import type { Check } from './use-check.ts'

/** What stands where the remarks would be while there are none. */
export function withoutRemarks(check: Check | undefined): string {
  if (check === undefined) return remarkText.empty
  return check.checked ? remarkText.none : (check.why ?? remarkText.empty)
}
