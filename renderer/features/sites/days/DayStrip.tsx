import type { ReactNode } from 'react'
import { dayLine, sitesText } from '../../../text/sites.ts'
import { PointedPicture } from '../../../ui/chart/PointedPicture.tsx'
import { timeTicks } from '../../../ui/chart/time-ticks.ts'
import styles from './DayStrip.module.css'
import { type Day, dayBar } from './day-bar.ts'

interface DayStripProps {
  /** Oldest first; one at least. */
  readonly days: readonly Day[]
  readonly now: number
  /** What the colours mean. */
  readonly legend: ReactNode
}

const barHeight = 34
/** Pixels above the bars for the signs of trouble, and below them for the dates. */
const above = 9
const below = 18
/** Pixels that a date needs. */
const tickRoom = 76

/** A bar for each day, as full as the site was well; signs above tell trouble apart by their shape. */
export function DayStrip({ days, now, legend }: DayStripProps) {
  const first = days[0]?.at ?? 0
  return (
    <PointedPicture
      label={sitesText.days}
      height={above + barHeight + below}
      length={days.length}
      placeAt={(x, width) => Math.floor((x / width) * days.length)}
      wordsOf={(place) => (days[place] ? dayLine(days[place], now) : '')}
      legend={legend}
      hint={sitesText.daysHint}
    >
      {(width, here) => {
        const step = width / days.length
        const gap = step > 6 ? 2 : 1
        const ticks = timeTicks(first, now, Math.max(2, Math.floor(width / tickRoom)))
        return (
          <svg width={width} height={above + barHeight + below} aria-hidden="true">
            {days.map((day, place) => {
              const left = place * step
              const middle = left + (step - gap) / 2
              return (
                <g key={day.at}>
                  {day.down > 0 ? (
                    <path className={styles.down} d={`M${middle - 3.5},0h7l-3.5,6z`} />
                  ) : (
                    day.degraded > 0 && <path className={styles.hollow} d={`M${middle - 2.5},1h5l-2.5,4z`} />
                  )}
                  {dayBar(day, barHeight).map(({ look, top, height }) => (
                    <rect
                      key={look}
                      className={styles[look]}
                      x={left}
                      y={above + top}
                      width={step - gap}
                      height={height}
                    />
                  ))}
                  {place === here && (
                    <rect
                      className={styles.here}
                      x={left - 1}
                      y={above - 1}
                      width={step - gap + 2}
                      height={barHeight + 2}
                    />
                  )}
                </g>
              )
            })}
            {ticks.map(({ at, label }) => {
              const place = days.findIndex((day) => day.at >= at)
              const x = (place < 0 ? days.length - 1 : place) * step
              return (
                <text
                  key={at}
                  className={styles.label}
                  x={x}
                  y={above + barHeight + below - 4}
                  textAnchor={x < 20 ? 'start' : x > width - 20 ? 'end' : 'middle'}
                >
                  {label}
                </text>
              )
            })}
          </svg>
        )
      }}
    </PointedPicture>
  )
}
