import { z } from 'zod'
import { timestampSchema } from './time.ts'

/** The stages of a trouble, in their order. */
export const incidentStages = ['seen', 'acknowledged', 'finding', 'cause', 'fixed', 'closed'] as const
export const incidentStageSchema = z.enum(incidentStages)
/**
 * How far a trouble has come. `seen`: opened, nothing said yet; `acknowledged`: said that it is ours; `finding`: said
 * that we are looking, and when we write next; `cause`: the cause was stated; `fixed`: it works again, and that was
 * said; `closed`: everybody has been told.
 */
export type IncidentStage = z.output<typeof incidentStageSchema>

export const factFieldSchema = z.enum(['cause', 'began', 'affected', 'data', 'done', 'advice', 'remedy'])
/**
 * What there is to know about a trouble. `began`: since when; `affected`: who and what; `data`: lost, leaked or not;
 * `done`: what was done about it; `advice`: what people should do; `remedy`: what we do for those it hurt.
 */
export type FactField = z.output<typeof factFieldSchema>

export const certaintySchema = z.enum(['unknown', 'suspected', 'confirmed'])
export type Certainty = z.output<typeof certaintySchema>

export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item'), id: z.string(), text: z.string() }),
  z.object({ kind: z.literal('source'), id: z.string(), text: z.string() }),
  z.object({ kind: z.literal('alarm'), id: z.string(), text: z.string() }),
  z.object({ kind: z.literal('note'), text: z.string() }),
])
/** What a fact rests on: an item, a check, an alarm, or what the person saw themselves. */
export type Evidence = z.output<typeof evidenceSchema>

export const factSchema = z.object({
  field: factFieldSchema,
  certainty: certaintySchema,
  /** In the person's words; empty while it is unknown. */
  text: z.string(),
  /** When it was last set. */
  at: timestampSchema,
  evidence: z.array(evidenceSchema),
  /** What it said before, newest first. */
  before: z.array(z.object({ certainty: certaintySchema, text: z.string(), at: timestampSchema })),
})
/** One fact of a trouble, as it is known now. */
export type Fact = z.output<typeof factSchema>

export const claimSchema = z.object({
  kind: z.enum(['cause', 'data', 'leak', 'affected', 'state', 'began']),
  value: z.string(),
  number: z.number().optional(),
  /** Of `began`: the stretch in which it is said to have begun. */
  from: timestampSchema.optional(),
  to: timestampSchema.optional(),
  how: z.enum(['stated', 'suspected', 'denied']),
  corrects: z.boolean(),
  quote: z.string(),
  /** Where in the text, in UTF-16 units; `end` is the first one after it. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})

export const statementSchema = z.object({
  id: z.string(),
  incidentId: z.string(),
  at: timestampSchema,
  /** Where it was said, e.g. "Mastodon" or "the blog". */
  where: z.string(),
  url: z.string().optional(),
  text: z.string(),
  stage: incidentStageSchema,
  /** The reply of the outbox that it went out with. */
  replyId: z.string().optional(),
  /** What it claims; after a start found a moment later, and then told as a change. */
  claims: z.array(claimSchema),
  /** `gone`: deleted at the other end; it stays here, marked. */
  state: z.enum(['standing', 'gone']),
})
/** Something that was said in public, or to somebody, about a trouble. */
export type Statement = z.output<typeof statementSchema>

export const staleSchema = z.object({
  statementId: z.string(),
  /** Where it was said, and when. */
  where: z.string(),
  at: timestampSchema,
  url: z.string().optional(),
  replyId: z.string().optional(),
  /** The sentence that is not so any more, and where it stands in the statement. */
  quote: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** What could be said there instead; empty where it cannot be said in words yet, since nobody knows. */
  draft: z.string(),
})
/** A statement in which something still stands that is known to be otherwise. */
export type Stale = z.output<typeof staleSchema>

export const promiseSchema = z.object({
  id: z.string(),
  incidentId: z.string().optional(),
  /** The statement or the reply in which it was given. */
  statementId: z.string().optional(),
  replyId: z.string().optional(),
  /** What it answered. */
  itemId: z.string().optional(),
  /** To whom, where it was said to one person. */
  to: z.string().optional(),
  quote: z.string(),
  givenAt: timestampSchema,
  due: timestampSchema,
  /** `open` until something is said or the person says that it was kept; `late`: its time is over. */
  state: z.enum(['open', 'late', 'kept', 'dropped']),
})
/** A word given with a time: "next update by 18:00". */
export type Promised = z.output<typeof promiseSchema>

export const openQuestionSchema = z.object({
  id: z.string(),
  /** The clearest way in which it was asked. */
  says: z.string(),
  /** How many different people asked it. */
  askers: z.number().int(),
  /** Who asked, with the item, oldest first, at most 50. */
  asked: z.array(z.object({ itemId: z.string(), author: z.string().optional(), quote: z.string() })),
  state: z.enum(['open', 'answered', 'declined']),
  /** The statement that answers it. */
  statementId: z.string().optional(),
  /** Why it will not be answered. */
  reason: z.string().optional(),
  /** A statement that seems to answer it, for the person to confirm. */
  suggested: z.object({ statementId: z.string(), quote: z.string() }).optional(),
})
/** A question that people ask, in one or many words. */
export type OpenQuestion = z.output<typeof openQuestionSchema>

export const timelineKindSchema = z.enum([
  'mention',
  'report',
  'alarm',
  'check',
  'change',
  'stage',
  'fact',
  'statement',
  'promise',
  'note',
])
export const timelineEntrySchema = z.object({
  kind: timelineKindSchema,
  at: timestampSchema,
  /** In a sentence. */
  text: z.string(),
  itemId: z.string().optional(),
  alarmId: z.string().optional(),
  statementId: z.string().optional(),
  sourceId: z.string().optional(),
  /** How many alike it stands for, e.g. 40 mentions within ten minutes. */
  count: z.number().int().min(1),
})
/** One line of what happened. */
export type TimelineEntry = z.output<typeof timelineEntrySchema>

export const roundMemberSchema = z.object({
  conversationId: z.string(),
  person: z.object({ id: z.string(), name: z.string().optional(), address: z.string().optional() }),
  /** What they wrote first about it. */
  itemId: z.string(),
  title: z.string(),
  text: z.string(),
  at: timestampSchema,
  /** Their newest words, in whose composer they are answered. */
  answerItemId: z.string(),
  /** `told`: an answer about the end has gone out; `unreachable`: there is no way to write to them. */
  state: z.enum(['waiting', 'drafted', 'told', 'unreachable', 'left-out']),
  /** Why they cannot be reached, or were left out. */
  why: z.string().optional(),
})
/** Somebody to be told how it ended. */
export type RoundMember = z.output<typeof roundMemberSchema>

export const incidentSchema = z.object({
  id: z.string(),
  title: z.string(),
  stage: incidentStageSchema,
  /** Of the first thing that belongs to it. */
  firstSignAt: timestampSchema,
  openedAt: timestampSchema,
  acknowledgedAt: timestampSchema.optional(),
  causeAt: timestampSchema.optional(),
  fixedAt: timestampSchema.optional(),
  closedAt: timestampSchema.optional(),
  /** How many items belong to it, and of how many people. */
  items: z.number().int(),
  people: z.number().int(),
  /** How many who wrote wait for an answer. */
  waiting: z.number().int(),
  openQuestions: z.number().int(),
  alarmIds: z.array(z.string()),
  /** The next promise. */
  promise: promiseSchema.optional(),
  /** The incident it was merged into. */
  mergedInto: z.string().optional(),
})
/** One trouble, from the first sign to everybody told. */
export type Incident = z.output<typeof incidentSchema>

export const incidentNeedSchema = z.object({
  /** What it takes to leave the stage, in a sentence. */
  text: z.string(),
  done: z.boolean(),
})

export const incidentJoinsSchema = z.object({
  /** Hits of these watches join. */
  watchIds: z.array(z.string().min(1).max(100)).max(100),
  /** What the checks of these sites tell joins, and reports about their pages. */
  siteKeys: z.array(z.string().min(1).max(300)).max(100),
  /** Whatever these sources bring joins. */
  sourceIds: z.array(z.string().min(1).max(100)).max(100),
  /** Words of which one must stand in an item of those watches or sources; empty: all join. */
  words: z.array(z.string().trim().min(1).max(100)).max(50),
  /** Things, by their keys in `assets/reports/things.yml`: reports that say that one of them does not work join. */
  things: z.array(z.string().min(1).max(300)).max(50).optional(),
})
/** By what new items join an incident; besides, every further letter in a conversation that belongs to it does. */
export type IncidentJoins = z.output<typeof incidentJoinsSchema>

/** The room of an incident: everything at a glance. */
export const incidentRoomSchema = incidentSchema.extend({
  /** What has to be there before the next stage. */
  needs: z.array(incidentNeedSchema),
  next: z.object({
    stage: incidentStageSchema.optional(),
    text: z.string(),
    /** A statement to begin with for that stage; what only the person knows stands as a blank in braces. */
    statement: z.string().optional(),
  }),
  /** When this stage is taking long, and what is due by then. */
  nagAt: timestampSchema.optional(),
  facts: z.array(factSchema),
  statements: z.array(statementSchema),
  promises: z.array(promiseSchema),
  /** Most asked first, at most 100. */
  questions: z.array(openQuestionSchema),
  /** Oldest first, at most 500; what is alike and close in time is one line. */
  timeline: z.array(timelineEntrySchema),
  /** By what new items join. */
  joins: incidentJoinsSchema,
})
export type IncidentRoom = z.output<typeof incidentRoomSchema>

export const draftCheckSchema = z.object({
  /** Sentences of the draft that contradict what was said or is known, side by side. */
  contradictions: z.array(
    z.object({
      quote: z.string(),
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      /** What stands against it. */
      earlier: z.string(),
      statementId: z.string().optional(),
      at: timestampSchema.optional(),
      /** Where it was said, or what is known, e.g. "a check". */
      where: z.string(),
      reason: z.string(),
    }),
  ),
  /** Which open questions it answers, and which it leaves open. */
  answers: z.array(z.object({ questionId: z.string(), quote: z.string() })),
  leavesOpen: z.array(z.string()),
})
/** What a draft of a statement contradicts and answers; tone and completeness are `replies.check`. */
export type DraftCheck = z.output<typeof draftCheckSchema>
