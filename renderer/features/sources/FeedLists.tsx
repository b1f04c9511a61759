import { useRef, useState } from 'react'
import type { Data } from '../../../electron/shared/contract.ts'
import { act } from '../../client/act.ts'
import { client } from '../../client/index.ts'
import { useQuery } from '../../client/use-query.ts'
import { sourcesText } from '../../text/sources.ts'
import { withStop } from '../../text/with-stop.ts'
import { Button } from '../../ui/Button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { showToast } from '../../ui/toasts.ts'
import styles from './FeedLists.module.css'

type Imported = Data<'sources.importOpml'>
type Exported = Data<'sources.exportOpml'>

/** Largest list that is taken, in bytes; the engine's limit is close above. */
const largest = 850_000
const fileName = 'storeminder-feeds.opml'

/** Feed readers' lists (OPML): takes one in and says what came of it, and gives one out. */
export function FeedLists() {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [imported, setImported] = useState<Imported>()
  const [exported, setExported] = useState<Exported>()
  const { refetch } = useQuery('sources.list', {})

  async function take(file: File): Promise<void> {
    setProblem(undefined)
    setImported(undefined)
    if (file.size > largest) return setProblem(sourcesText.listTooLarge)
    setBusy(true)
    const text = await file.text().catch(() => '')
    if (text.trim() === '') {
      setBusy(false)
      return setProblem(sourcesText.listEmpty)
    }
    const result = await client.call('sources.importOpml', { text })
    if (result.ok) await refetch()
    setBusy(false)
    if (!result.ok) return setProblem(withStop(result.error.message))
    setImported(result.data)
    const { added, undo } = result.data
    if (added > 0) showToast({ text: sourcesText.added(added), ...(undo !== undefined && { undo }) })
  }
  async function give(): Promise<void> {
    setBusy(true)
    const data = await act('sources.exportOpml', {})
    setBusy(false)
    setExported(data)
    // The tray's window saves nothing by itself, so there the text is shown to be copied.
    if (data && !window.storeminder) saveFile(fileName, data.text)
  }
  return (
    <div className={styles.lists}>
      <p className={styles.quiet}>{sourcesText.feedListsHint}</p>
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".opml,.xml,text/x-opml,text/xml,application/xml"
          aria-label={sourcesText.importList}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) void take(file)
          }}
        />
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {sourcesText.importList}
        </Button>
        <Button disabled={busy} onClick={() => void give()}>
          {sourcesText.exportList}
        </Button>
      </div>
      {problem && (
        <p role="alert" className={styles.outcome}>
          {problem}
        </p>
      )}
      {imported && <Outcome imported={imported} />}
      {exported && <Given exported={exported} />}
    </div>
  )
}

function Outcome({ imported: { added, skipped } }: { readonly imported: Imported }) {
  return (
    <div role="status">
      <p className={styles.outcome}>{sourcesText.imported(added, skipped.length)}</p>
      {skipped.length > 0 && (
        <ul className={styles.skipped}>
          {skipped.map(({ title, reason }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list may name the same feed twice
            <li key={place}>
              <strong>{title}</strong> {withStop(reason)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Given({ exported: { text, leftOut } }: { readonly exported: Exported }) {
  return (
    <>
      <p role="status" className={styles.outcome}>
        {window.storeminder ? sourcesText.exportedHere : sourcesText.exported(fileName)}
        {leftOut.length > 0 && ` ${sourcesText.leftOut(leftOut)}`}
      </p>
      {window.storeminder && (
        <textarea
          className={styles.text}
          readOnly
          aria-label={sourcesText.exportedText}
          rows={6}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  )
}
