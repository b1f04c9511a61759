import { z } from 'zod'
import { replyStageSchema } from './completeness.ts'
import { timestampSchema } from './time.ts'

export const replyChannelSchema = z.enum(['mail', 'mastodon', 'bluesky', 'wordpress', 'open'])
/** By what an answer goes out. `open`: nothing is sent; the text is copied and the right page opened. */
export type ReplyChannel = z.output<typeof replyChannelSchema>

export const countingSchema = z.object({
  /** Most graphemes, that is, characters as a reader counts them. */
  limit: z.number().int().positive().optional(),
  /** Most bytes in UTF-8. */
  byteLimit: z.number().int().positive().optional(),
  /** What each link counts, however long it is. */
  linkWeight: z.number().int().positive().optional(),
  /** `@name@server` counts as `@name`. */
  shortHandles: z.boolean().optional(),
})
/** How a channel counts what is written, and how much it takes. Without limits it takes everything. */
export type Counting = z.output<typeof countingSchema>

export const visibilitySchema = z.enum(['public', 'unlisted', 'private', 'direct'])
/** Who sees a post, in Mastodon's words: `unlisted` is in no public list, `private` for followers, `direct` for those named. */
export type Visibility = z.output<typeof visibilitySchema>

/** One way in which an item can be answered. */
export const replyPlaceSchema = z.object({
  /** Names the place among those of one item. */
  id: z.string(),
  channel: replyChannelSchema,
  /** As whom and by what, e.g. "Mail from hello@blog.example". */
  label: z.string(),
  /** Whom it reaches, e.g. "Ann <ann@example.org>" or "@ann@home.example". */
  to: z.string(),
  counting: countingSchema,
  /** What each post begins with, so that it reaches them; counted, unless the text names them itself. */
  opening: z.string().optional(),
  /** Whether Storeminder can send it; if not, it can still be copied. */
  canSend: z.boolean(),
  /** Why it cannot be sent, or what is worth knowing before; sentences. */
  why: z.string().optional(),
  /** Where the person can answer by hand: `http`, `https` or `mailto`. */
  openUrl: z.string().optional(),
  /** Who will see it, where that can be chosen; the first is the one to begin with. */
  visibilities: z.array(visibilitySchema).optional(),
  /** Whether a language goes with it; the draft begins with this one, ISO 639-1. */
  language: z.string().optional(),
  /** Of mail: the subject to begin with. */
  subject: z.string().optional(),
  /** Whether words of theirs can be quoted along. */
  quotes: z.boolean(),
  /** Whether a long text may go out as several posts, each answering the one before. */
  threads: z.boolean(),
})
export type ReplyPlace = z.output<typeof replyPlaceSchema>

/** Longest text of an answer, in UTF-16 units. */
export const replyTextLimit = 200_000

/** What the person writes in a draft. */
export const draftFields = {
  placeId: z.string().max(200).optional(),
  text: z.string().max(replyTextLimit),
  subject: z.string().max(1000).optional(),
  /** What is quoted of theirs, chosen by the person; nothing else of the conversation goes out. */
  quote: z.string().max(replyTextLimit).optional(),
  stage: replyStageSchema.optional(),
  visibility: visibilitySchema.optional(),
  /** ISO 639-1. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'Give a language as two letters, e.g. en')
    .optional(),
  /** Which rules of the tone check the person does not want to hear about here. */
  dismissed: z.array(z.string().max(200)).max(500),
  /** Whether the breath before sending was taken or skipped; it is offered once for an item. */
  breathTaken: z.boolean(),
}

/** An answer in the making: one for each item, kept until it has gone out. */
export const replyDraftSchema = z.object({
  id: z.string(),
  itemId: z.string(),
  ...draftFields,
  updatedAt: timestampSchema,
  /** The reply that this draft became, while that has not gone out or its fate is unknown. */
  replyId: z.string().optional(),
})
export type ReplyDraft = z.output<typeof replyDraftSchema>

export const replyStateSchema = z.enum([
  'waiting',
  'sending',
  'sent',
  'failed',
  'unknown',
  'undone',
  'copied',
])
/**
 * `waiting`: can still be undone; `sending`: under way; `failed`: surely not out, or not all of it, and nothing more
 * happens by itself; `unknown`: whether it went out cannot be told, and it is never sent again by itself; `undone`:
 * taken back or given up; `copied`: the person took the text along and has not yet said whether it was said.
 */
export type ReplyState = z.output<typeof replyStateSchema>

export const replyPartSchema = z.object({
  text: z.string(),
  state: z.enum(['waiting', 'sent', 'unknown']),
  url: z.string().optional(),
})
/** One post of a reply that is a thread. */
export type ReplyPart = z.output<typeof replyPartSchema>

/** An answer that the person decided to send. */
export const replySchema = z.object({
  id: z.string(),
  itemId: z.string(),
  channel: replyChannelSchema,
  placeId: z.string(),
  placeLabel: z.string(),
  to: z.string(),
  text: z.string(),
  subject: z.string().optional(),
  /** Of a thread: its posts, numbers included. */
  parts: z.array(replyPartSchema).optional(),
  state: replyStateSchema,
  createdAt: timestampSchema,
  /** When it goes out, unless it is undone before. */
  sendAt: timestampSchema,
  sentAt: timestampSchema.optional(),
  /** Where it can be seen, if anywhere. */
  url: z.string().optional(),
  /** What went wrong, and what to do; a sentence each. */
  error: z.object({ message: z.string(), advice: z.string() }).optional(),
  openUrl: z.string().optional(),
})
export type Reply = z.output<typeof replySchema>

/** Milliseconds in which a reply can be undone. */
export const undoTime = 15_000
