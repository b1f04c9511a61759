import { useId, useMemo } from 'react'
import type { Activity } from '../../../../electron/shared/model/activity.ts'
import { bandArea, type ChartScale, margin, stepArea } from '../../../ui/chart/chart-scale.ts'
import { Hatching } from '../../../ui/chart/Hatching.tsx'
import { runs } from '../../../ui/chart/runs.ts'
import { timeTicks } from '../../../ui/chart/time-ticks.ts'
import styles from './ActivityChart.module.css'
import type { Stretch } from './stretches.ts'

interface ActivityChartProps {
  readonly stretches: readonly Stretch[]
  readonly alarms: Activity['alarms']
  readonly scale: ChartScale
}

/** Pixels that a time under the picture needs. */
const tickRoom = 72

/** The picture itself; what it says is said in words beside it, so it is hidden from screen readers. */
export function ActivityChart({ stretches, alarms, scale }: ActivityChartProps) {
  const hatching = useId()
  const { x, y, width, height, top, from, to } = scale
  const ground = y(0)
  const shapes = useMemo(
    () => ({
      counts: stepArea(stretches, scale),
      bands: runs(stretches, ({ low, high }) => low !== undefined && high !== undefined).map(
        ([first, last]) => bandArea(stretches.slice(first, last + 1), scale),
      ),
      unknown: runs(stretches, ({ unknown }) => unknown).map(([first, last]) => {
        const [begin, end] = [stretches[first], stretches[last]]
        const left = scale.x(begin?.at ?? 0)
        return { left, wide: scale.x((end?.at ?? 0) + (end?.length ?? 0)) - left }
      }),
      ticks: timeTicks(scale.from, scale.to, Math.max(2, Math.floor(scale.width / tickRoom))),
    }),
    [stretches, scale],
  )
  const inside = (time: number) => Math.min(to, Math.max(from, time))
  return (
    <svg className={styles.chart} width={width} height={height} aria-hidden="true">
      <Hatching id={hatching} />
      {[0, top / 2, top].map((count) => (
        <g key={count}>
          <line
            className={styles.grid}
            x1={margin.left}
            x2={width - margin.right}
            y1={y(count)}
            y2={y(count)}
          />
          <text className={styles.label} x={margin.left - 6} y={y(count)} textAnchor="end" dy="0.32em">
            {count}
          </text>
        </g>
      ))}
      {shapes.unknown.map(({ left, wide }) => (
        <rect
          key={left}
          fill={`url(#${hatching})`}
          x={left}
          y={margin.top}
          width={wide}
          height={ground - margin.top}
        />
      ))}
      {shapes.bands.map((path) => (
        <path key={path} className={styles.band} d={path} />
      ))}
      <path className={styles.counts} d={shapes.counts} />
      {alarms.map(({ id, at, endedAt }) => {
        const begin = x(inside(Date.parse(at)))
        const end = x(inside(endedAt === undefined ? to : Date.parse(endedAt)))
        return (
          <g key={id} className={styles.alarm}>
            <line x1={begin} x2={begin} y1={margin.top - 4} y2={ground} />
            <line className={styles.lasting} x1={begin} x2={end} y1={margin.top - 4} y2={margin.top - 4} />
            <path d={`M${begin - 5},1h10l-5,9z`} />
          </g>
        )
      })}
      {shapes.ticks.map(({ at, label }) => (
        <g key={at}>
          <line className={styles.tick} x1={x(at)} x2={x(at)} y1={ground} y2={ground + 4} />
          <text
            className={styles.label}
            x={x(at)}
            y={height - 4}
            textAnchor={x(at) > width - 30 ? 'end' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
}
