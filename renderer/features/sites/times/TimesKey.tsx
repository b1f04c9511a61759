import { sitesText } from '../../../text/sites.ts'
import styles from '../SiteTimes.module.css'
import { type Bucket, phases } from './bucket.ts'
import { timesScale } from './times-scale.ts'

/** What the colours and signs of the picture mean; only of those that are in it. */
export function TimesKey({ buckets }: { readonly buckets: readonly Bucket[] }) {
  const { top } = timesScale(buckets, 1, 1)
  const known = phases.filter((phase) => buckets.some(({ parts }) => (parts[phase] ?? 0) > 0))
  const has = (state: 'down' | 'degraded' | 'maintenance') => buckets.some((bucket) => bucket[state] > 0)
  const signs = [
    ...(known.length > 0 ? known : (['whole'] as const)),
    ...(buckets.some(({ slow }) => slow !== undefined) ? (['slow'] as const) : []),
    ...(buckets.some(({ mean, unknown, length }) => mean === undefined && unknown * 2 > length)
      ? (['unknown'] as const)
      : []),
    ...(buckets.some(({ mean = 0 }) => mean > top) ? (['beyond'] as const) : []),
    ...(['maintenance', 'degraded', 'down'] as const).filter(has),
  ]
  return (
    <ul className={styles.key} aria-hidden="true">
      {signs.map((sign) => (
        <li key={sign}>
          <span className={styles.sign} data-sign={sign} />
          {sitesText.signs[sign]}
        </li>
      ))}
    </ul>
  )
}
