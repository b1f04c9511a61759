import type { ItemDetail } from '../../../../electron/shared/model/item.ts'
import type { Report } from '../../../../electron/shared/model/report.ts'
import { reportText } from '../../../text/report.ts'
import { Attachments } from './Attachments.tsx'
import styles from './ReportRest.module.css'

interface ReportRestProps {
  readonly itemId: ItemDetail['id']
  readonly report: Report
}

/** What came with a report besides its words: other fields, files, the conversation it repeats, what went wrong. */
export function ReportRest({ itemId, report }: ReportRestProps) {
  const { fields, attachments, history, signature, troubles } = report
  return (
    <>
      {fields.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{reportText.fields}</h3>
          <dl className={styles.fields}>
            {fields.map(({ name, value }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a form may use a name twice, and the list never changes
              <div key={place} className={styles.field}>
                <dt dir="auto">{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {attachments.length > 0 && <Attachments itemId={itemId} attachments={attachments} />}
      {(history || signature) && (
        <div className={styles.part}>
          {signature && <Folded title={reportText.signature} text={signature} />}
          {history && <Folded title={reportText.history} text={history} />}
        </div>
      )}
      {troubles.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{reportText.troubles}</h3>
          <ul className={styles.troubles}>
            {troubles.map((trouble) => (
              <li key={trouble}>{trouble}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Folded({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      <p className={styles.words} dir="auto">
        {text}
      </p>
    </details>
  )
}
