import type { FinalOutline } from '../../../../electron/shared/model/incident-closing.ts'
import { remarkText } from '../../../text/reply.ts'
import { statementText } from '../../../text/statement.ts'
import { CheckRow } from '../../../ui/writing/check/CheckRow.tsx'
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
            <CheckRow
              key={section}
              isThere={said !== undefined}
              sign={said ? remarkText.there : remarkText.missing}
              words={heading}
              title={said ? said.quote : advice}
              onClick={() => (said ? onShow(said) : onAdd(part))}
              advice={said ? undefined : { words: advice, hidden: true }}
            />
          )
        })}
      </ul>
    </section>
  )
}
