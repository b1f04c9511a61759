import { z } from 'zod'
import type { ChannelAdapter, ChannelMessage } from './channel-adapter.ts'
import { cutText } from './cut-text.ts'
import { sendRequest } from './send-request.ts'

const settingsSchema = z.object({
  topic: z
    .string()
    .trim()
    .regex(/^[\w-]{1,64}$/, 'Use letters, digits, _ and - only, at most 64')
    .meta({
      title: 'Topic',
      description:
        'Whoever knows it can read along, so choose one that nobody guesses. Subscribe to it in the app.',
      placeholder: 'kettle-alarm-7f3k9q2x',
    }),
  server: z
    .url({ protocol: /^https?$/, error: 'Give an address that starts with https://' })
    .max(500, 'Use at most 500 characters')
    .default('https://ntfy.sh')
    .meta({ title: 'Server' }),
  token: z.string().trim().max(500, 'Use at most 500 characters').optional().meta({
    title: 'Access token',
    description: 'Only for topics that are protected.',
    secret: true,
  }),
})

/** The longest message and title, in bytes: https://docs.ntfy.sh/publish/#limitations. */
const longest = { message: 4096, title: 250 }
/** Messages a day on the public server, by the same page. */
const publicLimit = 250

/** ntfy: an app on the phone that shows what is posted to a topic. */
export const ntfyChannel = {
  kind: 'ntfy',
  label: 'ntfy',
  description: 'A push message to your phone by the free ntfy app, or by a server of your own.',
  settings: settingsSchema,
  suggestName: ({ topic }) => `ntfy: ${topic}`,
  dailyLimit: ({ server }) => (new URL(server).hostname === 'ntfy.sh' ? publicLimit : undefined),
  async send(context, message) {
    const { server, topic, token } = context.settings
    await sendRequest('ntfy', context, {
      url: server,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({
        topic,
        title: cutText(message.title, longest.title),
        message: cutText(message.body || message.title, longest.message),
        priority: priorityOf(message),
        tags: [message.drill ? 'test_tube' : 'rotating_light'],
        ...(message.url === undefined ? {} : { click: message.url }),
      }),
    })
  },
} as const satisfies ChannelAdapter<typeof settingsSchema>

/** 5 rings through "do not disturb", 3 does not ring: https://docs.ntfy.sh/publish/#message-priority. */
function priorityOf({ severity, sound }: ChannelMessage): number {
  if (!sound) return 3
  return severity === 'critical' ? 5 : 4
}
