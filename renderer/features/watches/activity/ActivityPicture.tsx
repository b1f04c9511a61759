import { useMemo, useState } from 'react'
import type { Activity } from '../../../../electron/shared/model/activity.ts'
import { useCalmRefetch } from '../../../client/use-calm-refetch.ts'
import { useQuery } from '../../../client/use-query.ts'
import { momentWords } from '../../../text/age.ts'
import { activityText, activityWords } from '../../../text/watches.ts'
import { Button } from '../../../ui/Button.tsx'
import { FailureMessage } from '../../../ui/Message.tsx'
import { routeHash } from '../../../ui/route.ts'
import { SpanButtons } from '../../../ui/SpanButtons.tsx'
import { useLast } from '../../../ui/use-last.ts'
import { useNow } from '../../../ui/use-now.ts'
import styles from './ActivityPicture.module.css'
import { ActivityTable } from './ActivityTable.tsx'
import { BrushedChart } from './BrushedChart.tsx'
import { ChartKey } from './ChartKey.tsx'
import { stretchesOf } from './stretches.ts'

const minute = 60_000
const day = 1440 * minute
const lengths = { day, week: 7 * day, month: 30 * day, quarter: 90 * day } as const
type Range = keyof typeof lengths
const ranges = ['day', 'week', 'month', 'quarter'] as const satisfies readonly Range[]
/** The shortest time that is worth a picture. */
const shortest = 30 * minute

/** Mentions of one watch, or `overall`, over a time that can be chosen, with what is usual and the alarms. */
export function ActivityPicture({ id }: { readonly id: string }) {
  const now = useNow()
  const [range, setRange] = useState<Range>('week')
  const [window, setWindow] = useState<{ readonly from: number; readonly to: number }>()
  // Moves on with every minute, so that what is new comes in.
  const end = (Math.floor(now / minute) + 1) * minute
  const { from, to } = window ?? { from: end - lengths[range], to: end }
  const { data, error, refetch } = useQuery('watches.activity', {
    id,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  })
  useCalmRefetch(refetch)
  const activity = useLast(id, data)

  function show(begin: number, until: number): void {
    const middle = (begin + until) / 2
    const half = Math.max(shortest, until - begin) / 2
    setWindow({ from: middle - half, to: middle + half })
  }
  function shift(direction: 1 | -1): void {
    const by = direction * (to - from)
    // Back at the present, it moves on with it again.
    if (to + by >= end && to - from === lengths[range]) setWindow(undefined)
    else show(from + by, to + by)
  }
  return (
    <section className={styles.picture} aria-label={activityText.title} aria-busy={data === undefined}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{activityText.title}</h3>
        <SpanButtons
          label={activityText.rangeGroup}
          spans={ranges.map((one) => ({ span: one, words: activityText.ranges[one] }))}
          chosen={window ? undefined : range}
          onChoose={(one) => {
            setRange(one)
            setWindow(undefined)
          }}
        />
      </div>
      {activity ? (
        <Shown activity={activity} now={now} onZoom={show} onWhole={window && (() => setWindow(undefined))} />
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <p className={styles.waiting}>{activityText.loading}</p>
      )}
      <div className={styles.moves}>
        <Button size="small" onClick={() => shift(-1)}>
          {activityText.earlier}
        </Button>
        <Button size="small" disabled={to >= end} onClick={() => shift(1)}>
          {activityText.later}
        </Button>
        {window && (
          <Button size="small" look="quiet" onClick={() => setWindow(undefined)}>
            {activityText.whole}
          </Button>
        )}
      </div>
    </section>
  )
}

interface ShownProps {
  readonly activity: Activity
  readonly now: number
  readonly onZoom: (from: number, to: number) => void
  readonly onWhole: (() => void) | undefined
}

function Shown({ activity, now, onZoom, onWhole }: ShownProps) {
  const stretches = useMemo(() => stretchesOf(activity), [activity])
  const { alarms } = activity
  const first = stretches[0]
  if (first === undefined) return null
  const busiest = stretches.reduce((most, one) => (one.count > most.count ? one : most), first)
  const unknown = stretches.filter((one) => one.unknown).length * first.length
  const total = stretches.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <p className={styles.summary}>{activityWords({ total, from: first.at, busiest, unknown, now })}</p>
      <BrushedChart stretches={stretches} alarms={alarms} onZoom={onZoom} onWhole={onWhole} />
      <ChartKey
        usual={stretches.some(({ high }) => high !== undefined)}
        unknown={unknown > 0}
        alarms={alarms.length > 0}
      />
      {alarms.length > 0 && (
        <ul className={styles.alarms}>
          {alarms.map(({ id, at, endedAt }) => (
            <li key={id}>
              <a href={routeHash({ view: 'alarms', id })}>
                {activityText.alarm(
                  momentWords(Date.parse(at), now),
                  endedAt === undefined ? undefined : momentWords(Date.parse(endedAt), now),
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
      <details className={styles.details}>
        <summary>{activityText.table}</summary>
        <ActivityTable stretches={stretches} now={now} />
      </details>
    </>
  )
}
