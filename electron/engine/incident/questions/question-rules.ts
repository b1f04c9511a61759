import { z } from 'zod'
import type { Sense } from './sense/sense.ts'

const words = z.record(z.string().regex(/^[a-z]+$/), z.array(z.string().min(1)).min(1))

/** `assets/incident/questions.yml` as it stands in the file. */
export const questionRulesSchema = z.strictObject({
  words,
  things: words,
  asks: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z-]+$/),
      /** It matters which thing it is asked about. */
      of: z.literal('things').optional(),
      patterns: z.array(z.string().min(1)).min(1),
      /** Where this is said too, something else is asked. */
      unless: z.string().optional(),
    }),
  ),
  /** What answers each ask, by its id. */
  answers: z.record(z.string().regex(/^[a-z-]+$/), z.array(z.string().min(1)).min(1)).default({}),
})

/** One thing that can be asked, e.g. when it will work again. */
export interface Ask {
  readonly id: string
  readonly ofThings: boolean
  readonly patterns: readonly RegExp[]
  readonly unless: RegExp | undefined
}

/** What tells questions that ask the same from others. */
export interface QuestionRules {
  readonly asks: readonly Ask[]
  /** Name of each thing, and how it is found. */
  readonly things: readonly { readonly id: string; readonly pattern: RegExp }[]
  /** What a sentence says that answers an ask, by the id of the ask. */
  readonly answers: ReadonlyMap<string, readonly RegExp[]>
  /** What tells alike questions that no rule knows; without it the rules and the words decide alone. */
  readonly sense: Sense | undefined
}

/** Compiles the rules. Throws an `Error` that names the pattern when one cannot be used. */
export function compileQuestionRules(
  file: z.input<typeof questionRulesSchema>,
  sense?: Sense,
): QuestionRules {
  const named = new Map(
    Object.entries(file.words).map(([name, all]) => [name, `(?:${byLength(all).join('|')})`]),
  )
  const compile = (source: string): RegExp => {
    const whole = source.replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const alternatives = named.get(name)
      if (alternatives === undefined) throw new Error(`“{${name}}” stands for nothing, in “${source}”`)
      return alternatives
    })
    return new RegExp(whole, 'u')
  }
  return {
    asks: file.asks.map(({ id, of, patterns, unless }) => ({
      id,
      ofThings: of !== undefined,
      patterns: patterns.map(compile),
      unless: unless === undefined ? undefined : compile(unless),
    })),
    things: Object.entries(file.things).map(([id, all]) => ({
      id,
      pattern: new RegExp(`\\b(?:${byLength(all).join('|')})\\b`, 'u'),
    })),
    sense,
    answers: new Map(
      Object.entries(file.answers ?? {}).map(([id, patterns]) => [id, patterns.map(compile)] as const),
    ),
  }
}

function byLength(words: readonly string[]): readonly string[] {
  return [...words].sort((one, other) => other.length - one.length)
}
