import { seriousLabels } from '../../../../electron/shared/reply/serious-labels.ts'
import type { Remark } from './remarks.ts'
import type { Check } from './use-check.ts'

/** How many of the open remarks are of the kind that gets quoted. */
export function seriousCount(check: Check | undefined, open: readonly Remark[]): number {
  return (check?.findings ?? []).filter(
    ({ label, start, end }) =>
      seriousLabels.includes(label) && open.some((one) => one.start === start && one.end === end),
  ).length
}
