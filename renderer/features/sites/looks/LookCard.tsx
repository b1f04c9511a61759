import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { WatchedLook } from '../../../../electron/shared/model/page-look.ts'
import { useAction } from '../../../client/use-action.ts'
import { contactWords, looksText, lookWords, measuresOf } from '../../../text/looks.ts'
import { Button } from '../../../ui/Button.tsx'
import { useNow } from '../../../ui/use-now.ts'
import cardStyles from '../Card.module.css'
import { CardHead } from '../CardHead.tsx'
import { Fold } from '../Fold.tsx'
import styles from './LookCard.module.css'
import { LookPictures } from './LookPictures.tsx'

interface LookCardProps {
  readonly look: WatchedLook
  readonly refetch: () => Promise<unknown>
}

/** One page as a browser shows it: pictures, what is not as usual, what was measured, whom it contacts. */
export function LookCard({ look, refetch }: LookCardProps) {
  const now = useNow()
  const { sourceId, name, url, last, expected, hosts, ignored } = look
  const answering = useAction('looks.answer')
  const answer = (finding: string, says: 'ignore' | 'mind') =>
    void answering
      .run({ answer: says, sourceId, finding }, says === 'ignore' ? looksText.ignored : looksText.minded)
      .then(refetch)
  return (
    <article className={cardStyles.card} aria-label={name}>
      <CardHead
        sourceId={sourceId}
        name={name}
        url={url}
        verdict={look.verdict}
        words={lookWords(look, now)}
        lookLabel={looksText.lookAt(name)}
        onLooked={refetch}
      />
      {last && last.findings.length > 0 && (
        <ul>
          {last.findings.map(({ id, text, weight }) => {
            const Icon = weight === 'note' ? IconInfoCircle : IconAlertTriangle
            return (
              <li key={id} className={styles.finding}>
                <span className={styles.mark}>
                  <Icon size={18} aria-hidden />
                </span>
                <span className={styles.text} dir="auto">
                  {text}
                </span>
                <Button
                  size="small"
                  look="quiet"
                  disabled={answering.busy}
                  onClick={() => answer(id, 'ignore')}
                >
                  {looksText.ignore}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <LookPictures look={look} />
      {last && last.findings.length > 0 && expected && !look.learning && (
        <div className={cardStyles.foot}>
          <Button
            size="small"
            disabled={answering.busy}
            onClick={() =>
              void answering.run({ answer: 'accept', sourceId }, looksText.accepted).then(refetch)
            }
          >
            {looksText.accept}
          </Button>
        </div>
      )}
      {last && (
        <Fold title={looksText.measured}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{looksText.columns.what}</th>
                {expected && <th scope="col">{looksText.columns.expected}</th>}
                <th scope="col">{looksText.columns.newest}</th>
              </tr>
            </thead>
            <tbody>
              {measuresOf(expected, last).map((measure) => (
                <tr key={measure.what}>
                  <th scope="row">{measure.what}</th>
                  {expected && <td>{measure.expected}</td>}
                  <td data-changed={(expected && measure.expected !== measure.newest) || undefined}>
                    {measure.newest}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Fold>
      )}
      {hosts.length > 0 && (
        <Fold title={looksText.hosts(hosts.length)}>
          <ul>
            {hosts.map((contacted) => (
              <li key={contacted.host} className={cardStyles.entry}>
                <span className={cardStyles.host}>{contacted.host}</span>
                {contacted.isOwn ? <span className={cardStyles.badge}>{looksText.own}</span> : <span />}
                <span className={cardStyles.line}>{contactWords(contacted, last?.at, now)}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {ignored.length > 0 && (
        <Fold title={looksText.ignoredList(ignored.length)}>
          <ul>
            {ignored.map(({ id, text }) => (
              <li key={id} className={cardStyles.entry}>
                <span dir="auto">{text}</span>
                <Button
                  size="small"
                  look="quiet"
                  disabled={answering.busy}
                  onClick={() => answer(id, 'mind')}
                >
                  {looksText.mind}
                </Button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </article>
  )
}
