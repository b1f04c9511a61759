import { useMemo, useState } from 'react'
import type { Watch } from '../../../electron/shared/model/watch.ts'
import { useAction } from '../../client/use-action.ts'
import { useQuery } from '../../client/use-query.ts'
import { watchesText } from '../../text/watches.ts'
import { Button } from '../../ui/Button.tsx'
import { useKeyed } from '../../ui/keyed-store.ts'
import { go } from '../../ui/route.ts'
import { ActivityPicture } from './activity/ActivityPicture.tsx'
import { BackToWatches } from './BackToWatches.tsx'
import { useSaveWatch } from './use-save-watch.ts'
import styles from './WatchDetail.module.css'
import { WatchForm } from './WatchForm.tsx'
import { isWatchChanged, startWatchDraft, type WatchDraft, watchDrafts } from './watch-draft.ts'

/** One watch: its mentions over time, and what it listens for. Changes not yet saved are kept while the person looks elsewhere. */
export function WatchDetail({ watch }: { readonly watch: Watch }) {
  const start = useMemo(() => startWatchDraft(watch), [watch])
  const draft = useKeyed(watchDrafts, watch.id) ?? start
  const { busy, save } = useSaveWatch(watch.id)
  const { refetch } = useQuery('watches.list', {})
  const removal = useAction('watches.remove')
  const [saved, setSaved] = useState(false)
  const changed = isWatchChanged(draft, start)

  function keep(next: WatchDraft): void {
    setSaved(false)
    const nothing = !isWatchChanged(next, start) && next.refusal === undefined
    watchDrafts.set(watch.id, nothing ? undefined : next)
  }
  async function remove(): Promise<void> {
    const done = await removal.run({ id: watch.id }, watchesText.removed(watch.name))
    if (!done) return
    watchDrafts.set(watch.id, undefined)
    await refetch()
    go({ view: 'watches' }, { replace: true })
  }
  return (
    <div className={styles.detail}>
      <header className={styles.header}>
        <BackToWatches />
        <h2 className={styles.title}>{watch.name}</h2>
      </header>
      <ActivityPicture id={watch.id} />
      <section className={styles.section}>
        <h3 className={styles.heading}>{watchesText.settings}</h3>
        <WatchForm
          draft={draft}
          onChange={keep}
          onSubmit={() => void save(draft).then((done) => setSaved(done !== undefined))}
          busy={busy}
          submitWords={watchesText.save}
          unchanged={!changed}
        >
          {changed && (
            <Button look="quiet" disabled={busy} onClick={() => watchDrafts.set(watch.id, undefined)}>
              {watchesText.discard}
            </Button>
          )}
          <span className={styles.quiet} role="status">
            {saved && !changed && watchesText.saved}
          </span>
          <Button look="quiet" className={styles.last} disabled={removal.busy} onClick={() => void remove()}>
            {watchesText.remove}
          </Button>
        </WatchForm>
      </section>
    </div>
  )
}
