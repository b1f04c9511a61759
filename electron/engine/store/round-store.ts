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

/** Who is told how a trouble ended. `incidentIds`: of an incident and of all that were merged into it. */
export interface RoundStore {
  /** Who wrote first comes first; texts are cut at `textLimit` characters. */
  talks(incidentIds: readonly string[], limit: number, textLimit: number): readonly RoundTalk[]
  drafted(incidentId: string, conversationId: string, at: number): void
  /** Why somebody is not written to; `undefined` takes it back. */
  leaveOut(incidentId: string, conversationId: string, reason: string | undefined): void
}
