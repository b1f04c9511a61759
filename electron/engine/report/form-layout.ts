import { z } from 'zod'

/** What a label can mean. `url` is the page or the visitor's own site, `meta` is what the form's program adds. */
export const labelKindSchema = z.enum([
  'first',
  'last',
  'name',
  'sender',
  'email',
  'phone',
  'subject',
  'message',
  'page',
  'url',
  'browser',
  'meta',
])
export type LabelKind = z.output<typeof labelKindSchema>

const pattern = z
  .string()
  .min(1)
  .transform((source, context) => {
    try {
      return new RegExp(source, 'imu')
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
      return z.NEVER
    }
  })
const words = z.array(z.string().min(1))

/** `assets/form-mails/general.yml`. */
export const generalSchema = z.strictObject({
  fillers: words,
  labels: z.partialRecord(labelKindSchema, z.strictObject({ exact: words, contains: words.default([]) })),
  other: words,
  none: words,
  robots: pattern,
  intros: z.array(pattern),
  sentences: z.array(pattern),
  footers: z.array(pattern),
})
export type GeneralRules = z.output<typeof generalSchema>

/** `assets/form-mails/layouts/NAME.yml`: how one form program's mails are told, and what is special about them. */
export const layoutSchema = z.strictObject({
  title: z.string().min(1),
  /** Any of these, each with all it names: tried on the From address, the Subject, the text or HTML, and the names of special headers. */
  recognise: z
    .array(
      z.strictObject({
        from: pattern.optional(),
        subject: pattern.optional(),
        body: pattern.optional(),
        header: pattern.optional(),
      }),
    )
    .min(1),
  labels: z.partialRecord(labelKindSchema, words).default({}),
  intros: z.array(pattern).default([]),
  sentences: z.array(pattern).default([]),
  footers: z.array(pattern).default([]),
})
export type FormLayout = z.output<typeof layoutSchema> & { readonly name: string }

/** Everything that understanding a form mail needs to know. */
export interface FormRules {
  readonly general: GeneralRules
  readonly layouts: readonly FormLayout[]
}
