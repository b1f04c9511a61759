import type { DraftCheck } from '../../../../electron/shared/model/incident.ts'
import { momentWords } from '../../../text/age.ts'
import { statementText } from '../../../text/statement.ts'
import { Button } from '../../../ui/Button.tsx'
import { useNow } from '../../../ui/use-now.ts'
import type { Stretch } from '../../../ui/writing/sentence-around.ts'
import styles from './Against.module.css'
import { TwoSides } from './TwoSides.tsx'

interface AgainstProps {
  readonly contradictions: DraftCheck['contradictions']
  readonly onShow: (stretch: Stretch) => void
}

/** Sentences of the draft that stand against what was said or is known, each beside the other one. */
export function Against({ contradictions, onShow }: AgainstProps) {
  const now = useNow()
  if (contradictions.length === 0) return null
  return (
    <section className={styles.against} aria-label={statementText.against} aria-live="polite">
      <h4 className={styles.heading}>{statementText.against}</h4>
      <ul className={styles.list}>
        {contradictions.map(({ quote, start, end, earlier, at, where, reason }) => (
          <TwoSides
            key={`${start} ${earlier}`}
            reason={reason}
            sides={[
              { where: statementText.againstNow, words: quote },
              {
                where: statementText.againstThen(where, at && momentWords(Date.parse(at), now)),
                words: earlier,
              },
            ]}
            action={
              <Button size="small" onClick={() => onShow({ start, end })}>
                {statementText.againstShow}
              </Button>
            }
          />
        ))}
      </ul>
    </section>
  )
}
