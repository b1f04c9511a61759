import { z } from 'zod'
import { bareDomain } from './bare-domain.ts'

/** What is looked for on Bluesky, and by whom: its search is closed to those who are not signed in. */
export const blueskySettingsSchema = z
  .object({
    handle: z
      .string()
      .trim()
      .transform((typed) => typed.replace(/^@/, ''))
      .pipe(z.string().regex(/^[\w.:@+-]{3,253}$/, 'Give your handle, e.g. kettle.bsky.social'))
      .meta({ title: 'Your handle', placeholder: 'kettle.bsky.social' }),
    password: z.string().trim().min(1, 'Give an app password').max(200, 'Use at most 200 characters').meta({
      title: 'App password',
      description:
        'Made in Bluesky under Settings › Privacy and security › App passwords. Not your own password.',
      secret: true,
    }),
    words: z.string().trim().max(200, 'Use at most 200 characters').default('').meta({
      title: 'Words',
      description: 'A name; put a phrase in "quotes" to find it as it stands.',
      placeholder: '"blue kettle"',
    }),
    domain: z.string().trim().max(253, 'Use at most 253 characters').default('').transform(bareDomain).meta({
      title: 'Your site',
      description: 'Finds posts that link to it.',
      placeholder: 'blog.example',
    }),
    mentions: z.boolean().default(true).meta({ title: 'What mentions, answers or quotes me' }),
    server: z
      .url({ protocol: /^https?$/, error: 'Give an address that starts with https://' })
      .max(300, 'Use at most 300 characters')
      .transform((address) => new URL(address).origin)
      .default('https://bsky.social')
      .meta({ title: 'Server', description: 'Where your account lives; leave it unless you know better.' }),
  })
  .refine(({ words, domain, mentions }) => words !== '' || domain !== '' || mentions, {
    error: 'Give words or your site, or ask for what mentions you',
    path: ['words'],
  })
export type BlueskySettings = z.output<typeof blueskySettingsSchema>
