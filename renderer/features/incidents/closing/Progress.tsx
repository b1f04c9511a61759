import type { RoundMember } from '../../../../electron/shared/model/incident.ts'
import { closingText } from '../../../text/closing.ts'
import styles from './Progress.module.css'
import { groupOf } from './round.ts'

/** How many have been told, of all who can be. */
export function Progress({ members }: { readonly members: readonly RoundMember[] }) {
  const told = members.filter((member) => groupOf(member) === 'told').length
  const all = told + members.filter((member) => groupOf(member) === 'open').length
  return (
    <span className={styles.progress} role="status">
      <span className={styles.words}>{closingText.told(told, all)}</span>
      <span className={styles.track} aria-hidden>
        <span className={styles.done} style={{ width: `${all === 0 ? 100 : (told / all) * 100}%` }} />
      </span>
    </span>
  )
}
