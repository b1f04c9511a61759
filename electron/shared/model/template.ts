import { z } from 'zod'
import { replyStageSchema } from './completeness.ts'

/** What an answer is about. The order is the one in which canned replies are listed. */
export const situationSchema = z.enum([
  'page-broken',
  'site-down',
  'slow',
  'lost',
  'leaked-address',
  'wrong-article',
  'accusation',
  'rumour',
  'billing',
  'accessibility',
  'spam-complaint',
  'security-report',
  'angry-repeat',
  'praise',
  'any',
])
/** `lost`: an order or data that is gone; `angry-repeat`: somebody who wrote before and got nothing; `any`: fits whatever it is. */
export type Situation = z.output<typeof situationSchema>

export const replyLengthSchema = z.enum(['short', 'mail'])
/** `short`: a public post or a comment, with its blanks filled some 300 characters at most; `mail`: a letter. */
export type ReplyLength = z.output<typeof replyLengthSchema>

/** What the person types after `/` to get a reply: small letters, figures and hyphens. */
export const replyCodePattern = /^[a-z][a-z0-9-]{0,29}$/

/** Longest text of a canned reply, in UTF-16 units. */
export const longestCanned = 10_000

/** What a canned reply says; how it is written in a file. */
export const cannedTextSchema = z.object({
  /** Without the `/`. */
  code: z
    .string()
    .regex(replyCodePattern, 'a code is small letters, figures and hyphens, and begins with a letter'),
  title: z.string().trim().min(1).max(120),
  situation: situationSchema,
  stage: replyStageSchema,
  length: replyLengthSchema,
  /** Plain text with blanks such as `{next update}`; see `findBlanks`. */
  text: z.string().trim().min(1).max(longestCanned),
})
export type CannedText = z.output<typeof cannedTextSchema>

export const cannedReplySchema = cannedTextSchema.extend({
  /** Stays when code or text change. */
  id: z.string(),
  /** It comes with the program. */
  shipped: z.boolean(),
  /** It comes with the program and the person has changed it. */
  edited: z.boolean(),
  /** The program has brought a newer text since the person changed it; theirs stays until they reset it. */
  outdated: z.boolean(),
})
/** A text that is ready to be sent once its blanks are filled. */
export type CannedReply = z.output<typeof cannedReplySchema>

export const suggestionSchema = z.object({
  /** Of the canned reply. */
  id: z.string(),
  /** Why it fits, in a sentence. */
  why: z.string(),
})
/** A canned reply that fits an item. */
export type Suggestion = z.output<typeof suggestionSchema>
