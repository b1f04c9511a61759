import { z } from 'zod'

/** What a feed can be told; the form on the page is drawn from it. */
export const feedSettingsSchema = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'Give the whole address of a feed, e.g. https://blog.example/feed/' })
    .max(2000, 'Use at most 2000 characters')
    .meta({
      title: 'Address',
      description: 'The feed itself: RSS, Atom or JSON Feed.',
      placeholder: 'https://blog.example/feed/',
    }),
  answers: z.boolean().default(false).meta({
    title: 'People wait for an answer here',
    description: 'Entries of this feed are comments or questions, so each one counts as needing an answer.',
  }),
  username: z.string().trim().max(500, 'Use at most 500 characters').optional().meta({
    title: 'User name',
    description: 'Only for feeds behind a login.',
  }),
  password: z.string().max(500, 'Use at most 500 characters').optional().meta({
    title: 'Password',
    secret: true,
  }),
})
export type FeedSettings = z.output<typeof feedSettingsSchema>
