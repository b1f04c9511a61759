import { useMemo, useState } from 'react'
import type { CannedReply } from '../../../electron/shared/model/template.ts'
import { useAction } from '../../client/use-action.ts'
import { useQuery } from '../../client/use-query.ts'
import { repliesText } from '../../text/replies.ts'
import { Button } from '../../ui/Button.tsx'
import { useKeyed } from '../../ui/keyed-store.ts'
import { go } from '../../ui/route.ts'
import { BackToReplies } from './BackToReplies.tsx'
import styles from './RepliesPage.module.css'
import { ReplyFields } from './ReplyFields.tsx'
import { isReplyChanged, type ReplyForm, replyForms, startReplyForm } from './reply-form.ts'
import { useSaveReply } from './use-save-reply.ts'

/** One canned reply to be changed. What is not saved yet is kept while the person looks elsewhere. */
export function ReplyEditor({ reply }: { readonly reply: CannedReply }) {
  const start = useMemo(() => startReplyForm(reply), [reply])
  const form = useKeyed(replyForms, reply.id) ?? start
  const { busy, save } = useSaveReply(reply.id)
  const { refetch } = useQuery('templates.list', {})
  const removal = useAction('templates.remove')
  const reset = useAction('templates.reset')
  const [saved, setSaved] = useState(false)
  const changed = isReplyChanged(form, start)

  function keep(next: ReplyForm): void {
    setSaved(false)
    const nothing = !isReplyChanged(next, start) && next.refusal === undefined
    replyForms.set(reply.id, nothing ? undefined : next)
  }
  async function remove(): Promise<void> {
    const done = await removal.run({ id: reply.id }, repliesText.removed(reply.title))
    if (!done) return
    replyForms.set(reply.id, undefined)
    await refetch()
    go({ view: 'replies' }, { replace: true })
  }
  async function putBack(): Promise<void> {
    const done = await reset.run({ id: reply.id }, repliesText.resetDone(reply.title))
    if (!done) return
    setSaved(false)
    await refetch()
    replyForms.set(reply.id, undefined)
  }
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <BackToReplies />
        <h2 className={styles.title}>{reply.title}</h2>
        {reply.outdated && <p className={styles.quiet}>{repliesText.outdatedLine}</p>}
      </header>
      <ReplyFields
        form={form}
        onChange={keep}
        onSubmit={() => void save(form).then((done) => setSaved(done !== undefined))}
      >
        <Button look="main" type="submit" disabled={busy || !changed}>
          {repliesText.save}
        </Button>
        {changed && (
          <Button look="quiet" disabled={busy} onClick={() => replyForms.set(reply.id, undefined)}>
            {repliesText.discard}
          </Button>
        )}
        {reply.edited && (
          <Button look="quiet" disabled={reset.busy} onClick={() => void putBack()}>
            {repliesText.reset}
          </Button>
        )}
        <span className={styles.quiet} role="status">
          {saved && !changed && repliesText.saved}
        </span>
        <Button look="quiet" className={styles.last} disabled={removal.busy} onClick={() => void remove()}>
          {repliesText.remove}
        </Button>
      </ReplyFields>
    </div>
  )
}
