import type { CannedReply } from '../../../../electron/shared/model/template.ts'
import { cannedText } from '../../../text/reply.ts'
import styles from './Suggestions.module.css'

interface SuggestionsProps {
  readonly suggestions: readonly { readonly reply: CannedReply; readonly why: string }[]
  readonly onChoose: (reply: CannedReply) => void
}

/** The canned replies that fit best, each with why, while nothing is written yet. */
export function Suggestions({ suggestions, onChoose }: SuggestionsProps) {
  return (
    <ul className={styles.list} aria-label={cannedText.fitting}>
      {suggestions.map(({ reply, why }) => (
        <li key={reply.id}>
          <button type="button" className={styles.card} onClick={() => onChoose(reply)} title={reply.text}>
            <span className={styles.title}>{reply.title}</span>
            <span className={styles.why}>{why}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
