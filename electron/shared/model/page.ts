import { z } from 'zod'
import { siteVerdictSchema } from './site.ts'
import { timestampSchema } from './time.ts'

/** Kinds of change that a page's look can show; each kind has one rule in the engine. */
export const pageChangeKinds = [
  // What runs on the page.
  'script-host',
  'new-script',
  'script-changed',
  'handler',
  'frame',
  'beacon',
  'style-host',
  'integrity',
  'mixed-content',
  'redirect',
  'base',
  // Where what people type goes.
  'form-target',
  'form-method',
  'secret-field',
  'form',
  // What people read.
  'replaced',
  'not-found',
  'moved-away',
  'blank',
  'repeated',
  'defaced',
  'parked',
  'error-text',
  'huge',
  'hidden-links',
  'part-gone',
  'forbidden-words',
  'title',
  'language',
  'identity',
  'text',
  'structure',
  // Whom the page brings along.
  'third-party',
  'third-party-slow',
  'third-party-script',
] as const
export const pageChangeKindSchema = z.enum(pageChangeKinds)
export type PageChangeKind = z.infer<typeof pageChangeKindSchema>

export const pageDiffLineSchema = z.object({
  /** `changed` has both `before` and `after`; the others have the one that their name says. */
  what: z.enum(['added', 'removed', 'changed']),
  before: z.string().optional(),
  after: z.string().optional(),
  /** Where on the page, as a short CSS selector, e.g. `main > ul.posts > li`. What can be ignored. */
  part: z.string().optional(),
})
/** One line of a readable difference. All of it is text of others: show it as text. */
export type PageDiffLine = z.infer<typeof pageDiffLineSchema>

export const pageChangeSchema = z.object({
  /** The same for the same finding at every look; what `pages.answer` names. */
  key: z.string(),
  kind: pageChangeKindSchema,
  /** Whether it raises an alarm. */
  alarm: z.boolean(),
  /** Only with an alarm. */
  severity: z.enum(['serious', 'critical']).optional(),
  /** One sentence that says what changed, e.g. "A script from evil.example runs on the page". */
  text: z.string(),
  /** What was usual, and what came; one sentence each. */
  expected: z.string().optional(),
  came: z.string().optional(),
  /** What to look at first. */
  advice: z.string().optional(),
  lines: z.array(pageDiffLineSchema),
})
/** One thing that differs from what the page is expected to be. */
export type PageChange = z.infer<typeof pageChangeSchema>

export const pageAnswerSchema = z.enum(['expected', 'mine', 'theirs'])
/** "This is how it should be", "I changed this", "they changed this". All three make it the new normal. */
export type PageAnswer = z.infer<typeof pageAnswerSchema>

export const pageLookSchema = z.object({
  /** When it was seen. */
  at: timestampSchema,
  changes: z.array(pageChangeSchema),
})
/** What one look at a page found. */
export type PageLook = z.infer<typeof pageLookSchema>

export const pagePartSchema = z.object({
  /** A short CSS selector. */
  part: z.string(),
  /** `learned`: it always changes, so its text says nothing; `ignored`: the person said so. */
  why: z.enum(['learned', 'ignored']),
  /** Text that stood there last. */
  sample: z.string(),
})
/** A part of the page whose changes are not told. */
export type PagePart = z.infer<typeof pagePartSchema>

export const pageScriptSchema = z.object({
  /** Address without what always changes in it; `undefined` for a script that stands in the page itself. */
  url: z.string().optional(),
  /** Beginning of a script that stands in the page itself. */
  excerpt: z.string().optional(),
  firstSeenAt: timestampSchema,
  lastSeenAt: timestampSchema,
  /** Whether the page lets browsers check it by an `integrity` attribute. */
  integrity: z.boolean(),
  /** SHA-256 of its content where it was fetched, hexadecimal, and since when it is that. */
  hash: z.string().optional(),
  hashSince: timestampSchema.optional(),
  /** True for content that differs at every look, so that its hash says nothing. */
  varies: z.boolean(),
  answer: pageAnswerSchema.optional(),
})
export type PageScript = z.infer<typeof pageScriptSchema>

export const pagePartyUseSchema = z.enum([
  'script',
  'frame',
  'style',
  'font',
  'beacon',
  'image',
  'media',
  'form',
])
/** How a page uses another host. */
export type PagePartyUse = z.infer<typeof pagePartyUseSchema>

export const pagePartySchema = z.object({
  host: z.string(),
  /** True for the page's own site. */
  own: z.boolean(),
  uses: z.array(pagePartyUseSchema),
  firstSeenAt: timestampSchema,
  lastSeenAt: timestampSchema,
  /** Whether the last look still found it. */
  present: z.boolean(),
  /** Milliseconds its scripts took: usually (median), and at the last look. */
  usualMilliseconds: z.number().optional(),
  lastMilliseconds: z.number().optional(),
  slow: z.boolean(),
  /** Why its scripts could not be fetched at the last look, in words. */
  trouble: z.string().optional(),
  scripts: z.array(pageScriptSchema),
  /** The finding's key, for `pages.answer`; absent when nothing is to be answered. */
  key: z.string().optional(),
  answer: pageAnswerSchema.optional(),
})
/** One host that the page loads something from. */
export type PageParty = z.infer<typeof pagePartySchema>

export const pageSchema = z.object({
  sourceId: z.string(),
  name: z.string(),
  url: z.string(),
  title: z.string().optional(),
  verdict: siteVerdictSchema,
  since: timestampSchema.optional(),
  /** How many looks it has learned from, and how many it needs to know the page. */
  learned: z.number().int(),
  learnsFrom: z.number().int(),
  lastLookAt: timestampSchema.optional(),
  /** What is not as expected now and waits for an answer or an end, worst first. */
  open: z.array(pageChangeSchema),
})
/** A watched page in short, for lists. */
export type Page = z.infer<typeof pageSchema>

export const pageDetailSchema = pageSchema.extend({
  /** The last looks that found something, newest first. */
  looks: z.array(pageLookSchema),
  parts: z.array(pagePartSchema),
  /** Other hosts first, newest first. */
  parties: z.array(pagePartySchema),
  /** Scripts that stand in the page itself. */
  inline: z.array(pageScriptSchema),
  forms: z.array(z.object({ action: z.string(), method: z.string(), fields: z.array(z.string()) })),
})
/** Everything there is to show of a watched page. */
export type PageDetail = z.infer<typeof pageDetailSchema>
