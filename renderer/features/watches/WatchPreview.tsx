import type { Data } from '../../../electron/shared/contract.ts'
import { watchesText } from '../../text/watches.ts'
import { Age } from '../../ui/Age.tsx'
import { routeHash } from '../../ui/route.ts'
import styles from './WatchPreview.module.css'

interface WatchPreviewProps {
  /** Absent while nothing is listened for. */
  readonly preview: Data<'watches.preview'> | undefined
  readonly asking: boolean
}

/** What the form would have found in what is stored: how much, by which term, the newest, and whether it is too much. */
export function WatchPreview({ preview, asking }: WatchPreviewProps) {
  return (
    <section className={styles.preview} aria-label={watchesText.preview} aria-busy={asking}>
      <header className={styles.header}>
        <h4 className={styles.heading}>{watchesText.preview}</h4>
        <p className={styles.total} role="status">
          {preview && watchesText.previewTotal(preview.total, preview.of)}
        </p>
      </header>
      {preview ? (
        <Found preview={preview} />
      ) : (
        <p className={styles.quiet}>{asking ? ' ' : watchesText.previewEmpty}</p>
      )}
    </section>
  )
}

function Found({ preview }: { readonly preview: Data<'watches.preview'> }) {
  const { perTerm, examples, warning, of } = preview
  return (
    <>
      {warning && (
        <p className={styles.warning} role="status">
          {warning}
        </p>
      )}
      {perTerm.length > 1 && (
        <ul className={styles.terms} aria-label={watchesText.previewTerms}>
          {perTerm.map(({ term, items }) => (
            <li key={term} data-none={items === 0 || undefined}>
              <span>{term}</span> <strong>{watchesText.previewTerm(items)}</strong>
            </li>
          ))}
        </ul>
      )}
      {examples.length > 0 ? (
        <ul className={styles.examples} aria-label={watchesText.examples}>
          {examples.map((item) => (
            <li key={item.id}>
              <a className={styles.example} href={routeHash({ view: 'item', id: item.id })} dir="auto">
                {item.title}
              </a>
              <span className={styles.where}>
                {item.sourceName} · <Age at={item.publishedAt} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        of > 0 && <p className={styles.quiet}>{watchesText.noExamples}</p>
      )}
    </>
  )
}
