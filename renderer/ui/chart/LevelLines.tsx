import styles from './frame.module.css'

interface LevelLinesProps {
  /** Values on the axis. */
  readonly levels: readonly number[]
  /** Where a value stands, in pixels from the top. */
  readonly y: (value: number) => number
  /** Where the lines begin and end, in pixels from the left. */
  readonly from: number
  readonly to: number
  /** A value as it is read at the left; by default as a number. */
  readonly words?: (value: number) => string
}

/** Lines across a picture, each with its value at the left. */
export function LevelLines({ levels, y, from, to, words = String }: LevelLinesProps) {
  return levels.map((value) => (
    <g key={value}>
      <line className={styles.grid} x1={from} x2={to} y1={y(value)} y2={y(value)} />
      <text className={styles.label} x={from - 6} y={y(value)} textAnchor="end" dy="0.32em">
        {words(value)}
      </text>
    </g>
  ))
}
