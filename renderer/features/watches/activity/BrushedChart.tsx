import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react'
import type { Activity } from '../../../../electron/shared/model/activity.ts'
import { activityText, stretchWords } from '../../../text/watches.ts'
import { chartScale, margin } from '../../../ui/chart/chart-scale.ts'
import { useNow } from '../../../ui/use-now.ts'
import { ActivityChart } from './ActivityChart.tsx'
import styles from './BrushedChart.module.css'
import { type Brush, brushKey } from './brush.ts'
import type { Stretch } from './stretches.ts'

interface BrushedChartProps {
  readonly stretches: readonly Stretch[]
  readonly alarms: Activity['alarms']
  /** A stretch of time was chosen; milliseconds. */
  readonly onZoom: (from: number, to: number) => void
  /** The wish to see the whole again; absent when it is shown. */
  readonly onWhole: (() => void) | undefined
}

const height = 190

/** The picture with its brush: point at a stretch to read it, drag or use the keys to zoom. */
export function BrushedChart({ stretches, alarms, onZoom, onWhole }: BrushedChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const hint = useId()
  const now = useNow()
  const [brush, setBrush] = useState<Brush>()
  const scale = useMemo(() => chartScale(stretches, width, height), [stretches, width])
  const last = stretches.length - 1
  const here: Brush = brush ? { ...brush, at: Math.min(brush.at, last) } : { at: last, anchor: undefined }
  const stretch = stretches[here.at]
  const placeOf = (event: PointerEvent<HTMLElement>) =>
    scale.placeAt(event.clientX - event.currentTarget.getBoundingClientRect().left)

  function zoom(chosen: Brush): void {
    const [first, final] = [chosen.at, Math.min(last, chosen.anchor ?? chosen.at)].toSorted((a, b) => a - b)
    const [begin, end] = [stretches[first ?? 0], stretches[final ?? 0]]
    setBrush(undefined)
    if (begin && end) onZoom(begin.at, end.at + end.length)
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const next = brushKey(here, event, stretches.length)
    if (next === undefined || (next === 'out' && !onWhole)) return
    event.preventDefault()
    if (next === 'zoom') zoom(here)
    else if (next === 'out') onWhole?.()
    else setBrush(next)
  }
  const chosen = here.anchor !== undefined && stretches[Math.min(here.anchor, last)]
  const [left, right] =
    stretch && chosen
      ? [scale.x(Math.min(stretch.at, chosen.at)), scale.x(Math.max(stretch.at, chosen.at) + stretch.length)]
      : [0, 0]
  return (
    <div>
      <div
        ref={ref}
        className={styles.brushed}
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label={activityText.chart}
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={here.at}
        aria-valuetext={stretch && stretchWords(stretch, now)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          const at = placeOf(event)
          setBrush({ at, anchor: at })
        }}
        onPointerMove={(event) => {
          const isDragging = event.currentTarget.hasPointerCapture(event.pointerId)
          if (isDragging || here.anchor === undefined)
            setBrush({ at: placeOf(event), anchor: isDragging ? here.anchor : undefined })
        }}
        onPointerUp={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
          const at = placeOf(event)
          if (here.anchor !== undefined && here.anchor !== at) zoom({ at, anchor: here.anchor })
          else setBrush({ at, anchor: undefined })
        }}
        onPointerCancel={() => setBrush(undefined)}
        onPointerLeave={() => here.anchor === undefined && setBrush(undefined)}
      >
        {width > 0 && <ActivityChart stretches={stretches} alarms={alarms} scale={scale} />}
        {width > 0 && chosen && (
          <span
            className={styles.chosen}
            style={{ left, width: right - left, top: margin.top, bottom: margin.bottom }}
          />
        )}
        {width > 0 && brush && stretch && (
          <span
            className={styles.here}
            style={{
              left: scale.x(stretch.at + stretch.length / 2),
              top: margin.top,
              bottom: margin.bottom,
            }}
          />
        )}
      </div>
      <p id={hint} className={styles.hint} data-words={brush !== undefined || undefined}>
        {brush && stretch ? stretchWords(stretch, now) : activityText.hint}
      </p>
    </div>
  )
}
