import { useId, useMemo } from 'react'
import type { Activity } from '../../../../electron/shared/model/activity.ts'
import { bandArea, type ChartScale, margin, stepArea } from '../../../ui/chart/chart-scale.ts'
import { Hatching } from '../../../ui/chart/Hatching.tsx'
import { LevelLines } from '../../../ui/chart/LevelLines.tsx'
import { runs } from '../../../ui/chart/runs.ts'
import { TimeAxis } from '../../../ui/chart/TimeAxis.tsx'
import styles from './ActivityChart.module.css'
import type { Stretch } from './stretches.ts'

interface ActivityChartProps {
  readonly stretches: readonly Stretch[]
  readonly alarms: Activity['alarms']
  readonly scale: ChartScale
}

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
    }),
    [stretches, scale],
  )
  const inside = (time: number) => Math.min(to, Math.max(from, time))
  return (
    <svg className={styles.chart} width={width} height={height} aria-hidden="true">
      <Hatching id={hatching} />
      <LevelLines levels={[0, top / 2, top]} y={y} from={margin.left} to={width - margin.right} />
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
      <TimeAxis {...scale} ground={ground} below={height - 4} />
    </svg>
  )
}
