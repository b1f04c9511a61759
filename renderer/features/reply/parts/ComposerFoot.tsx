import { IconTrash } from '@tabler/icons-react'
import type { ReplyPlace } from '../../../../electron/shared/model/reply.ts'
import type { Posts } from '../../../../electron/shared/reply/make-posts.ts'
import { replyText } from '../../../text/reply.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { draftStateWords } from '../../../ui/writing/draft-state-words.ts'
import type { HeldDraft } from '../draft-store.ts'
import styles from './ComposerFoot.module.css'

interface ComposerFootProps {
  /** The ids by which the text is described: what stops it, and its facts. */
  readonly ids: { readonly problem: string; readonly facts: string }
  readonly held: HeldDraft
  readonly place: ReplyPlace | undefined
  readonly posts: Posts | undefined
  /** What keeps the answer from being sent. */
  readonly problem: string | undefined
  readonly previewing: boolean
  /** Whether it is on its way already. */
  readonly leaving: boolean
  readonly onDiscard: () => void
  readonly onPreview: () => void
  readonly onSend: (asThread: boolean) => void
}

/** How long the answer is as its channel counts, whether it is kept, and the ways out. */
export function ComposerFoot(props: ComposerFootProps) {
  const { ids, held, place, posts, problem, previewing, leaving, onDiscard, onPreview, onSend } = props
  const { text } = held.draft
  const threads = posts?.fits === false ? posts.asThread : undefined
  return (
    <div className={styles.foot}>
      <p id={ids.problem} className={styles.problem} role="alert" hidden={problem === undefined}>
        {problem}
      </p>
      <div className={styles.facts} id={ids.facts} data-state={held.state}>
        {posts && text !== '' && (
          <span className={styles.count} data-over={posts.length.over > 0 || undefined}>
            {lengthWords(posts, place)}
          </span>
        )}
        <span className={styles.state}>{draftStateWords(held)}</span>
      </div>
      {text.trim() !== '' && held.known !== undefined && !leaving && (
        <IconButton label={replyText.discard} onClick={onDiscard}>
          <IconTrash size={18} />
        </IconButton>
      )}
      <Button onClick={onPreview} disabled={text.trim() === ''}>
        {previewing ? replyText.write : replyText.preview}
      </Button>
      {threads !== undefined ? (
        <Button look="main" disabled={leaving} onClick={() => onSend(true)}>
          {replyText.asThread(threads)}
        </Button>
      ) : (
        <Button
          look="main"
          shortcut={replyText.sendKey}
          disabled={!place || leaving}
          onClick={() => onSend(false)}
        >
          {sendWords(place)}
        </Button>
      )}
    </div>
  )
}

function lengthWords({ length }: Posts, place: ReplyPlace | undefined): string {
  const limit = place?.counting.limit
  if (length.over > 0) return replyText.over(length.over)
  return limit === undefined ? replyText.characters(length.used) : replyText.used(length.used, limit)
}

function sendWords(place: ReplyPlace | undefined): string {
  if (place === undefined || place.canSend) return replyText.send
  return place.openUrl ? replyText.copyAndOpen : replyText.copy
}
