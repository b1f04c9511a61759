import { z } from 'zod'
import { beatKeySchema } from './beat-key.ts'
import { ntfySettings } from './ntfy-topic.ts'

const { topic, server, token } = ntfySettings(
  'Give both the same topic, one that nobody guesses. Works from anywhere, and in the tray too.',
)

/** What a peer can be told; the form on the page is drawn from it. */
export const peerSettingsSchema = z
  .object({
    topic,
    url: z
      .string()
      .trim()
      .max(500, 'Use at most 500 characters')
      .refine((url) => url === '' || (/^https?:\/\//i.test(url) && URL.canParse(url)), {
        error: 'Give the whole address, e.g. http://127.0.0.1:8731/beat/…',
      })
      .default('')
      .meta({
        title: 'Or the other one’s address',
        description:
          'Where the other one, if it is headless, takes beats: its own check of this kind shows it.',
        placeholder: 'http://127.0.0.1:8731/beat/…',
      }),
    key: beatKeySchema.meta({
      title: 'Key of the own address',
      description:
        'Without a topic the other one calls http://127.0.0.1:8730/beat/ followed by this key, if this is the headless Storeminder.',
    }),
    ...{ token, server },
    missingMinutes: z
      .number({ error: 'Give a number of minutes' })
      .min(15, 'Give at least 15 minutes')
      .max(14 * 24 * 60, 'Give at most 20160 minutes')
      .default(90)
      .meta({
        title: 'Longest silence',
        description:
          'Minutes, the same on both sides; a third of it lies between two beats. For a laptop that sleeps at night give more than a night. The public ntfy server takes 250 messages a day, alarms included.',
      }),
  })
  .refine(({ topic, url }) => topic !== '' || url !== '', {
    error: 'Give a topic, or the other one’s address',
    path: ['topic'],
  })
export type PeerSettings = z.output<typeof peerSettingsSchema>
