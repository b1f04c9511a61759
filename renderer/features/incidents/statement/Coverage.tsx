import type { DraftCheck, OpenQuestion } from '../../../../electron/shared/model/incident.ts'
import { statementText } from '../../../text/statement.ts'
import { CheckRow } from '../../../ui/writing/check/CheckRow.tsx'
import type { Stretch } from '../../../ui/writing/sentence-around.ts'
import styles from './Coverage.module.css'

interface CoverageProps {
  readonly questions: readonly OpenQuestion[]
  /** Absent while nothing is written. */
  readonly check: DraftCheck | undefined
  readonly text: string
  readonly onShow: (stretch: Stretch) => void
}

/** Questions that are shown at once: those most people ask. */
const most = 8

/** Which of the open questions a draft answers, and which it leaves open. */
export function Coverage({ questions, check, text, onShow }: CoverageProps) {
  const open = questions.filter(({ state }) => state === 'open')
  const answers = new Map(check?.answers.map(({ questionId, quote }) => [questionId, quote]))
  const shown = open.slice(0, most)
  return (
    <section aria-label={statementText.covers}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{statementText.covers}</h3>
        {check && open.length > 0 && (
          <span className={styles.count}>
            {statementText.coversCount(open.filter(({ id }) => answers.has(id)).length, open.length)}
          </span>
        )}
      </div>
      {open.length === 0 && <p className={styles.quiet}>{statementText.coversNone}</p>}
      {open.length > 0 && (
        <ul className={styles.list}>
          {shown.map(({ id, says, askers }) => {
            const quote = answers.get(id)
            const start = quote === undefined ? -1 : text.indexOf(quote)
            return (
              <CheckRow
                key={id}
                isThere={quote !== undefined}
                sign={quote === undefined ? statementText.left : statementText.answered}
                words={says}
                title={quote}
                onClick={
                  quote !== undefined && start >= 0
                    ? () => onShow({ start, end: start + quote.length })
                    : undefined
                }
                aside={
                  <span className={styles.askers} title={statementText.askers(askers)}>
                    <span aria-hidden>×{askers}</span>
                    <span className={styles.unseen}>{statementText.askers(askers)}</span>
                  </span>
                }
              />
            )
          })}
        </ul>
      )}
      {open.length > most && <p className={styles.quiet}>{statementText.more(open.length - most)}</p>}
    </section>
  )
}
