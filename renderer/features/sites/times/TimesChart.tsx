import { useMemo } from 'react'
import { answerTimeWords } from '../../../text/site-words.ts'
import { LevelLines } from '../../../ui/chart/LevelLines.tsx'
import { runs } from '../../../ui/chart/runs.ts'
import { TimeAxis } from '../../../ui/chart/TimeAxis.tsx'
import type { Bucket } from './bucket.ts'
import styles from './TimesChart.module.css'
import { layersOf, margin, slowPath, timesScale } from './times-scale.ts'

interface TimesChartProps {
  /** Oldest first, without gaps; one at least. */
  readonly buckets: readonly Bucket[]
  readonly width: number
  readonly height: number
  /** The place that is pointed at. */
  readonly here: number | undefined
}

/** How long answers took, phase over phase; what it says stands in words beside it, so it is hidden from screen readers. */
export function TimesChart({ buckets, width, height, here }: TimesChartProps) {
  const scale = useMemo(() => timesScale(buckets, width, height), [buckets, width, height])
  const shapes = useMemo(() => {
    const answered = runs(buckets, ({ mean }) => mean !== undefined).map(([first, last]) =>
      buckets.slice(first, last + 1),
    )
    const stretch = ([first, last]: readonly [number, number]) => {
      const [begin, end] = [buckets[first], buckets[last]]
      const left = scale.x(begin?.at ?? 0)
      return { left, wide: scale.x((end?.at ?? 0) + (end?.length ?? 0)) - left }
    }
    return {
      layers: answered.flatMap((run) => layersOf(run, scale)),
      slow: runs(buckets, ({ slow }) => slow !== undefined)
        .map(([first, last]) => slowPath(buckets.slice(first, last + 1), scale))
        .join(''),
      unseen: runs(buckets, isUnseen).map(stretch),
      maintenance: runs(buckets, ({ maintenance, length }) => maintenance * 2 > length).map(stretch),
      down: runs(buckets, ({ down }) => down > 0).map(stretch),
      beyond: runs(buckets, ({ mean = 0 }) => mean > scale.top).map(stretch),
      degraded: runs(buckets, ({ down, degraded }) => down <= 0 && degraded > 0).map(stretch),
    }
  }, [buckets, scale])
  const ground = scale.y(0)
  const pointed = here === undefined ? undefined : buckets[here]
  return (
    <svg width={width} height={height} aria-hidden="true">
      <LevelLines
        levels={[0, scale.top / 2, scale.top]}
        y={scale.y}
        from={margin.left}
        to={width - margin.right}
        words={(time) => (time === 0 ? '0' : answerTimeWords(time).replace('.0 ', ' '))}
      />
      {shapes.unseen.map(({ left, wide }) => (
        <rect
          key={left}
          className={styles.unseen}
          x={left}
          y={margin.top}
          width={wide}
          height={ground - margin.top}
        />
      ))}
      {shapes.maintenance.map(({ left, wide }) => (
        <rect
          key={left}
          className={styles.maintenance}
          x={left}
          y={margin.top}
          width={wide}
          height={ground - margin.top}
        />
      ))}
      {shapes.layers.map(({ name, path }) => (
        <path key={path} className={styles.layer} data-phase={name} d={path} />
      ))}
      {shapes.slow && <path className={styles.slow} d={shapes.slow} />}
      {shapes.beyond.map(({ left, wide }) => (
        <path key={left} className={styles.beyond} d={`M${left + wide / 2 - 4},${margin.top + 7}h8l-4,-6z`} />
      ))}
      {shapes.down.map(({ left, wide }) => (
        <g key={left} className={styles.down}>
          <rect x={left} y={margin.top - 5} width={Math.max(2, wide)} height={3} />
          <path d={`M${left + Math.max(2, wide) / 2 - 4},0h8l-4,8z`} />
        </g>
      ))}
      {shapes.degraded.map(({ left, wide }) => (
        <rect
          key={left}
          className={styles.degraded}
          x={left + 0.75}
          y={margin.top - 6}
          width={Math.max(2, wide - 1.5)}
          height={3}
        />
      ))}
      {pointed && (
        <line
          className={styles.here}
          x1={scale.x(pointed.at + pointed.length / 2)}
          x2={scale.x(pointed.at + pointed.length / 2)}
          y1={margin.top - 6}
          y2={ground}
        />
      )}
      <TimeAxis {...scale} width={width} ground={ground} below={height - 4} />
    </svg>
  )
}

/** Whether most of a stretch was not observed. */
function isUnseen({ unknown, length, mean }: Bucket): boolean {
  return mean === undefined && unknown * 2 > length
}
