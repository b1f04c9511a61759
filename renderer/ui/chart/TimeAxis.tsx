import { useMemo } from 'react'
import type { ChartScale } from './chart-scale.ts'
import styles from './frame.module.css'
import { timeTicks } from './time-ticks.ts'

interface TimeAxisProps extends Pick<ChartScale, 'from' | 'to' | 'x'> {
  readonly width: number
  /** Where the picture stands, and where the times below it are written, in pixels from the top. */
  readonly ground: number
  readonly below: number
}

/** Pixels that a time needs. */
const tickRoom = 72
/** A time this near to the right edge ends there. */
const edge = 30

/** The times below a picture. */
export function TimeAxis({ from, to, x, width, ground, below }: TimeAxisProps) {
  const ticks = useMemo(
    () => timeTicks(from, to, Math.max(2, Math.floor(width / tickRoom))),
    [from, to, width],
  )
  return ticks.map(({ at, label }) => (
    <g key={at}>
      <line className={styles.tick} x1={x(at)} x2={x(at)} y1={ground} y2={ground + 4} />
      <text className={styles.label} x={x(at)} y={below} textAnchor={x(at) > width - edge ? 'end' : 'middle'}>
        {label}
      </text>
    </g>
  ))
}
