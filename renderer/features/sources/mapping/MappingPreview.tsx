import { sourcesText } from '../../../text/sources.ts'
import { withStop } from '../../../text/with-stop.ts'
import { Age } from '../../../ui/Age.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { SourceDraft } from '../source-draft.ts'
import styles from './MappingPreview.module.css'
import { type MappingTrial, useMappingTrial } from './use-mapping-trial.ts'

interface MappingPreviewProps {
  readonly draft: SourceDraft
  /** For an existing source: its id, so that its stored secrets can be used. */
  readonly sourceId: string | undefined
}

/** What the mapping in a form finds, while it is typed, and the answer it looks at. */
export function MappingPreview({ draft, sourceId }: MappingPreviewProps) {
  const { started, possible, busy, trial, refused, start, ask } = useMappingTrial(draft, sourceId)
  if (!started)
    return (
      <div className={styles.offer}>
        <Button disabled={!possible} onClick={start}>
          {sourcesText.mapping.start}
        </Button>
        <span className={styles.quiet}>
          {possible ? sourcesText.mapping.startHint : sourcesText.mapping.needsAddress}
        </span>
      </div>
    )
  return (
    <section className={styles.preview} aria-label={sourcesText.mapping.title}>
      <div className={styles.head}>
        <p className={styles.sentence} role="status">
          {refused !== undefined
            ? withStop(refused)
            : trial === undefined
              ? sourcesText.mapping.asking
              : outcomeWords(trial)}
        </p>
        <Button size="small" look="quiet" disabled={busy || !possible} onClick={ask}>
          {sourcesText.mapping.again}
        </Button>
      </div>
      {trial?.error && <p className={styles.quiet}>{withStop(trial.error.advice)}</p>}
      {trial && trial.entries.length > 0 && <Entries entries={trial.entries} />}
      {trial?.sample !== undefined && (
        <details className={styles.answer}>
          <summary>
            {sourcesText.mapping.answer}
            {trial.askedAt && (
              <>
                , {sourcesText.mapping.asked} <Age at={trial.askedAt} />
              </>
            )}
          </summary>
          <textarea
            className={styles.sample}
            readOnly
            rows={12}
            spellCheck={false}
            aria-label={sourcesText.mapping.answer}
            value={trial.sample}
          />
        </details>
      )}
    </section>
  )
}

function outcomeWords({ error, mistake, entries, total }: MappingTrial): string {
  if (error) return withStop(error.message)
  if (mistake !== undefined) return withStop(mistake)
  return total === 0 ? sourcesText.mapping.empty : sourcesText.mapping.found(total, entries.length)
}

function Entries({ entries }: { readonly entries: MappingTrial['entries'] }) {
  return (
    <ol className={styles.entries}>
      {entries.map((entry, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: foreign entries have no identity here
        <li key={place} className={styles.entry}>
          <p className={styles.from} dir="auto">
            <span className={entry.name ? styles.name : styles.missing}>
              {entry.name ?? sourcesText.mapping.noName}
            </span>
            <span className={entry.address ? undefined : styles.missing}>
              {entry.address ?? sourcesText.mapping.noAddress}
            </span>
            {entry.spam && <span className={styles.spam}>{sourcesText.mapping.spam}</span>}
            <span className={styles.date}>
              {entry.publishedAt ? <Age at={entry.publishedAt} /> : sourcesText.undated}
            </span>
          </p>
          {entry.title && (
            <p className={styles.name} dir="auto">
              {entry.title}
            </p>
          )}
          <p className={entry.text.trim() === '' ? styles.missing : styles.text} dir="auto">
            {entry.text.trim() === '' ? sourcesText.mapping.noText : entry.text}
          </p>
          {entry.page && (
            <p className={styles.page} dir="auto">
              {entry.page}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
