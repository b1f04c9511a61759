import type { ConversationEntry } from '../../../../electron/shared/model/conversation.ts'
import { waitingText } from '../../../text/waiting.ts'
import { useNow } from '../../../ui/use-now.ts'
import styles from './Promises.module.css'
import { promisesOf } from './promises-of.ts'

/** What the operator promised this person, in the words they used, by when, and whether it was kept. */
export function Promises({ entries }: { readonly entries: readonly ConversationEntry[] }) {
  const now = useNow()
  const promises = promisesOf(entries, now)
  if (promises.length === 0) return null
  return (
    <section className={styles.promises} aria-labelledby="promised">
      <h3 id="promised" className={styles.heading}>
        {waitingText.promised}
      </h3>
      <ul className={styles.list}>
        {promises.map(({ quote, at, due, fate }) => (
          <li key={`${at} ${due} ${quote}`} className={styles.promise}>
            <span dir="auto">“{quote}”</span>
            <span className={styles.when} data-fate={fate}>
              <time dateTime={due}>{waitingText.promiseDue(Date.parse(due), now)}</time> ·{' '}
              {waitingText.promiseFate[fate]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
