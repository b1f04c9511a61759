import { z } from 'zod'
import { pageAnswerSchema } from '../../shared/model/page.ts'
import { readSelector } from '../page/simple-selector.ts'

/** What a watched page can be told; the form on the page is drawn from what is not hidden. */
export const pageSettingsSchema = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'Give the whole address of a page, e.g. https://blog.example/' })
    .max(2000, 'Use at most 2000 characters')
    .meta({
      title: 'Address',
      description: 'The page to know by heart. Best the home page, and one more for each kind of page.',
      placeholder: 'https://blog.example/',
    }),
  mustHave: z
    .string()
    .trim()
    .max(1000, 'Use at most 1000 characters')
    .refine((text) => splitList(text).every((part) => readSelector(part) !== undefined), {
      error: 'Give tags, ids and classes, e.g. main, #comments, form.order',
    })
    .optional()
    .meta({
      title: 'Parts that must be there',
      description:
        'Simple CSS selectors with commas between them. The page’s usual parts are learned anyway.',
      placeholder: '#comments, form.order',
    }),
  mustNotHave: z.string().trim().max(1000, 'Use at most 1000 characters').optional().meta({
    title: 'Words that must not be there',
    description: 'With commas between them. Upper and lower case are the same.',
    placeholder: 'Index of /, casino',
  }),
  fetchScripts: z.boolean().default(true).meta({
    title: 'Look into scripts',
    description: 'Fetch the scripts that the page loads, to see when they change and which are slow.',
  }),
  answers: z
    .array(z.object({ key: z.string().max(300), answer: pageAnswerSchema, at: z.number() }))
    .max(500)
    .default([])
    .meta({ hidden: true }),
  ignored: z.array(z.string().max(300)).max(100).default([]).meta({ hidden: true }),
  relearnedAt: z.number().default(0).meta({ hidden: true }),
})
export type PageSettings = z.output<typeof pageSettingsSchema>

/** The parts of a list that a person wrote with commas. */
export function splitList(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 30)
}
