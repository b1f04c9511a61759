import { activityText } from '../../../text/watches.ts'
import styles from './ChartKey.module.css'

interface ChartKeyProps {
  /** Whether each of these stands in the picture. */
  readonly usual: boolean
  readonly unknown: boolean
  readonly alarms: boolean
}

/** What the colours and signs of the picture mean; only of those that are in it. */
export function ChartKey({ usual, unknown, alarms }: ChartKeyProps) {
  const entries = [
    { sign: 'count', words: activityText.keyCount, there: true },
    { sign: 'usual', words: activityText.keyUsual, there: usual },
    { sign: 'unknown', words: activityText.keyUnknown, there: unknown },
    { sign: 'alarm', words: activityText.keyAlarm, there: alarms },
  ]
  return (
    <ul className={styles.key} aria-hidden="true">
      {entries
        .filter(({ there }) => there)
        .map(({ sign, words }) => (
          <li key={sign}>
            <span className={styles.sign} data-sign={sign} />
            {words}
          </li>
        ))}
    </ul>
  )
}
