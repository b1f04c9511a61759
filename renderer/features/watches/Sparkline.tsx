import { watchesText } from '../../text/watches.ts'
import styles from './Sparkline.module.css'

const width = 96
const height = 24

/** Mentions per hour, oldest first, as a small picture; the numbers stand beside it. */
export function Sparkline({ hours }: { readonly hours: readonly number[] }) {
  const most = Math.max(...hours, 1)
  const step = width / hours.length
  const recent = hours.reduce((sum, count) => sum + count, 0)
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={watchesText.spark(recent)}
    >
      <title>{watchesText.spark(recent)}</title>
      <line className={styles.ground} x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
      {hours.map((count, hour) => {
        const bar = (count / most) * (height - 2)
        if (count === 0) return null
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells one hour from another
            key={hour}
            className={styles.bar}
            x={hour * step}
            y={height - bar}
            width={step - 0.4}
            height={bar}
          />
        )
      })}
    </svg>
  )
}
