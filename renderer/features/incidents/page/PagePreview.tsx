import { useEffect, useState } from 'react'
import { client } from '../../../client/index.ts'
import { publicPageText } from '../../../text/public-page.ts'
import { Button } from '../../../ui/Button.tsx'
import { RoomSection } from '../section.ts'
import styles from './PagePreview.module.css'
import { pageNonce } from './page-nonce.ts'

interface PagePreviewProps {
  readonly id: string
  /** Another one when the page may look otherwise. */
  readonly stamp: string
}

const views = [
  { key: 'one', label: publicPageText.previewOne },
  { key: 'front', label: publicPageText.previewFront },
] as const

/** The public page as it would be published now, in a frame that can do nothing. */
export function PagePreview({ id, stamp }: PagePreviewProps) {
  const [view, setView] = useState<'one' | 'front'>('one')
  const [html, setHtml] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the page may look otherwise
  useEffect(() => {
    let here = true
    const nonce = pageNonce()
    void client
      .call('page.preview', {
        ...(view === 'one' ? { id } : {}),
        ...(nonce === undefined ? {} : { nonce }),
      })
      .then((result) => here && result.ok && setHtml(result.data.html))
    return () => {
      here = false
    }
  }, [id, view, stamp])
  return (
    <RoomSection
      heading={publicPageText.preview}
      aside={
        <fieldset className={styles.views} aria-label={publicPageText.previewWhich}>
          {views.map(({ key, label }) => (
            <Button
              key={key}
              size="small"
              look={view === key ? 'main' : 'plain'}
              aria-pressed={view === key}
              onClick={() => setView(key)}
            >
              {label}
            </Button>
          ))}
        </fieldset>
      }
    >
      {html !== undefined && (
        <iframe className={styles.frame} title={publicPageText.previewFrame} sandbox="" srcDoc={html} />
      )}
    </RoomSection>
  )
}
