import { useAction } from '../../client/use-action.ts'
import { useQuery } from '../../client/use-query.ts'
import { repliesText } from '../../text/replies.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { BackToReplies } from './BackToReplies.tsx'
import styles from './RepliesPage.module.css'
import { ReplyFiles } from './ReplyFiles.tsx'
import { SignAs } from './SignAs.tsx'

/** What concerns all canned replies: how letters are signed, files, and the way back to how they came. */
export function RepliesAltogether() {
  const { data: settings } = useQuery('settings.get', {})
  const { refetch } = useQuery('templates.list', {})
  const reset = useAction('templates.reset')

  async function resetAll(): Promise<void> {
    const done = await reset.run({})
    if (!done) return
    const { changed, undo } = done
    showToast({
      text: changed === 0 ? repliesText.resetNothing : repliesText.resetAllDone(changed),
      ...(undo !== undefined && { undo }),
    })
    await refetch()
  }
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <BackToReplies />
        <h2 className={styles.title}>{repliesText.more}</h2>
      </header>
      {settings && <SignAs settings={settings} />}
      <section className={styles.section}>
        <h3 className={styles.heading}>{repliesText.files}</h3>
        <p className={styles.quiet}>{repliesText.filesHint}</p>
        <ReplyFiles />
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{repliesText.resetTitle}</h3>
        <p className={styles.quiet}>{repliesText.resetHint}</p>
        <div className={styles.buttons}>
          <Button disabled={reset.busy} onClick={() => void resetAll()}>
            {repliesText.resetAll}
          </Button>
        </div>
      </section>
    </div>
  )
}
