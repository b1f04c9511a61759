import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import styles from './PointedPicture.module.css'
import { stepKey } from './step-key.ts'

interface PointedPictureProps {
  readonly label: string
  /** Pixels. */
  readonly height: number
  /** How many places there are to point at; one at least. */
  readonly length: number
  /** The place that lies at a distance from the left edge, both in pixels. */
  readonly placeAt: (x: number, width: number) => number
  /** What stands at a place, in words. */
  readonly wordsOf: (place: number) => string
  /** What the signs in it mean; stands right below. */
  readonly legend: ReactNode
  /** Whether the words of a place need more than two lines in a small window. */
  readonly isLong?: boolean
  /** Shown below until somebody points. */
  readonly hint: string
  /** Draws it as wide as there is room, in pixels; `here` is the place pointed at. */
  readonly children: (width: number, here: number | undefined) => ReactNode
}

/** A picture of places in a row that is read by pointing or by keys; below it stands what is at the place, in words. */
export function PointedPicture(props: PointedPictureProps) {
  const { label, height, length, placeAt, wordsOf, legend, isLong = false, hint, children } = props
  const { ref, width } = useElementSize<HTMLDivElement>()
  const [pointed, setPointed] = useState<number>()
  const below = useId()
  const last = length - 1
  const here = pointed === undefined ? undefined : Math.min(pointed, last)
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = stepKey(here ?? last, event.key, length)
    if (next === undefined) return
    event.preventDefault()
    setPointed(next)
  }
  return (
    <div className={styles.frame}>
      <div
        ref={ref}
        className={styles.picture}
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={below}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={here ?? last}
        aria-valuetext={wordsOf(here ?? last)}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => {
          const x = event.clientX - event.currentTarget.getBoundingClientRect().left
          setPointed(Math.min(last, Math.max(0, placeAt(x, width))))
        }}
        onPointerLeave={() => setPointed(undefined)}
      >
        {width > 0 && children(width, here)}
      </div>
      {legend}
      <p
        id={below}
        className={styles.words}
        data-here={here !== undefined || undefined}
        data-long={isLong || undefined}
      >
        {here === undefined ? hint : wordsOf(here)}
      </p>
    </div>
  )
}
