import type { ConversationEntry } from '../../../../electron/shared/model/conversation.ts'
import { waitingText } from '../../../text/waiting.ts'
import { Age } from '../../../ui/Age.tsx'
import styles from './Promises.module.css'
import { usePromises } from './use-promises.ts'

/** What the operator promised this person, in the words they used. */
export function Promises({ entries }: { readonly entries: readonly ConversationEntry[] }) {
  const promises = usePromises(entries)
  if (promises.length === 0) return null
  return (
    <section className={styles.promises} aria-labelledby="promised">
      <h3 id="promised" className={styles.heading}>
        {waitingText.promised}
      </h3>
      <ul className={styles.list}>
        {promises.map(({ quote, at }) => (
          <li key={at} className={styles.promise}>
            <span dir="auto">“{quote}”</span>
            <span className={styles.when}>
              <Age at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
