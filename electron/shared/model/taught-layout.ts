import { z } from 'zod'

/** Where a text stands: in a header, or in the body between words that stay the same from mail to mail. */
export const taughtPlaceSchema = z.union([
  z.strictObject({
    header: z.enum(['from', 'reply-to', 'subject']),
    part: z.enum(['name', 'address', 'whole']),
  }),
  z.strictObject({
    /** What stands before it on its line, and after it. */
    prefix: z.string().max(500),
    suffix: z.string().max(500),
    /** The line with text above it and the one below, as `anchorOf` has them; missing at the body's edge. */
    above: z.string().max(500).optional(),
    below: z.string().max(500).optional(),
  }),
])
export type TaughtPlace = z.output<typeof taughtPlaceSchema>

/** What a person showed in one mail, for all mails of the same layout. Small, and plain JSON. */
export const taughtLayoutSchema = z.strictObject({
  /** Which mails it is for: the From address, and which body was read. */
  from: z.string().max(400),
  body: z.enum(['text', 'html']),
  message: taughtPlaceSchema,
  name: taughtPlaceSchema.optional(),
  address: taughtPlaceSchema.optional(),
})
export type TaughtLayout = z.output<typeof taughtLayoutSchema>

/** What a person marked in a mail, as it stands there. */
export interface TaughtMarks {
  readonly message: string
  readonly name?: string
  readonly address?: string
}
