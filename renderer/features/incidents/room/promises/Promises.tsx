import type { Promised } from '../../../../../electron/shared/model/incident.ts'
import { incidentText } from '../../../../text/incidents.ts'
import { RoomSection } from '../RoomSection.tsx'
import { PromiseRow } from './PromiseRow.tsx'
import styles from './Promises.module.css'

/** What was promised for a time: what is still open first, then what was kept or dropped, folded. */
export function Promises({ promises }: { readonly promises: readonly Promised[] }) {
  if (promises.length === 0) return null
  const open = promises
    .filter(({ state }) => state === 'open' || state === 'late')
    .toSorted((a, b) => Date.parse(a.due) - Date.parse(b.due))
  const settled = promises.filter(({ state }) => state === 'kept' || state === 'dropped')
  return (
    <RoomSection heading={incidentText.promises}>
      {open.length > 0 && (
        <ul className={styles.list}>
          {open.map((promise) => (
            <PromiseRow key={promise.id} promise={promise} />
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <details className={styles.settled}>
          <summary>{incidentText.settledPromises(settled.length)}</summary>
          <ul className={styles.list}>
            {settled.map((promise) => (
              <PromiseRow key={promise.id} promise={promise} />
            ))}
          </ul>
        </details>
      )}
    </RoomSection>
  )
}
