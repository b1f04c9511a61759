import { useMemo } from 'react'
import { commonText } from '../../text/common.ts'
import { repliesText } from '../../text/replies.ts'
import { Button } from '../../ui/Button.tsx'
import { useKeyed } from '../../ui/keyed-store.ts'
import { go } from '../../ui/route.ts'
import { BackToReplies } from './BackToReplies.tsx'
import styles from './RepliesPage.module.css'
import { ReplyFields } from './ReplyFields.tsx'
import { codeFor, type ReplyForm, replyForms, startReplyForm } from './reply-form.ts'
import { useSaveReply } from './use-save-reply.ts'

/** The form of a canned reply that is not there yet. Its code follows the title until one is typed. */
export function NewReply() {
  const start = useMemo(() => startReplyForm(), [])
  const form = useKeyed(replyForms, 'new') ?? start
  const { busy, save } = useSaveReply(undefined)

  function keep(next: ReplyForm): void {
    const follows = form.code === codeFor(form.title) && next.code === form.code
    replyForms.set('new', follows ? { ...next, code: codeFor(next.title) } : next)
  }
  async function add(): Promise<void> {
    const reply = await save(form)
    if (reply) go({ view: 'replies', id: reply.id }, { replace: true })
  }
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <BackToReplies />
        <h2 className={styles.title}>{repliesText.newTitle}</h2>
      </header>
      <ReplyFields form={form} onChange={keep} onSubmit={() => void add()} autoFocus>
        <Button look="main" type="submit" disabled={busy}>
          {repliesText.create}
        </Button>
        <Button
          look="quiet"
          disabled={busy}
          onClick={() => {
            replyForms.set('new', undefined)
            go({ view: 'replies' })
          }}
        >
          {commonText.cancel}
        </Button>
      </ReplyFields>
    </div>
  )
}
