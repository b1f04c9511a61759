import { z } from 'zod'
import { factFieldSchema } from '../../shared/model/incident.ts'
import { pageTargetKindSchema, publicPageSettingsSchema } from '../../shared/model/public-page.ts'
import { sourceSettingsSchema } from '../../shared/model/source.ts'
import type { Store } from '../store/store.ts'

const colour = z.tuple([z.number(), z.number(), z.number()]).readonly().exactOptional()

const keptPageSchema = z.object({
  settings: publicPageSettingsSchema.default(publicPageSettingsSchema.parse({})),
  /** Secrets are sealed. */
  target: z.object({ kind: pageTargetKindSchema, settings: sourceSettingsSchema }).optional(),
  /** The site's colours when they were last looked at. */
  look: z.object({ ground: colour, ink: colour, accent: colour }).default({}),
  publishedAt: z.number().optional(),
  /** Of what was published, whenever it was written. */
  digest: z.string().optional(),
  /** What it was about, in a few words. */
  says: z.string().optional(),
})
/** The public page as it is kept. Times in milliseconds since 1970. */
export type KeptPage = z.output<typeof keptPageSchema>

const keptDeliverySchema = z.object({
  /** Of the page that was brought there last, by its `publishedAt`, and when. */
  delivered: z
    .object({
      publishedAt: z.number(),
      at: z.number(),
      /** Of each file as it lies there, by name; empty where that is not known for sure. */
      digests: z.record(z.string(), z.string()).default({}),
    })
    .optional(),
  failures: z.number().int().default(0),
  trouble: z
    .object({ message: z.string(), advice: z.string(), at: z.number(), mayPass: z.boolean() })
    .optional(),
  nextTryAt: z.number().optional(),
})
/** How far the page has come to its target, as it is kept. Times in milliseconds since 1970. */
export type KeptDelivery = z.output<typeof keptDeliverySchema>

const keptChoicesSchema = z.object({
  /** Since when the incident is on the page; absent while it never was. */
  publishedAt: z.number().optional(),
  isPublic: z.boolean().optional(),
  title: z.string().optional(),
  /** Its own title, found to be the words of whoever wrote in, and kept off the page from then on. */
  hiddenTitle: z.string().optional(),
  /** What the person said about single statements, by id. */
  statements: z.record(z.string(), z.boolean()).default({}),
  facts: z.array(factFieldSchema).optional(),
})
/** What of an incident is shown, as it is kept by the incident's id. */
export type KeptChoices = z.output<typeof keptChoicesSchema>

/** What the store remembers about the public page. To be written inside `write`. */
export interface PageMemory {
  page(): KeptPage
  setPage(patch: { readonly [Name in keyof KeptPage]?: KeptPage[Name] | undefined }): void
  delivery(): KeptDelivery
  setDelivery(delivery: KeptDelivery): void
  /** Of an incident and those merged into it, its own first: where nothing was said of the first, the next one counts. */
  choices(ids: readonly string[]): KeptChoices
  setChoices(id: string, choices: KeptChoices): void
  /** Adds to what was said of this one incident alone. */
  addChoices(id: string, more: Pick<KeptChoices, 'hiddenTitle' | 'statements'>): void
}

/** Reads and writes the public page's small facts; what cannot be read any more counts as not said. */
export function createPageMemory({ facts }: Pick<Store, 'facts'>): PageMemory {
  const choicesOf = (id: string): KeptChoices =>
    keptChoicesSchema.catch(noChoices).parse(facts.get(nameOf(id)) ?? {})
  const page = (): KeptPage => keptPageSchema.catch(noPage).parse(facts.get('publicPage') ?? {})
  return {
    page,
    setPage: (patch) => facts.set('publicPage', { ...page(), ...patch }),
    delivery: () => keptDeliverySchema.catch({ failures: 0 }).parse(facts.get('publicDelivery') ?? {}),
    setDelivery: (delivery) => facts.set('publicDelivery', delivery),
    choices(ids) {
      const all = ids.map(choicesOf)
      const times = all.flatMap(({ publishedAt }) => publishedAt ?? [])
      const title = all.find((one) => one.title !== undefined)?.title
      const hiddenTitle = all.find((one) => one.hiddenTitle !== undefined)?.hiddenTitle
      return {
        ...(times.length === 0 ? {} : { publishedAt: Math.min(...times) }),
        ...(title === undefined ? {} : { title }),
        ...(hiddenTitle === undefined ? {} : { hiddenTitle }),
        isPublic: all.find((one) => one.isPublic !== undefined)?.isPublic ?? false,
        statements: Object.assign({}, ...all.map(({ statements }) => statements).toReversed()),
        facts: all.find((one) => one.facts !== undefined)?.facts ?? [],
      }
    },
    setChoices: (id, choices) => facts.set(nameOf(id), choices),
    addChoices(id, { statements, ...more }) {
      const before = choicesOf(id)
      facts.set(nameOf(id), { ...before, ...more, statements: { ...before.statements, ...statements } })
    },
  }
}

const noPage: KeptPage = { settings: publicPageSettingsSchema.parse({}), look: {} }
const noChoices: KeptChoices = { statements: {} }

function nameOf(id: string): string {
  return `publicIncident:${id}`
}
