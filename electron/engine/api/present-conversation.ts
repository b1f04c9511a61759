import type {
  Conversation,
  ConversationChannel,
  ConversationEntry,
  Person,
  Waiting,
} from '../../shared/model/conversation.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type {
  ConversationPlace,
  StoredConversation,
  StoredPerson,
  StoredReply,
  StoredWaiting,
} from '../store/store.ts'

/** Characters of somebody's first words that stand in a list. */
export const waitingTextLimit = 2000

/** Somebody who waits, as the contract has it. */
export function presentWaiting({ person, since, lastAt, report, ...waiting }: StoredWaiting): Waiting {
  return {
    ...waiting,
    person: presentPerson(person),
    since: toTimestamp(since),
    lastAt: toTimestamp(lastAt),
    ...(report === undefined ? {} : { way: report.way }),
  }
}

/** A person as the contract has them. */
export function presentPerson({ id, name, address }: StoredPerson): Person {
  return { id, ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) }
}

/** Where something was said. */
export function placeOf({ sourceId, sourceName, sourceKind }: ConversationPlace): ConversationPlace {
  return { sourceId, sourceName, sourceKind }
}

/** How one channel of a person stands, as the contract has it. */
export function presentChannel(one: StoredConversation): ConversationChannel {
  const { id, waitingSince, unanswered, ended } = one
  return {
    conversationId: id,
    ...placeOf(one),
    ...(waitingSince === undefined ? {} : { waitingSince: toTimestamp(waitingSince) }),
    unanswered,
    ...(ended === undefined || waitingSince !== undefined
      ? {}
      : {
          ended: {
            as: ended.as,
            at: toTimestamp(ended.at),
            ...(ended.reason === undefined ? {} : { reason: ended.reason }),
            ...(ended.into === undefined ? {} : { into: ended.into }),
          },
        }),
  }
}

/** A conversation with everything said on all channels of its person. */
export function presentConversation(
  channels: readonly [StoredConversation, ...StoredConversation[]],
  entries: readonly ConversationEntry[],
  hasMore: boolean,
): Conversation {
  const [asked] = channels
  const { id, person, waitingSince, firstTheirs, firstAnswer } = asked
  return {
    id,
    person: { ...presentPerson(person), note: person.note },
    ...(waitingSince === undefined ? {} : { waitingSince: toTimestamp(waitingSince) }),
    ...(firstTheirs === undefined || firstAnswer === undefined
      ? {}
      : { firstAnswerAfter: Math.max(0, firstAnswer - firstTheirs) }),
    channels: channels.map(presentChannel),
    entries: [...entries],
    hasMore,
  }
}

/** A reply of the outbox as part of what was said; one that was taken back is none. */
export function presentReply(reply: StoredReply, place: StoredConversation): ConversationEntry[] {
  const { id, itemId, sentAt, sendAt, text, subject, state, parts } = reply
  if (state === 'undone') return []
  const url = parts.find((part) => part.url !== undefined)?.url
  const said = {
    ...{ kind: 'mine' as const, conversationId: place.id, ...placeOf(place), replyId: id, itemId, text },
    at: toTimestamp(sentAt ?? sendAt),
    ...(subject === undefined ? {} : { title: subject }),
    state,
    ...(url === undefined ? {} : { url }),
  } as const
  return [said]
}
