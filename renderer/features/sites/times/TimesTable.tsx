import { answerTimeWords } from '../../../text/site-words.ts'
import { bucketMoment, sharesWords, sitesText } from '../../../text/sites.ts'
import styles from '../SiteTimes.module.css'
import { type Bucket, phases } from './bucket.ts'

interface TimesTableProps {
  readonly buckets: readonly Bucket[]
  readonly now: number
}

/** The picture of answer times in figures, newest first. */
export function TimesTable({ buckets, now }: TimesTableProps) {
  const known = phases.filter((phase) => buckets.some(({ parts }) => (parts[phase] ?? 0) > 0))
  const rows = buckets.filter(({ count, down }) => count > 0 || down > 0).toReversed()
  const time = (milliseconds: number | undefined) =>
    milliseconds === undefined ? '' : answerTimeWords(milliseconds)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={sitesText.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{sitesText.columns.time}</th>
            <th scope="col">{sitesText.columns.usual}</th>
            <th scope="col">{sitesText.columns.slow}</th>
            {known.map((phase) => (
              <th key={phase} scope="col">
                {sitesText.signs[phase]}
              </th>
            ))}
            <th scope="col">{sitesText.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((bucket) => (
            <tr key={bucket.at}>
              <th scope="row">{bucketMoment(bucket, now)}</th>
              <td>{time(bucket.mean)}</td>
              <td>{time(bucket.slow)}</td>
              {known.map((phase) => (
                <td key={phase}>{time(bucket.parts[phase])}</td>
              ))}
              <td>{sharesWords(bucket)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
