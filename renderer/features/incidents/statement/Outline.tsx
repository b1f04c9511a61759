import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { FinalOutline } from '../../../../electron/shared/model/incident-closing.ts'
import { remarkText } from '../../../text/reply.ts'
import { statementText } from '../../../text/statement.ts'
import type { Stretch } from '../../../ui/writing/sentence-around.ts'
import styles from './Coverage.module.css'

interface OutlineProps {
  readonly outline: FinalOutline
  readonly onShow: (stretch: Stretch) => void
  /** Goes to where a part is to be filled in, or puts its beginning into the text. */
  readonly onAdd: (part: FinalOutline['sections'][number]) => void
}

/** What belongs into the last word, part by part: what is there is shown, what is missing is begun by a click. */
export function Outline({ outline, onShow, onAdd }: OutlineProps) {
  const { sections } = outline
  const there = sections.filter(({ said }) => said !== undefined).length
  return (
    <section aria-label={statementText.outline}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{statementText.outline}</h3>
        <span className={styles.count}>{statementText.coversCount(there, sections.length)}</span>
      </div>
      <ul className={styles.list}>
        {sections.map((part) => {
          const { section, heading, advice, said } = part
          return (
            <li key={section} className={styles.question} data-answered={said !== undefined || undefined}>
              {said ? (
                <IconCircleCheck size={16} aria-label={remarkText.there} role="img" />
              ) : (
                <IconCircleDashed size={16} aria-label={remarkText.missing} role="img" />
              )}
              <button
                type="button"
                className={styles.words}
                title={said ? said.quote : advice}
                onClick={() => (said ? onShow(said) : onAdd(part))}
              >
                {heading}
              </button>
              {!said && (
                <span className={styles.advice} aria-hidden>
                  {advice}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
