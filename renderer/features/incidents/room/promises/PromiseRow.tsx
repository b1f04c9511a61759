import type { Promised } from '../../../../../electron/shared/model/incident.ts'
import { useAction } from '../../../../client/use-action.ts'
import { exactWords, momentWords } from '../../../../text/age.ts'
import { incidentText } from '../../../../text/incidents.ts'
import { spanWords } from '../../../../text/span.ts'
import { Button } from '../../../../ui/Button.tsx'
import { useNow } from '../../../../ui/use-now.ts'
import styles from './Promises.module.css'

/** One promise with its countdown, and what can be said about it. */
export function PromiseRow({ promise }: { readonly promise: Promised }) {
  const now = useNow()
  const keep = useAction('promises.keep')
  const drop = useAction('promises.drop')
  const { id, quote, to, state } = promise
  const due = Date.parse(promise.due)
  const isOpen = state === 'open' || state === 'late'
  const busy = keep.busy || drop.busy
  return (
    <li className={styles.promise} data-late={(isOpen && due < now) || undefined}>
      <p className={styles.quote} dir="auto">
        “{quote}”
      </p>
      <p className={styles.when}>
        <time dateTime={promise.due} title={exactWords(due)}>
          {momentWords(due, now)}
        </time>
        {', '}
        {!isOpen
          ? incidentText.promiseState[state]
          : due < now
            ? incidentText.promiseLate(spanWords(now - due))
            : incidentText.promiseIn(spanWords(due - now))}
        {to && <span dir="auto">{incidentText.promiseTo(to)}</span>}
      </p>
      {isOpen && (
        <div className={styles.buttons}>
          <Button
            size="small"
            disabled={busy}
            onClick={() => void keep.run({ id }, incidentText.promiseKept)}
          >
            {incidentText.promiseKeep}
          </Button>
          <Button
            size="small"
            look="quiet"
            disabled={busy}
            onClick={() => void drop.run({ id }, incidentText.promiseDropped)}
          >
            {incidentText.promiseDrop}
          </Button>
        </div>
      )}
    </li>
  )
}
