import { z } from 'zod'
import type { Claimed } from './claim.ts'

const patterns = z.array(z.string().min(1)).min(1)
const words = z.record(z.string().regex(/^[a-z]+$/), z.array(z.string().min(1)).min(1))
const causes = ['policy', 'software', 'human', 'overload', 'attack', 'third-party', 'unknown'] as const

/** What a rule may claim; with `not`, what the same words claim when they are denied. */
const claimSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('data'),
    value: z.enum(['lost', 'gone', 'restored', 'kept']),
    not: z.literal('kept').optional(),
    patterns,
  }),
  z.strictObject({
    kind: z.literal('leak'),
    value: z.enum(['leaked', 'private']),
    not: z.literal('private').optional(),
    patterns,
  }),
  z.strictObject({
    kind: z.literal('affected'),
    value: z.enum(['nobody', 'somebody', 'everybody']),
    patterns,
  }),
  z.strictObject({
    kind: z.literal('state'),
    value: z.enum(['fixed', 'broken']),
    not: z.literal('broken').optional(),
    patterns,
  }),
])

/** `assets/incident/claims.yml` as it stands in the file. */
export const claimRulesSchema = z.strictObject({
  words,
  things: words,
  causes: z.record(z.enum(causes), patterns),
  claims: z.array(claimSchema),
  denied: z.string().min(1),
  hedged: z.string().min(1),
  supposed: z.string().min(1),
  corrected: z.string().min(1),
})

type Plain<One> = One extends Claimed ? Pick<One, 'kind' | 'value'> : never

/** One way to claim something. */
export interface ClaimRule {
  readonly claims: Plain<Exclude<Claimed, { kind: 'began' }>>
  /** What it claims when it is denied; `undefined` leaves the claim as one that is denied. */
  readonly opposite: ClaimRule['claims'] | undefined
  readonly pattern: RegExp
  /** The words themselves hold a "not", e.g. "could not cope", so that one within them denies nothing. */
  readonly isNegative: boolean
}

/** What finds claims in a statement. */
export interface ClaimRules {
  readonly rules: readonly ClaimRule[]
  /** What can be lost or seen, by name. */
  readonly things: readonly { readonly name: string; readonly pattern: RegExp }[]
  readonly denied: RegExp
  readonly hedged: RegExp
  readonly supposed: RegExp
  readonly corrected: RegExp
}

const negative = /\b(?:not|no|nobody|nothing|none|unable|without|never)\b/u

/** Compiles the rules. Throws an `Error` that names the pattern when one cannot be used. */
export function compileClaimRules(file: z.output<typeof claimRulesSchema>): ClaimRules {
  const all = { ...file.words, thing: Object.values(file.things).flat() }
  const written = new Map(Object.entries(all))
  const spell = (source: string): string =>
    source.replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const means = written.get(name)
      if (means === undefined) throw new Error(`“{${name}}” stands for nothing, in “${source}”`)
      return `(?:${[...means].sort((one, other) => other.length - one.length).join('|')})`
    })
  const compile = (source: string): RegExp => new RegExp(spell(source), 'u')
  const ruleOf = (source: string) => ({
    pattern: compile(source),
    isNegative: negative.test(source.replaceAll('(?:not )?', '').replaceAll('\\b', ' ')),
  })
  const ofCauses = causes.flatMap((value) =>
    file.causes[value].map((source) => ({
      claims: { kind: 'cause', value } as const,
      opposite: undefined,
      ...ruleOf(source),
    })),
  )
  const ofOthers = file.claims.flatMap((claim) =>
    claim.patterns.map((source) => ({ ...meaning(claim), ...ruleOf(source) })),
  )
  return {
    rules: [...ofCauses, ...ofOthers],
    things: Object.entries(file.things).map(([name, means]) => ({
      name,
      pattern: new RegExp(`\\b(?:${means.join('|')})\\b`, 'u'),
    })),
    denied: compile(file.denied),
    hedged: compile(file.hedged),
    supposed: compile(file.supposed),
    corrected: compile(file.corrected),
  }
}

function meaning(claim: z.output<typeof claimSchema>): Pick<ClaimRule, 'claims' | 'opposite'> {
  switch (claim.kind) {
    case 'data':
      return {
        claims: { kind: 'data', value: claim.value },
        opposite: claim.not && { kind: 'data', value: claim.not },
      }
    case 'leak':
      return {
        claims: { kind: 'leak', value: claim.value },
        opposite: claim.not && { kind: 'leak', value: claim.not },
      }
    case 'affected':
      return { claims: { kind: 'affected', value: claim.value }, opposite: undefined }
    case 'state':
      return {
        claims: { kind: 'state', value: claim.value },
        opposite: claim.not && { kind: 'state', value: claim.not },
      }
  }
}
