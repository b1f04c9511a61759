import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { type CannedText, cannedTextSchema, situationSchema } from '../../../shared/model/template.ts'

/** A file of canned replies as it lies somewhere. */
export interface CannedFile {
  /** How to name it to a person. */
  readonly path: string
  readonly text: string
}

/** What speaks for a situation, or for an attack, in what somebody wrote. */
export const signSchema = z.strictObject({
  /** One pattern of the tone packs' language a line; see `compilePattern`. */
  find: z.string().min(1),
  /** Any of these in the same sentence, and the sign says nothing. */
  unless: z.string().default(''),
  /** How much it says: 3 decides by itself, 1 only helps; below 0 speaks against it. */
  weight: z.number().min(-10).max(10),
  /** Why the replies fit, as the end of a sentence: “they say that …”. Of signs that speak for it. */
  why: z.string().max(120).default(''),
})
export type SignText = z.output<typeof signSchema>

const fileSchema = z.strictObject({
  /** Of every reply that names none itself. */
  situation: situationSchema.optional(),
  /** Words, phrases and beginnings (`charg*`) that hint at the situation, apart by commas. */
  words: z.string().default(''),
  signs: z.array(signSchema).default([]),
  replies: z.array(z.unknown()).default([]),
})

/** What stands in one file, as far as it could be read. */
export interface CannedContent {
  readonly situation: CannedText['situation'] | undefined
  readonly words: readonly string[]
  readonly signs: readonly SignText[]
  readonly replies: readonly CannedText[]
  /** One sentence for each thing that is wrong, with the file and the line. */
  readonly troubles: readonly string[]
  /** Of a place in the file, for whoever finds more that is wrong. */
  readonly lineAt: (path: readonly (string | number)[]) => number
}

/** Reads one file. What is wrong is named and left out: a reply by itself, everything where the form is not YAML. */
export function readCanned({ path, text }: CannedFile): CannedContent {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const lineAt = (place: readonly (string | number)[]) => counter.linePos(offsetOf(document, place)).line
  const nothing = { situation: undefined, words: [], signs: [], replies: [], lineAt }
  const [error] = document.errors
  if (error !== undefined)
    return {
      ...nothing,
      troubles: [`${path}, line ${counter.linePos(error.pos[0]).line}: ${firstLine(error.message)}`],
    }
  const content = fileSchema.safeParse(contentOf(document))
  if (!content.success) return { ...nothing, troubles: [troubleOf(path, content.error, [], lineAt)] }

  const { situation, signs } = content.data
  const words = content.data.words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const replies: CannedText[] = []
  const troubles: string[] = []
  for (const [index, entry] of content.data.replies.entries()) {
    const reply = z.strictObject(cannedTextSchema.shape).safeParse(withSituation(entry, situation))
    if (!reply.success) troubles.push(troubleOf(path, reply.error, ['replies', index], lineAt))
    else if (replies.some(({ code }) => code === reply.data.code))
      troubles.push(
        `${path}, line ${lineAt(['replies', index, 'code'])}: the code /${reply.data.code} is used twice.`,
      )
    else replies.push(reply.data)
  }
  return { situation, words, signs, replies, troubles, lineAt }
}

/** The content as plain values; a file that repeats itself without end is as wrong as one that is no YAML. */
function contentOf(document: Document): unknown {
  try {
    return document.toJS() ?? {}
  } catch {
    return undefined
  }
}

function withSituation(entry: unknown, situation: CannedText['situation'] | undefined): unknown {
  return typeof entry === 'object' && entry !== null ? { ...(situation && { situation }), ...entry } : entry
}

function troubleOf(
  path: string,
  error: z.ZodError,
  within: readonly (string | number)[],
  lineAt: CannedContent['lineAt'],
): string {
  const [issue] = error.issues
  const place = [...within, ...(issue?.path ?? []).flatMap((one) => (typeof one === 'symbol' ? [] : [one]))]
  const name = place.filter((one) => typeof one === 'string').at(-1)
  return `${path}, line ${lineAt(place)}: ${name === undefined ? '' : `${name}: `}${issue?.message ?? 'it is wrong'}.`
}

/** Where a value begins; that of the nearest one around it when it is not there. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}
