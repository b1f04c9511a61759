import { z } from 'zod'
import { incidentStageSchema } from './incident.ts'
import { type RawReport, reportSchema } from './report.ts'
import { timestampSchema } from './time.ts'

export const itemKindSchema = z.enum(['mention', 'report', 'site'])
/** `mention`: somebody said something in public; `report`: somebody wrote to us; `site`: the site watch saw something. */
export type ItemKind = z.infer<typeof itemKindSchema>

export const itemStateSchema = z.enum(['unread', 'read', 'acknowledged', 'snoozed', 'aside'])
/**
 * `acknowledged`: a human has it, nothing more to do; `snoozed`: hidden until `snoozedUntil`, then `unread` again;
 * `aside`: set aside as spam or by the person, in no list or count unless it is asked for.
 */
export type ItemState = z.infer<typeof itemStateSchema>

export const itemNeedSchema = z.enum(['answer', 'look', 'nothing'])
/** What the item asks of its reader: an answer to a person, a look at the site, or nothing. */
export type ItemNeed = z.infer<typeof itemNeedSchema>

export const itemSchema = z.object({
  id: z.string(),
  kind: itemKindSchema,
  sourceId: z.string(),
  sourceName: z.string(),
  title: z.string(),
  /** Plain text. In lists at most `listTextLimit` characters, in `items.get` all of it. */
  text: z.string(),
  url: z.string().optional(),
  author: z.string().optional(),
  publishedAt: timestampSchema,
  receivedAt: timestampSchema,
  state: itemStateSchema,
  snoozedUntil: timestampSchema.optional(),
  needs: itemNeedSchema,
  /** Ids of the watches whose words stand in this item, or in another place of its story. */
  watchIds: z.array(z.string()),
  /** In how many places this story is told, this one included. */
  spread: z.number().int().min(1),
  /** Of reports that say the same: by how many people, as far as they can be told apart; absent for one. */
  people: z.number().int().min(2).optional(),
  /** The incident it belongs to. */
  incidentId: z.string().optional(),
})
export type Item = z.infer<typeof itemSchema>

export const incidentFoldSchema = z.object({
  incidentId: z.string(),
  title: z.string(),
  stage: incidentStageSchema,
  /** Of its items, those that were asked for; `items.list` gives them for its `incidentId`. */
  items: z.number().int(),
  unread: z.number().int(),
  /** When the newest of its items came; by that it stands between the others. */
  at: timestampSchema,
})
/** An incident in the feed, where its items are folded under it. */
export type IncidentFold = z.infer<typeof incidentFoldSchema>

export const storyMemberSchema = z.object({
  id: z.string(),
  sourceId: z.string(),
  sourceName: z.string(),
  title: z.string(),
  url: z.string().optional(),
  author: z.string().optional(),
  publishedAt: timestampSchema,
})
/** Another place in which the story of an item is told. */
export type StoryMember = z.infer<typeof storyMemberSchema>

/** One item with everything, for reading it. `html` is sanitised markup that is safe to insert into the page. */
export const itemDetailSchema = itemSchema.extend({
  html: z.string().optional(),
  /** The other places of its story, oldest first, at most `membersLimit`; `spread` counts all. */
  members: z.array(storyMemberSchema),
  /** Set for an item that no list shows: the item that stands for its story there, and says how it stands. */
  leaderId: z.string().optional(),
  /** Of a report: who, about what, with what. */
  report: reportSchema.optional(),
  /** The conversation it belongs to, and since when its author waits there for an answer. */
  conversation: z.object({ id: z.string(), waitingSince: timestampSchema.optional() }).optional(),
})
export type ItemDetail = z.infer<typeof itemDetailSchema>

/** Longest `text` of an item in a list, in characters. */
export const listTextLimit = 2000

/** Most places of a story that come with an item. */
export const membersLimit = 200

/** What an adapter makes of one thing it read, before the engine gives it an identity. */
export interface RawItem {
  readonly kind: ItemKind
  /** The source's own identity of the thing (guid, id, message id), unique and stable within the source. */
  readonly externalId: string
  readonly title: string
  readonly text: string
  /** Markup as the source gave it: hostile, never shown unsanitised. Absent when it says no more than `text`. */
  readonly html?: string
  readonly url?: string
  readonly author?: string
  /** What tells this author from all others, e.g. an account's address; the name does when absent. */
  readonly authorId?: string
  /** Address of the thing that this boosts, quotes or repeats. */
  readonly repeats?: string
  /** Milliseconds since 1970; absent when the source does not say or says nonsense. */
  readonly publishedAt?: number
  readonly needs: ItemNeed
  /** It was read elsewhere, e.g. in a mail program: stored as read, and nobody is told. */
  readonly seen?: boolean
  /** From before the source was first read, found when reading backwards: history like what a first reading brings. */
  readonly past?: boolean
  /** Written by the operator in another program: no item, but an answer that ends a wait. Of mails the report says so. */
  readonly mine?: boolean
  /**
   * Of what is no mail, its own name, by which an answer of the operator's refers to it; of what is `mine` its own and
   * that of what it answers.
   */
  readonly thread?: readonly string[]
  /** Of a report, who wrote and what is known besides. */
  readonly report?: RawReport
  /**
   * What the same adapter needs to answer it, e.g. the post's own id; handed back by `answer`. At most 4,000 characters
   * of JSON. Kept for as long as the item.
   */
  readonly answerTo?: AnswerTo
}

/** JSON that only the adapter that made it understands, and checks by schema when it comes back. */
export type AnswerTo = Readonly<Record<string, unknown>>

/** A raw item made whole: every field within its limits, every address one that may be opened. */
export interface NormalItem {
  readonly kind: ItemKind
  /** The source's own identity of the thing; unique together with the source. */
  readonly externalId: string
  readonly title: string
  readonly text: string
  readonly html: string | undefined
  readonly url: string | undefined
  readonly author: string | undefined
  /** What tells this author from all others; the name does when absent. */
  readonly authorId?: string
  /** Address of the thing that this boosts, quotes or repeats. */
  readonly repeats?: string | undefined
  /** Milliseconds since 1970, never later than `receivedAt`. */
  readonly publishedAt: number
  readonly receivedAt: number
  readonly needs: ItemNeed
  readonly seen?: boolean
  readonly past?: boolean
  readonly mine?: boolean
  readonly thread?: readonly string[]
  readonly report?: RawReport
  readonly answerTo?: AnswerTo
}
