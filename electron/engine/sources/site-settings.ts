import { z } from 'zod'
import { readStatusRanges } from './site-status.ts'

const words = z.string().trim().max(500, 'Use at most 500 characters')

/** What a site check can be told; the form on the page is drawn from it. */
export const siteSettingsSchema = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'Give the whole address of a page, e.g. https://blog.example/' })
    .max(2000, 'Use at most 2000 characters')
    .meta({
      title: 'Address',
      description: 'The page to ask for. Best one that needs the database, if the site has one.',
      placeholder: 'https://blog.example/',
    }),
  keyword: words.optional().meta({
    title: 'Must contain',
    description: 'Words that stand on the page when all is well. Upper and lower case are the same.',
    placeholder: 'Latest posts',
  }),
  absentKeyword: words.optional().meta({
    title: 'Must not contain',
    description: 'Words that only stand there when something is wrong.',
    placeholder: 'Error establishing a database connection',
  }),
  expectStatus: z
    .string()
    .trim()
    .max(100)
    .refine((text) => text === '' || readStatusRanges(text) !== undefined, {
      error: 'Give statuses from 100 to 599, e.g. 200 or 200-299, 401',
    })
    .optional()
    .meta({
      title: 'Expected status',
      description: 'The HTTP statuses that count as well. Usually any from 200 to 299.',
      placeholder: '200-299',
    }),
  maxSeconds: z
    .number({ error: 'Give a number of seconds' })
    .min(1, 'Give at least 1 second')
    .max(60, 'Give at most 60 seconds')
    .default(15)
    .meta({
      title: 'Longest wait',
      description: 'Seconds for the whole answer. Slower than this counts as a failure.',
    }),
  followRedirects: z.boolean().default(true).meta({
    title: 'Follow redirects',
    description: 'Judge the page that redirects lead to, not the redirect itself.',
  }),
  expectUrl: z
    .string()
    .trim()
    .max(2000)
    .refine((text) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)), {
      error: 'Give the whole address, e.g. https://www.blog.example/',
    })
    .optional()
    .meta({
      title: 'Redirects must end at',
      description: 'The address that visitors must arrive at.',
      placeholder: 'https://www.blog.example/',
    }),
})
export type SiteSettings = z.output<typeof siteSettingsSchema>
