import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import { exactWords } from '../../../text/age.ts'
import { roomText } from '../../../text/incident-room.ts'
import { spanWords } from '../../../text/span.ts'
import { useNow } from '../../../ui/use-now.ts'
import styles from './Clocks.module.css'

/** The three clocks of an incident: since the first sign, since it was acknowledged, until the next promised update. */
export function Clocks({ room }: { readonly room: IncidentRoom }) {
  const now = useNow()
  const { firstSignAt, acknowledgedAt, closedAt, promise } = room
  const first = Date.parse(firstSignAt)
  if (closedAt !== undefined) {
    const closed = Date.parse(closedAt)
    return (
      <dl className={styles.clocks} aria-label={roomText.clocks}>
        <Clock value={spanWords(closed - first)} words={roomText.tookInAll} at={closed} />
        {acknowledgedAt !== undefined && (
          <Clock
            value={spanWords(Date.parse(acknowledgedAt) - first)}
            words={roomText.acknowledgedAfter}
            at={Date.parse(acknowledgedAt)}
          />
        )}
      </dl>
    )
  }
  const due = promise && Date.parse(promise.due)
  return (
    <dl className={styles.clocks} aria-label={roomText.clocks}>
      <Clock value={spanWords(now - first)} words={roomText.sinceFirst} at={first} />
      {acknowledgedAt === undefined ? (
        <Clock value={roomText.notAcknowledged} words={roomText.notAcknowledgedText} />
      ) : (
        <Clock
          value={spanWords(now - Date.parse(acknowledgedAt))}
          words={roomText.sinceAcknowledged}
          at={Date.parse(acknowledgedAt)}
        />
      )}
      {due === undefined ? (
        <Clock value={roomText.noPromise} words={roomText.noPromiseText} />
      ) : (
        <Clock
          value={spanWords(Math.abs(due - now))}
          words={due < now ? roomText.lateUpdate : roomText.nextUpdate}
          at={due}
          late={due < now}
        />
      )}
    </dl>
  )
}

interface ClockProps {
  readonly value: string
  readonly words: string
  /** The moment it counts from or to, in milliseconds since 1970. */
  readonly at?: number
  readonly late?: boolean
}

function Clock({ value, words, at, late = false }: ClockProps) {
  return (
    <div className={styles.clock} data-late={late || undefined}>
      <dt className={styles.words}>{words}</dt>
      <dd className={styles.value} title={at === undefined ? undefined : exactWords(at)}>
        {value}
      </dd>
    </div>
  )
}
