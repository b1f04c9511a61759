import { z } from 'zod'
import { replyStageSchema } from './completeness.ts'

/** Longest statement, in UTF-16 units. */
export const statementTextLimit = 50_000

/** What the person writes in the draft of a statement; empty where nothing was written. */
export const statementDraftFields = {
  text: z.string().max(statementTextLimit),
  /** Where it will be said, e.g. "Mastodon". */
  where: z.string().max(100),
  /** Its address there. */
  url: z.string().max(2000),
  stage: replyStageSchema.optional(),
  /** Whether it is to be the last word, which explains everything. */
  whole: z.boolean().optional(),
  /** Remarks the person wants to hear nothing of here. */
  dismissed: z.array(z.string().max(200)).max(500),
}

/** A statement in the making, or the correction of an earlier one. */
export const statementDraftSchema = z.object(statementDraftFields)
export type StatementDraft = z.output<typeof statementDraftSchema>
