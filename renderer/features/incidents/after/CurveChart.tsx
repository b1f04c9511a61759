import type { IncidentMark } from '../../../../electron/shared/model/incident-after.ts'
import { type CountedStretch, margin, stepArea } from '../../../ui/chart/chart-scale.ts'
import { LevelLines } from '../../../ui/chart/LevelLines.tsx'
import { TimeAxis } from '../../../ui/chart/TimeAxis.tsx'
import styles from './Curve.module.css'
import { curveScale, head } from './curve-scale.ts'
import { spreadMarks } from './spread-marks.ts'

interface CurveChartProps {
  readonly stretches: readonly CountedStretch[]
  readonly marks: readonly IncidentMark[]
  readonly width: number
  readonly height: number
  /** The stretch pointed at. */
  readonly here: number | undefined
}

const radius = 8

/** The picture itself; what it says is said in words beside it, so it is hidden from screen readers. */
export function CurveChart({ stretches, marks, width, height, here }: CurveChartProps) {
  const scale = curveScale(stretches, width, height)
  const { x, y, top, from, to } = scale
  const ground = y(0)
  const pointed = here === undefined ? undefined : stretches[here]
  const times = marks.map(({ at }) => x(Math.min(to, Math.max(from, Date.parse(at)))))
  const places = spreadMarks(times, 2 * radius + 2, margin.left, width - margin.right)
  return (
    <svg className={styles.chart} width={width} height={height} aria-hidden="true">
      <g transform={`translate(0 ${head})`}>
        <LevelLines levels={[0, top / 2, top]} y={y} from={margin.left} to={width - margin.right} />
        {pointed && (
          <rect
            className={styles.here}
            x={x(pointed.at)}
            y={margin.top}
            width={Math.max(1, x(pointed.at + pointed.length) - x(pointed.at))}
            height={ground - margin.top}
          />
        )}
        <path className={styles.counts} d={stepArea(stretches, scale)} />
        <TimeAxis {...scale} width={width} ground={ground} below={height - head - 4} />
      </g>
      {marks.map(({ kind, at }, place) => {
        const line = times[place] ?? 0
        const sign = places[place] ?? line
        return (
          <g key={`${at} ${kind} ${line}`} className={styles.sign} data-kind={kind}>
            <path d={`M${sign},${2 * radius + 1}L${line},${head + margin.top}V${head + ground}`} />
            <circle cx={sign} cy={radius + 1} r={radius} />
            <text x={sign} y={radius + 1} dy="0.35em" textAnchor="middle">
              {place + 1}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
