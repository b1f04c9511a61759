import { numberWords } from '../../../text/age.ts'
import { activityText, stretchMoment } from '../../../text/watches.ts'
import styles from './ActivityPicture.module.css'
import type { Stretch } from './stretches.ts'

interface ActivityTableProps {
  readonly stretches: readonly Stretch[]
  readonly now: number
}

/** The same as the picture in figures, newest first, for whoever reads better than they see. */
export function ActivityTable({ stretches, now }: ActivityTableProps) {
  const rows = stretches.filter(({ count, unknown }) => count > 0 || unknown).toReversed()
  if (rows.length === 0) return <p className={styles.quiet}>{activityText.tableEmpty}</p>
  const { time, count, people, usual } = activityText.columns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={activityText.table} tabIndex={0}>
      <p className={styles.quiet}>{activityText.tableNote}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            {[time, count, people, usual].map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((stretch) => (
            <tr key={stretch.at}>
              <th scope="row">{stretchMoment(stretch, now)}</th>
              <td>{numberWords(stretch.count)}</td>
              <td>{numberWords(stretch.authors)}</td>
              <td>
                {stretch.unknown ? activityText.keyUnknown : activityText.usual(stretch.low, stretch.high)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
