import type { IncidentFigures, IncidentMinutes } from '../../../../electron/shared/model/incident-after.ts'
import { afterText, talliesWords } from '../../../text/after-it.ts'
import { spanWords } from '../../../text/span.ts'
import styles from './Figures.module.css'

const inOrder = [
  'notice',
  'acknowledge',
  'firstWord',
  'cause',
  'fix',
  'close',
] as const satisfies readonly (keyof IncidentMinutes)[]
const minute = 60_000

/** How long each step took, counted from the first sign, and how much belongs to it. */
export function Figures({ figures }: { readonly figures: IncidentFigures }) {
  return (
    <>
      <dl className={styles.figures}>
        {inOrder.map((step) => {
          const minutes = figures.minutes[step]
          return (
            <div key={step} className={styles.figure} data-open={minutes === undefined || undefined}>
              <dt className={styles.words}>{afterText.minutes[step]}</dt>
              <dd className={styles.value}>
                {minutes === undefined ? afterText.notYet : spanWords(minutes * minute)}
              </dd>
            </div>
          )
        })}
      </dl>
      <p className={styles.tallies}>{talliesWords(figures)}</p>
    </>
  )
}
