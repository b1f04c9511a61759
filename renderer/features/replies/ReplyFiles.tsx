import { useRef, useState } from 'react'
import { act } from '../../client/act.ts'
import { client } from '../../client/index.ts'
import { useQuery } from '../../client/use-query.ts'
import { repliesText } from '../../text/replies.ts'
import { withStop } from '../../text/with-stop.ts'
import { Button } from '../../ui/Button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { showToast } from '../../ui/toasts.ts'
import styles from './RepliesPage.module.css'

/** Largest file that is taken, in bytes. */
const largest = 2_000_000
const fileName = 'storeminder-replies.yml'

/** Takes canned replies from a file and says what came of it, and gives them out. */
export function ReplyFiles() {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly troubles?: readonly string[] }>()
  const { refetch } = useQuery('templates.list', {})

  async function take(file: File): Promise<void> {
    setOutcome(undefined)
    if (file.size > largest) return setOutcome({ text: repliesText.fileTooLarge })
    setBusy(true)
    const text = await file.text().catch(() => '')
    const result = text.trim() === '' ? undefined : await client.call('templates.import', { text })
    if (result?.ok) await refetch()
    setBusy(false)
    if (result === undefined) return setOutcome({ text: repliesText.fileEmpty })
    if (!result.ok) return setOutcome({ text: withStop(result.error.message) })
    const { added, changed, troubles, undo } = result.data
    setOutcome({ text: repliesText.imported(added, changed), troubles })
    if (undo !== undefined) showToast({ text: repliesText.imported(added, changed), undo })
  }
  async function give(which: 'own' | 'all'): Promise<void> {
    setBusy(true)
    const data = await act('templates.export', { which })
    setBusy(false)
    if (!data) return
    if (data.count === 0) return setOutcome({ text: repliesText.nothingOwn })
    saveFile(fileName, data.text)
    setOutcome({ text: repliesText.exported(data.count, fileName) })
  }
  return (
    <>
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".yml,.yaml,text/yaml,application/yaml"
          aria-label={repliesText.importFile}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) void take(file)
          }}
        />
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {repliesText.importFile}
        </Button>
        <Button disabled={busy} onClick={() => void give('own')}>
          {repliesText.exportOwn}
        </Button>
        <Button disabled={busy} onClick={() => void give('all')}>
          {repliesText.exportAll}
        </Button>
      </div>
      {outcome && (
        <div role="status">
          <p className={styles.outcome}>{outcome.text}</p>
          <div className={styles.troubles}>
            {outcome.troubles?.map((trouble) => (
              <p key={trouble}>{trouble}</p>
            ))}
          </div>
        </div>
      )}
    </>
  )
}
