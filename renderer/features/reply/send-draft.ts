import type { Reply, ReplyPlace } from '../../../electron/shared/model/reply.ts'
import { act } from '../../client/act.ts'
import { replyText } from '../../text/reply.ts'
import { copyText } from '../../ui/copy-text.ts'
import { go } from '../../ui/route.ts'
import { showToast } from '../../ui/toasts.ts'

/** Milliseconds in which a reply can be undone; the engine's `undoTime`. */
export const undoMilliseconds = 15_000

/** Sends a draft, which can be taken back for 15 seconds. Resolves whether it is on its way. */
export async function sendDraft(draftId: string, asThread: boolean): Promise<boolean> {
  const reply = await act('replies.send', { draftId, asThread })
  if (!reply) return false
  showToast({
    text: replyText.goesOut(reply.to),
    undo: () => undoReply(reply),
    stay: undoMilliseconds,
  })
  return true
}

/** Takes a reply back and opens its draft again. */
export async function undoReply(reply: Pick<Reply, 'id' | 'itemId'>): Promise<false> {
  if (await act('replies.undo', { id: reply.id })) {
    go({ view: 'reply', id: reply.itemId })
    showToast({ text: replyText.takenBack })
  }
  // The toast has said it already.
  return false
}

/** Copies a text and opens the page where it can be said. Resolves whether it could be copied. */
export async function copyAndOpen(
  draftId: string,
  text: string,
  place: Pick<ReplyPlace, 'openUrl'>,
): Promise<boolean> {
  if (!(await copyText(text))) {
    showToast({ text: replyText.copyFailed })
    return false
  }
  if (place.openUrl !== undefined) window.open(place.openUrl, '_blank', 'noopener,noreferrer')
  const reply = await act('replies.copied', { draftId })
  if (reply) showToast({ text: replyText.copied })
  return reply !== undefined
}
