import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { outlineSectionSchema } from '../../../shared/model/incident-closing.ts'
import { shippedAsset } from '../../formats/shipped-asset.ts'

const patterns = z.array(z.string().min(1)).min(1)

/** `assets/incident/outline.yml` as it stands in the file. */
export const outlineRulesSchema = z.strictObject({
  words: z.record(z.string().regex(/^[a-z]+$/), z.array(z.string().min(1)).min(1)),
  sections: z.array(
    z.strictObject({
      section: outlineSectionSchema,
      heading: z.string().min(1),
      advice: z.string().min(1),
      unless: z.string().min(1).optional(),
      patterns,
    }),
  ),
  charges: z.strictObject({ words: patterns, free: patterns }),
})

/** One section of a final statement, and by which words a sentence is known to belong there. */
export interface SectionRule {
  readonly section: z.output<typeof outlineSectionSchema>
  readonly heading: string
  readonly advice: string
  /** What tells that a sentence does not say it. */
  readonly unless: RegExp | undefined
  readonly patterns: readonly RegExp[]
}

/** What a final statement is made of. */
export interface OutlineRules {
  /** In the order in which they read best. */
  readonly sections: readonly SectionRule[]
  /** What speaks of money, and what does so for the good of those who were hurt. */
  readonly charges: { readonly words: readonly RegExp[]; readonly free: readonly RegExp[] }
}

/** Reads the rules that come with the program. Throws when they are wrong, and says where. */
export async function loadOutlineRules(): Promise<OutlineRules> {
  const read = outlineRulesSchema.safeParse(
    parse(await readFile(shippedAsset('incident', 'outline.yml'), 'utf8')),
  )
  if (!read.success) throw new Error(`assets/incident/outline.yml is wrong: ${read.error.message}`)
  return compileOutlineRules(read.data)
}

function compileOutlineRules({
  words,
  sections,
  charges,
}: z.output<typeof outlineRulesSchema>): OutlineRules {
  const compile = (source: string): RegExp =>
    new RegExp(
      source.replace(/\{([a-z]+)\}/g, (_, name: string) => {
        const all = words[name]
        if (all === undefined) throw new Error(`“{${name}}” stands for nothing, in “${source}”`)
        return `(?:${all.toSorted((one, other) => other.length - one.length).join('|')})`
      }),
      'u',
    )
  return {
    sections: sections.map((rule) => ({
      ...{ ...rule, patterns: rule.patterns.map(compile) },
      unless: rule.unless === undefined ? undefined : compile(rule.unless),
    })),
    charges: { words: charges.words.map(compile), free: charges.free.map(compile) },
  }
}
