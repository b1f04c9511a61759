import { z } from 'zod'
import { bareDomain } from './bare-domain.ts'

/** What Hacker News is searched for: words, links to a site, or both. */
export const hackerNewsSettingsSchema = z
  .object({
    words: z.string().trim().max(200, 'Use at most 200 characters').default('').meta({
      title: 'Words',
      description: 'A name; put a phrase in "quotes" to find it as it stands.',
      placeholder: '"blue kettle"',
    }),
    domain: z.string().trim().max(253, 'Use at most 253 characters').default('').transform(bareDomain).meta({
      title: 'Your site',
      description: 'Finds stories that link to it.',
      placeholder: 'blog.example',
    }),
  })
  .refine(({ words, domain }) => words !== '' || domain !== '', {
    error: 'Give words to look for, or your site, or both',
    path: ['words'],
  })
