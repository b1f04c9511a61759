import { z } from 'zod'
import { itemStateSchema } from './item.ts'
import { reportWaySchema } from './report.ts'
import { sourceKindSchema } from './source.ts'
import { timestampSchema } from './time.ts'

export const conversationEndSchema = z.enum(['answered', 'declined', 'merged', 'no-need', 'elsewhere'])
/**
 * What ended a wait. `answered`: by a reply; `declined`: the operator will not do it, and says why; `merged`: it is
 * settled together with another conversation; `no-need`: nothing was asked; `elsewhere`: answered outside of
 * Storeminder, e.g. in a mail program.
 */
export type ConversationEnd = z.output<typeof conversationEndSchema>

export const personSchema = z.object({
  id: z.string(),
  /** As they call themselves: foreign text. */
  name: z.string().optional(),
  /** Their mail address, where it is known. */
  address: z.string().optional(),
})
/** Somebody who wrote, or was written to, by their address or their account. */
export type Person = z.output<typeof personSchema>

const channel = {
  sourceId: z.string(),
  sourceName: z.string(),
  sourceKind: sourceKindSchema,
}

export const waitingSchema = z.object({
  /** Of the conversation. */
  id: z.string(),
  person: personSchema,
  ...channel,
  /** When they first wrote since the last answer. */
  since: timestampSchema,
  /** How many of their words wait. */
  count: z.number().int().min(1),
  /** The first of them, to be answered, and how it begins. */
  itemId: z.string(),
  title: z.string(),
  text: z.string(),
  way: reportWaySchema.optional(),
  /** Their newest words. */
  lastItemId: z.string(),
  lastAt: timestampSchema,
  /** How often they have been answered before on this channel. */
  answeredBefore: z.number().int().nonnegative(),
})
/** Somebody on one channel who has had no answer to their last words. */
export type Waiting = z.output<typeof waitingSchema>

export const promisedSchema = z.object({
  /** The sentence, in the operator's words. */
  quote: z.string(),
  due: timestampSchema,
})
/** Something the operator can be held to by a time. */
export type Promised = z.output<typeof promisedSchema>

export const conversationEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('theirs'),
    conversationId: z.string(),
    ...channel,
    itemId: z.string(),
    at: timestampSchema,
    title: z.string(),
    /** Plain text, cut at `entryTextLimit` characters. */
    text: z.string(),
    url: z.string().optional(),
    state: itemStateSchema,
    /** Whether it still waits for an answer. */
    waits: z.boolean(),
  }),
  z.object({
    kind: z.literal('mine'),
    conversationId: z.string(),
    ...channel,
    /** The reply of Storeminder's own outbox; absent for what was written elsewhere, e.g. in a mail program. */
    replyId: z.string().optional(),
    /** What it answers, if that is known. */
    itemId: z.string().optional(),
    at: timestampSchema,
    title: z.string().optional(),
    text: z.string(),
    /** As replies have it. */
    state: z.enum(['waiting', 'sending', 'sent', 'failed', 'unknown', 'copied']),
    url: z.string().optional(),
    /** What it promises for a time; absent when nothing. */
    promises: z.array(promisedSchema).optional(),
  }),
])
/** One thing that was said in a conversation, by them or by the operator. */
export type ConversationEntry = z.output<typeof conversationEntrySchema>

export const conversationChannelSchema = z.object({
  conversationId: z.string(),
  ...channel,
  waitingSince: timestampSchema.optional(),
  /** How many of their words wait. */
  unanswered: z.number().int().nonnegative(),
  /** How it ended last, unless they have written since. */
  ended: z
    .object({
      as: conversationEndSchema,
      at: timestampSchema,
      reason: z.string().optional(),
      /** The conversation it was merged into. */
      into: z.string().optional(),
    })
    .optional(),
})
/** How one channel of a person stands. */
export type ConversationChannel = z.output<typeof conversationChannelSchema>

/** All that a person and the operator said to each other, on all channels. */
export const conversationSchema = z.object({
  /** The conversation that was asked for. */
  id: z.string(),
  /** `note`: what the operator wrote about them for themselves; empty when nothing. It never leaves this machine. */
  person: personSchema.extend({ note: z.string() }),
  /** Of the conversation that was asked for. */
  waitingSince: timestampSchema.optional(),
  /** Milliseconds from their first words on this channel to the first answer. */
  firstAnswerAfter: z.number().int().nonnegative().optional(),
  /** Every channel they have used, the one that was asked for first. */
  channels: z.array(conversationChannelSchema),
  /** Oldest first, the newest `mostEntries` of them. */
  entries: z.array(conversationEntrySchema),
  /** Whether there are older ones. */
  hasMore: z.boolean(),
})
export type Conversation = z.output<typeof conversationSchema>

/** Longest text of an entry, in characters. */
export const entryTextLimit = 20_000

/** Most entries that come with a conversation. */
export const mostEntries = 200

export const taughtSchema = z.object({
  id: z.string(),
  /** The address that sends the mails it is for. */
  from: z.string(),
  taughtAt: timestampSchema,
})
/** A layout of form mails that the person has taught by marking one of them. */
export type Taught = z.output<typeof taughtSchema>
