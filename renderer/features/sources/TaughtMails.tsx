import { useAction } from '../../client/use-action.ts'
import { useQuery } from '../../client/use-query.ts'
import { taughtText } from '../../text/report.ts'
import { Age } from '../../ui/Age.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './TaughtMails.module.css'

/** The kinds of mail that the person has shown how to read; each can be forgotten again. Nothing when there are none. */
export function TaughtMails() {
  const { data: taught = [], refetch } = useQuery('reports.taught', {})
  const { run, busy } = useAction('reports.forget')
  if (taught.length === 0) return null
  return (
    <section className={styles.taught} aria-labelledby="taught">
      <h3 id="taught" className={styles.heading}>
        {taughtText.title}
      </h3>
      <p className={styles.lead}>{taughtText.lead}</p>
      <ul className={styles.list}>
        {taught.map(({ id, from, taughtAt }) => (
          <li key={id} className={styles.one}>
            <span className={styles.words}>
              <bdi>{taughtText.from(from)}</bdi>
              <span className={styles.quiet}>
                {taughtText.shown} <Age at={taughtAt} />
              </span>
            </span>
            <Button
              size="small"
              look="quiet"
              disabled={busy}
              aria-label={taughtText.forgetOf(from)}
              onClick={() => void run({ id }, taughtText.forgotten).then(refetch)}
            >
              {taughtText.forget}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
