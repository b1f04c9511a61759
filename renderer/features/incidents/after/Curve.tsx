import { useMemo } from 'react'
import type { IncidentFigures } from '../../../../electron/shared/model/incident-after.ts'
import { afterText, markText } from '../../../text/after-it.ts'
import { exactWords, momentWords } from '../../../text/age.ts'
import { PointedPicture } from '../../../ui/chart/PointedPicture.tsx'
import { useNow } from '../../../ui/use-now.ts'
import styles from './Curve.module.css'
import { CurveChart } from './CurveChart.tsx'
import { curveScale } from './curve-scale.ts'

const height = 200

/** What was said about an incident over time, with a mark where something happened, and the marks in words. */
export function Curve({ figures }: { readonly figures: IncidentFigures }) {
  const now = useNow()
  const { curve, marks } = figures
  const length = curve.bucketMinutes * 60_000
  const stretches = useMemo(
    () => curve.buckets.map(({ at, count, people }) => ({ at: Date.parse(at), length, count, people })),
    [curve, length],
  )
  if (stretches.length === 0) return <p className={styles.quiet}>{afterText.curveNone}</p>
  return (
    <>
      <PointedPicture
        label={afterText.curve}
        height={height}
        length={stretches.length}
        placeAt={(x, width) => curveScale(stretches, width, height).placeAt(x)}
        wordsOf={(place) => {
          const one = stretches[place]
          return one === undefined ? '' : afterText.bucket(one.at, length, one.count, one.people, now)
        }}
        legend={null}
        hint={afterText.curveHint}
      >
        {(width, here) => (
          <CurveChart stretches={stretches} marks={marks} width={width} height={height} here={here} />
        )}
      </PointedPicture>
      {marks.length > 0 && (
        <ol className={styles.marks} aria-label={afterText.marks}>
          {marks.map(({ kind, at, text }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike in everything
            <li key={place} className={styles.mark} data-kind={kind}>
              <span className={styles.number} aria-hidden>
                {place + 1}
              </span>
              <time className={styles.time} dateTime={at} title={exactWords(Date.parse(at))}>
                {momentWords(Date.parse(at), now)}
              </time>
              <span className={styles.kind}>{markText[kind]}</span>
              {/* Of the others their kind says it all. */}
              {(kind === 'alarm' || kind === 'statement') && (
                <span className={styles.text} dir="auto">
                  {text}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
