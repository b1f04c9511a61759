import { z } from 'zod'

/** What is looked for on a Mastodon server. */
export const mastodonSettingsSchema = z
  .object({
    server: z
      .string()
      .trim()
      .max(300, 'Use at most 300 characters')
      .transform((typed) => URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`)?.origin ?? '')
      .pipe(z.url({ protocol: /^https?$/, error: 'Give the name of a server, e.g. mastodon.social' }))
      .default('https://mastodon.social')
      .meta({ title: 'Server', description: 'Yours, or a large one.', placeholder: 'mastodon.social' }),
    tags: z
      .string()
      .trim()
      .max(300, 'Use at most 300 characters')
      .refine((tags) => tags.split(/[\s,]+/).length <= 8, 'Use at most 8 hashtags in one source')
      .default('')
      .meta({ title: 'Hashtags', placeholder: '#bluekettle, #bluekettlefail' }),
    words: z.string().trim().max(200, 'Use at most 200 characters').default('').meta({
      title: 'Words to search for',
      description: 'Needs a token, and finds only posts whose authors allow it.',
    }),
    mentions: z.boolean().default(false).meta({
      title: 'What mentions me',
      description: 'Needs a token of your own account.',
    }),
    token: z.string().trim().max(500, 'Use at most 500 characters').default('').meta({
      title: 'Access token',
      description:
        'On your server under Preferences › Development › New application, with the rights “read” and “write:statuses”: the latter to answer from here.',
      secret: true,
    }),
  })
  .refine(({ tags, words, mentions }) => tags !== '' || words !== '' || mentions, {
    error: 'Give hashtags or words, or ask for what mentions you',
    path: ['tags'],
  })
  .refine(({ words, mentions, token }) => token !== '' || (words === '' && !mentions), {
    error: 'Searching and what mentions you need an access token',
    path: ['token'],
  })
export type MastodonSettings = z.output<typeof mastodonSettingsSchema>
