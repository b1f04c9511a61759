import { z } from 'zod'

export const reportWaySchema = z.enum(['mail', 'form', 'comment', 'page', 'push'])
/**
 * How a report came. `mail`: a letter to the person; `form`: a contact form, by mail or by a form service; `comment`: a
 * comment on the site; `page`: the emergency page or its script; `push`: an ntfy topic or a webhook.
 */
export type ReportWay = z.output<typeof reportWaySchema>

export const attachmentSchema = z.object({
  name: z.string().optional(),
  /** MIME type as the mail claims it. */
  type: z.string(),
  /** Bytes once decoded. */
  size: z.number().int().nonnegative(),
})
/** What hangs on a report. Opened only when the person asks for it. */
export type Attachment = z.output<typeof attachmentSchema>

export const asideReasonSchema = z.enum(['spam', 'flood', 'person'])
/** Why a report is set aside. `spam`: the source takes it for spam; `flood`: one of very many alike or too fast; `person`: the operator said so. */
export type AsideReason = z.output<typeof asideReasonSchema>

/** Who wrote, about what, with what, as far as the report tells it. All of it is foreign text, to be shown as text. */
export const reportSchema = z.object({
  way: reportWaySchema,
  sender: z.object({
    name: z.string().optional(),
    /** A mail address, lower-cased after its last `@`; not checked any further. */
    address: z.string().optional(),
  }),
  /** Our address that it was sent to, where it is known. */
  sentTo: z.string().optional(),
  subject: z.string().optional(),
  /** The page it is about, as the report has it; opened only if it is `http` or `https`. */
  page: z.string().optional(),
  browser: z.string().optional(),
  /** What else a form asked, or a script saw, in its order. */
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The earlier conversation that a mail repeats, left out of the item's text. */
  history: z.string().optional(),
  signature: z.string().optional(),
  /** The layout of a form mail by which it was understood; see `UnderstoodReport`. */
  layout: z.string().optional(),
  /** Whether sender and message were found where they are expected; if not, teaching is offered. */
  certain: z.boolean(),
  attachments: z.array(attachmentSchema),
  /** A sentence for each thing that was cut off or could not be read. */
  troubles: z.array(z.string()),
  /** Zero bits of the proof of work that its sender's browser did for it; absent where none did. */
  worked: z.number().int().nonnegative().optional(),
  aside: asideReasonSchema.optional(),
  /** Why it stands in the feed although its source set it aside, as a sentence. */
  broughtUp: z.string().optional(),
})
export type Report = z.output<typeof reportSchema>

/** A report as an adapter makes it, besides what every item has. */
export interface RawReport extends Report {
  /** Written by the operator, e.g. found among the sent mails: the last word is then theirs no more. */
  readonly fromMe?: boolean
  /** Of what the operator wrote: the mail addresses it went to. */
  readonly to?: readonly string[]
  /** The operator answered it elsewhere, e.g. in a mail program, so nobody waits. */
  readonly answered?: boolean
  /** Message-IDs of this letter and of those it answers, this one's own first; they join letters into a conversation. */
  readonly thread?: readonly string[]
}
