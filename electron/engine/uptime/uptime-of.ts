import type { SiteSpan, SiteUptime } from '../../shared/model/site-page.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { timeInBuckets } from './time-in-buckets.ts'

const day = 86_400_000

/** How long each span is, in milliseconds. */
export const spanLength: Readonly<Record<SiteSpan, number>> = {
  '24h': day,
  '7d': 7 * day,
  '30d': 30 * day,
  '90d': 90 * day,
}

/** How much of a span a site was up; `spells` reach up to now. `undefined` before the first look. */
export function uptimeOf(spells: readonly SiteSpell[], span: SiteSpan, now: number): SiteUptime | undefined {
  const first = spells[0]
  if (first === undefined) return undefined
  const from = Math.min(now, Math.max(first.from, now - spanLength[span]))
  const [time] = timeInBuckets(spells, [from, now])
  if (time === undefined) return undefined
  const answered = time.up + time.degraded
  const judged = answered + time.down
  const seen = judged + time.maintenance
  return {
    ...{ span, time },
    from: toTimestamp(from),
    ...(judged === 0 ? {} : { share: answered / judged }),
    seen: now === from ? 1 : seen / (now - from),
  }
}
