import type { SiteAnswer, SiteSeries, SiteSpan } from '../../shared/model/site-page.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { type AnswerTally, quantile } from '../store/answer-tally.ts'
import type { Store } from '../store/store.ts'
import { timeInBuckets } from '../uptime/time-in-buckets.ts'
import { spanLength } from '../uptime/uptime-of.ts'

const minute = 60_000

/** Minutes in one bucket of each span: such that there are 288 to 361. */
const bucketMinutes: Readonly<Record<SiteSpan, number>> = { '24h': 5, '7d': 30, '30d': 120, '90d': 360 }

/** How fast one check was answered over a span. `spells` reach up to now. */
export function siteSeries(
  sourceId: string,
  span: SiteSpan,
  spells: readonly SiteSpell[],
  { sites }: Pick<Store, 'sites'>,
  now: number,
): SiteSeries {
  const length = bucketMinutes[span] * minute
  const first = Math.floor((now - spanLength[span]) / length) * length
  const count = Math.floor((now - first) / length) + 1
  const times = timeInBuckets(
    spells,
    Array.from({ length: count + 1 }, (_, index) => first + index * length),
  )
  const tallies = sites.answers(sourceId, first, count, length)
  return {
    ...{ sourceId, span, bucketMinutes: bucketMinutes[span] },
    buckets: times.map((time, index) => {
      const answer = answerOf(tallies[index])
      return {
        at: toTimestamp(first + index * length),
        time,
        ...(answer === undefined ? {} : { answer }),
      }
    }),
  }
}

function answerOf(tally: AnswerTally | undefined): SiteAnswer | undefined {
  if (tally === undefined || tally.count === 0) return undefined
  const { count, sum, min, max, timed, phases } = tally
  // In whole tenths, of which they consist: in fractions, what was summed up in another order could end otherwise.
  const mean = (total: number) => Math.round(Math.round(total * 10) / timed) / 10
  return {
    ...{ count, min, max },
    mean: Math.round((sum / count) * 10) / 10,
    p95: Math.round(quantile(tally, 0.95)),
    ...(timed === 0
      ? {}
      : {
          phases: {
            dns: mean(phases.dns),
            connect: mean(phases.connect),
            tls: mean(phases.tls),
            firstByte: mean(phases.firstByte),
            download: mean(phases.download),
          },
        }),
  }
}
