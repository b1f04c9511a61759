import { useEffect, useRef } from 'react'
import type { Data } from '../../../electron/shared/contract.ts'
import type { ItemKind } from '../../../electron/shared/model/item.ts'
import { sourcesText } from '../../text/sources.ts'
import { withStop } from '../../text/with-stop.ts'
import { Age } from '../../ui/Age.tsx'
import styles from './SourcePreview.module.css'

interface SourcePreviewProps {
  /** `undefined` while the settings are being tried. */
  readonly preview: Data<'sources.preview'> | undefined
  readonly itemKind: ItemKind
}

/** What settings would bring, tried without saving them: the newest titles, or the sentence why not. */
export function SourcePreview({ preview, itemKind }: SourcePreviewProps) {
  const frame = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: brought into sight again whenever the outcome changes
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' })
  }, [preview])
  return (
    <div className={styles.preview} ref={frame} role="status">
      {preview === undefined ? (
        <p>{sourcesText.testing}</p>
      ) : (
        <Outcome preview={preview} itemKind={itemKind} />
      )}
    </div>
  )
}

function Outcome({ preview, itemKind }: { preview: Data<'sources.preview'>; itemKind: ItemKind }) {
  const { items, total, error } = preview
  if (error) {
    return (
      <>
        <p className={styles.sentence}>{withStop(error.message)}</p>
        <p className={styles.advice}>{withStop(error.advice)}</p>
      </>
    )
  }
  if (itemKind === 'site') return <p className={styles.sentence}>{sourcesText.answersWell}</p>
  if (total === 0) return <p className={styles.sentence}>{sourcesText.readsEmpty}</p>
  return (
    <>
      <p className={styles.sentence}>{sourcesText.newest(total)}</p>
      <ul className={styles.items}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: foreign entries have no identity, and the list never changes in place
          <li key={index} className={styles.item}>
            <span className={styles.title}>{item.title || sourcesText.untitled}</span>
            <span className={styles.date}>
              {item.publishedAt ? <Age at={item.publishedAt} /> : sourcesText.undated}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
