import { useMemo } from 'react'
import { commonText } from '../../text/common.ts'
import { watchesText } from '../../text/watches.ts'
import { Button } from '../../ui/Button.tsx'
import { useKeyed } from '../../ui/keyed-store.ts'
import { go } from '../../ui/route.ts'
import { BackToWatches } from './BackToWatches.tsx'
import { useSaveWatch } from './use-save-watch.ts'
import styles from './WatchDetail.module.css'
import { WatchForm } from './WatchForm.tsx'
import { startWatchDraft, watchDrafts } from './watch-draft.ts'

/** The form of a watch that is not there yet. */
export function NewWatch() {
  const start = useMemo(() => startWatchDraft(), [])
  const draft = useKeyed(watchDrafts, 'new') ?? start
  const { busy, save } = useSaveWatch(undefined)

  async function add(): Promise<void> {
    const watch = await save(draft)
    if (watch) go({ view: 'watches', id: watch.id }, { replace: true })
  }
  return (
    <div className={styles.detail}>
      <header className={styles.header}>
        <BackToWatches />
        <h2 className={styles.title}>{watchesText.newTitle}</h2>
      </header>
      <WatchForm
        draft={draft}
        onChange={(next) => watchDrafts.set('new', next)}
        onSubmit={() => void add()}
        busy={busy}
        submitWords={watchesText.create}
        autoFocus
      >
        <Button
          look="quiet"
          disabled={busy}
          onClick={() => {
            watchDrafts.set('new', undefined)
            go({ view: 'watches' })
          }}
        >
          {commonText.cancel}
        </Button>
      </WatchForm>
    </div>
  )
}
