import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconClipboardCheck,
  IconClock,
  IconHelpCircle,
  IconSend,
} from '@tabler/icons-react'
import type { Reply, ReplyState } from '../../../../electron/shared/model/reply.ts'
import { act } from '../../../client/act.ts'
import { useAction } from '../../../client/use-action.ts'
import { momentWords } from '../../../text/age.ts'
import { outboxText, replyText } from '../../../text/reply.ts'
import { Button } from '../../../ui/Button.tsx'
import { go, routeHash } from '../../../ui/route.ts'
import { useNow } from '../../../ui/use-now.ts'
import { copyAndOpen, undoReply } from '../send-draft.ts'
import styles from './ReplyCard.module.css'
import { useSecondsUntil } from './use-seconds.ts'

interface ReplyCardProps {
  readonly reply: Reply
  /** Whether it stands away from the item it answers, and leads there. */
  readonly withItem?: boolean
  /** Whether its words are being edited right there. */
  readonly inComposer?: boolean
}

/** States in which something is left for the person to do. */
const open: readonly ReplyState[] = ['failed', 'unknown', 'copied']

/** One answer on its way or gone: how it stands, and what can be done about it. */
export function ReplyCard({ reply, withItem = false, inComposer = false }: ReplyCardProps) {
  const { itemId, state, error, parts = [] } = reply
  const out = parts.filter((part) => part.state === 'sent').length
  const stuck = open.includes(state)
  return (
    <article className={styles.card} data-open={stuck || undefined} aria-label={replyText.to(reply.to)}>
      <div className={styles.head}>
        <StateWords reply={reply} />
        <span className={styles.to} dir="auto">
          {reply.to === '' ? reply.placeLabel : `${replyText.to(reply.to)} · ${reply.placeLabel}`}
        </span>
      </div>
      {!inComposer && (
        <p className={styles.text} dir="auto">
          {reply.text}
        </p>
      )}
      {error && (
        <p className={styles.error} role="alert">
          {error.message} {error.advice}
        </p>
      )}
      {state === 'unknown' && !error && <p className={styles.error}>{outboxText.unknownAdvice}</p>}
      {stuck && parts.length > 1 && <p className={styles.error}>{outboxText.parts(out, parts.length)}</p>}
      <div className={styles.acts}>
        <Acts reply={reply} inComposer={inComposer} />
        {reply.url && (
          <a href={reply.url} target="_blank" rel="noopener noreferrer">
            {outboxText.look}
          </a>
        )}
        {withItem && <a href={routeHash({ view: 'item', id: itemId })}>{outboxText.toItem}</a>}
      </div>
    </article>
  )
}

/** Takes along the words of an answer that could not be sent, to be said by hand. */
async function copyInstead({ itemId, text, openUrl }: Reply): Promise<void> {
  const draft = await act('replies.draft', { itemId })
  if (draft) await copyAndOpen(draft.id, text, openUrl === undefined ? {} : { openUrl })
}

function StateWords({ reply }: { readonly reply: Reply }) {
  const now = useNow()
  const seconds = useSecondsUntil(reply.state === 'waiting' ? Date.parse(reply.sendAt) : 0)
  const { icon, words } = (() => {
    switch (reply.state) {
      case 'waiting':
        return { icon: <IconClock size={16} />, words: outboxText.waiting(seconds) }
      case 'sending':
        return { icon: <IconSend size={16} />, words: outboxText.sending }
      case 'sent':
        return {
          icon: <IconSend size={16} />,
          words: outboxText.sent(momentWords(Date.parse(reply.sentAt ?? reply.sendAt), now)),
        }
      case 'failed':
        return { icon: <IconAlertTriangle size={16} />, words: outboxText.failed }
      case 'unknown':
        return { icon: <IconHelpCircle size={16} />, words: outboxText.unknown }
      case 'copied':
        return { icon: <IconClipboardCheck size={16} />, words: outboxText.copied }
      case 'undone':
        return { icon: <IconArrowBackUp size={16} />, words: outboxText.undone }
    }
  })()
  return (
    <span className={styles.state}>
      {icon}
      {words}
    </span>
  )
}

function Acts({ reply, inComposer }: { readonly reply: Reply; readonly inComposer: boolean }) {
  const { id, itemId } = reply
  const settle = useAction('replies.settle')
  const retry = useAction('replies.retry')
  const edit = async () => {
    if (await settle.run({ id, as: 'not-sent' })) go({ view: 'reply', id: itemId })
  }
  switch (reply.state) {
    case 'waiting':
      return (
        <Button size="small" look="main" onClick={() => void undoReply(reply)}>
          {outboxText.undo}
        </Button>
      )
    case 'failed': {
      const halfOut = reply.parts?.some((part) => part.state === 'sent') ?? false
      return (
        <>
          <Button size="small" look="main" disabled={retry.busy} onClick={() => void retry.run({ id })}>
            {halfOut ? outboxText.sendRest : outboxText.retry}
          </Button>
          {halfOut ? (
            <Button size="small" disabled={settle.busy} onClick={() => void settle.run({ id, as: 'sent' })}>
              {outboxText.leaveIt}
            </Button>
          ) : (
            <>
              {!inComposer && (
                <Button size="small" onClick={() => go({ view: 'reply', id: itemId })}>
                  {outboxText.edit}
                </Button>
              )}
              <Button size="small" onClick={() => void copyInstead(reply)}>
                {reply.openUrl ? replyText.copyAndOpen : replyText.copy}
              </Button>
            </>
          )}
        </>
      )
    }
    case 'unknown':
    case 'copied': {
      const copied = reply.state === 'copied'
      return (
        <>
          <Button
            size="small"
            look="main"
            disabled={settle.busy}
            onClick={() => void settle.run({ id, as: 'sent' })}
          >
            {copied ? outboxText.haveSent : outboxText.arrived}
          </Button>
          <Button size="small" disabled={settle.busy} onClick={() => void edit()}>
            {copied ? outboxText.haveNotSent : outboxText.notArrived}
          </Button>
        </>
      )
    }
    case 'sending':
    case 'sent':
    case 'undone':
      return null
  }
}
