import type { Statement } from '../../../../electron/shared/model/incident.ts'
import { momentWords } from '../../../text/age.ts'
import { statementText } from '../../../text/statement.ts'
import { Button } from '../../../ui/Button.tsx'
import { useNow } from '../../../ui/use-now.ts'
import styles from './Corrected.module.css'

interface CorrectedProps {
  readonly statement: Statement
  readonly onStop: () => void
}

/** The statement that is being corrected, above its correction. */
export function Corrected({ statement, onStop }: CorrectedProps) {
  const now = useNow()
  const { where, at, text } = statement
  return (
    <section className={styles.corrected} aria-label={statementText.correctingOld}>
      <div className={styles.head}>
        <p className={styles.title}>{statementText.correcting(where, momentWords(Date.parse(at), now))}</p>
        <Button size="small" look="quiet" onClick={onStop}>
          {statementText.correctingStop}
        </Button>
      </div>
      <blockquote className={styles.text} dir="auto">
        {text}
      </blockquote>
    </section>
  )
}
