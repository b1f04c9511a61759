import type { ConversationEnd } from '../../shared/model/conversation.ts'
import type { StoredPerson } from './conversation-store.ts'

/** A conversation in which somebody wrote about a trouble. Times in milliseconds since 1970. */
export interface RoundTalk {
  readonly conversationId: string
  readonly person: StoredPerson
  /** What they wrote first about it, when, and how often they wrote. */
  readonly itemId: string
  readonly title: string
  readonly text: string
  readonly at: number
  readonly count: number
  /** Their newest words in the conversation, which an answer answers. */
  readonly lastItemId: string
  /** When the operator first and last wrote to them there since. */
  readonly firstAnswerAt: number | undefined
  readonly lastAnswerAt: number | undefined
  /** How the conversation was ended by the operator, if it was since. */
  readonly ended:
    | {
        readonly as: ConversationEnd
        readonly at: number
        readonly reason: string | undefined
        readonly into: string | undefined
      }
    | undefined
  /** What was decided about them. */
  readonly draftedAt: number | undefined
  readonly leftOut: string | undefined
}

/** When a draft was made for a conversation, in milliseconds since 1970. */
export interface RoundDraft {
  readonly incidentId: string
  readonly conversationId: string
  readonly at: number
}

/** Who is told how a trouble ended. `incidentIds`: of an incident and of all that were merged into it. */
export interface RoundStore {
  /** Who wrote first comes first; texts are cut at `textLimit` characters. */
  talks(incidentIds: readonly string[], limit: number, textLimit: number): readonly RoundTalk[]
  /** Whoever was left out of it, or of one merged into it, is so no more. The first id is that of the incident itself. */
  drafted(incidentIds: readonly string[], conversationId: string, at: number): void
  /** Why somebody is not written to; `undefined` takes it back. The first id is that of the incident itself. */
  leaveOut(incidentIds: readonly string[], conversationId: string, reason: string | undefined): void
  /** There is another end to be told of: no draft counts any more. Gives those that did. */
  beginAnew(incidentIds: readonly string[]): readonly RoundDraft[]
  /** Lets them count again. */
  putBack(drafts: readonly RoundDraft[]): void
}
