import type { Reply, ReplyDraft, ReplyPart } from '../../shared/model/reply.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { StoredDraft, StoredPart, StoredReply } from '../store/store.ts'

/** A draft as the page sees it. */
export function presentDraft({ updatedAt, dismissed, replyId, ...draft }: StoredDraft): ReplyDraft {
  return {
    ...draft,
    ...(replyId === undefined ? {} : { replyId }),
    dismissed: [...dismissed],
    updatedAt: toTimestamp(updatedAt),
  }
}

/** A reply as the page sees it: what goes along with it and what it is known by stay inside. */
export function presentReply(reply: StoredReply): Reply {
  const { id, itemId, channel, placeId, placeLabel, to, text, subject, state, error, openUrl } = reply
  const url = reply.parts.find((part) => part.url !== undefined)?.url
  return {
    ...{ id, itemId, channel, placeId, placeLabel, to, text, state },
    ...(subject === undefined ? {} : { subject }),
    ...(reply.parts.length === 1 ? {} : { parts: reply.parts.map(presentPart) }),
    createdAt: toTimestamp(reply.createdAt),
    sendAt: toTimestamp(reply.sendAt),
    ...(reply.sentAt === undefined ? {} : { sentAt: toTimestamp(reply.sentAt) }),
    ...(url === undefined ? {} : { url }),
    ...(error === undefined ? {} : { error }),
    ...(openUrl === undefined ? {} : { openUrl }),
  }
}

function presentPart({ text, state, url }: StoredPart): ReplyPart {
  return { text, state: state === 'going' ? 'unknown' : state, ...(url === undefined ? {} : { url }) }
}
