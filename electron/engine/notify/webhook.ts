import { z } from 'zod'
import { assertNever } from '../../shared/assert-never.ts'
import type { HttpRequest } from '../http/http-client.ts'
import type { ChannelAdapter, ChannelMessage } from './channel-adapter.ts'
import { cutText } from './cut-text.ts'
import { sendRequest } from './send-request.ts'

const settingsSchema = z
  .object({
    format: z.enum(['pushover', 'gotify', 'json']).default('pushover').meta({
      title: 'Service',
      description: 'Pushover, Gotify, or plain JSON for a service of your own.',
    }),
    url: z
      .union([
        z.literal(''),
        z
          .url({ protocol: /^https?$/, error: 'Give an address that starts with https://' })
          .max(2000, 'Use at most 2000 characters'),
      ])
      .default('')
      .meta({
        title: 'Address',
        description: 'Where to post; may stay empty for Pushover.',
        placeholder: 'https://push.example/',
      }),
    token: z.string().trim().max(500, 'Use at most 500 characters').optional().meta({
      title: 'Token',
      description: 'The application’s token; for JSON it is sent as “Authorization: Bearer …”.',
      secret: true,
    }),
    user: z.string().trim().max(500, 'Use at most 500 characters').optional().meta({
      title: 'User key',
      description: 'Pushover only.',
      secret: true,
    }),
    dailyLimit: z.number().int().min(1).max(1_000_000).optional().meta({
      title: 'Most messages a day',
      description: 'If the service has a limit, say it here and be warned before it is reached.',
    }),
  })
  .refine(({ format, url }) => format === 'pushover' || url !== '', {
    error: 'Give the address to post to',
    path: ['url'],
  })
  .refine(({ format, token }) => format === 'json' || Boolean(token), {
    error: 'Give the application’s token',
    path: ['token'],
  })
  .refine(({ format, user }) => format !== 'pushover' || Boolean(user), {
    error: 'Give the user key that Pushover shows you',
    path: ['user'],
  })
type Settings = z.output<typeof settingsSchema>

/** Longest texts of Pushover, in bytes to be safe: https://pushover.net/api#limits. */
const longest = { title: 250, message: 1024 }

/** Any service that takes a POST: Pushover, Gotify, or plain JSON. */
export const webhookChannel = {
  kind: 'webhook',
  label: 'Pushover, Gotify or a webhook',
  description: 'A push message by a service you have, or a call to an address of your own.',
  settings: settingsSchema,
  suggestName: ({ format, url }) => (format === 'pushover' ? 'Pushover' : new URL(url).host),
  dailyLimit: ({ dailyLimit }) => dailyLimit,
  async send(context, message) {
    const { settings } = context
    await sendRequest(nameOf(settings), context, requestFor(settings, message))
  },
} as const satisfies ChannelAdapter<typeof settingsSchema>

function nameOf({ format, url }: Settings): string {
  return format === 'pushover' ? 'Pushover' : new URL(url).host
}

function requestFor(settings: Settings, message: ChannelMessage): Omit<HttpRequest, 'method' | 'signal'> {
  const { format, url, token = '', user = '' } = settings
  switch (format) {
    case 'pushover':
      return {
        url: url || 'https://api.pushover.net/1/messages.json',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          token,
          user,
          title: cutText(message.title, longest.title),
          message: cutText(message.body || message.title, longest.message),
          priority: message.sound ? '1' : '0',
          ...(message.url === undefined ? {} : { url: message.url }),
        }).toString(),
      }
    case 'gotify':
      return {
        url: new URL('message', url.endsWith('/') ? url : `${url}/`).href,
        headers: { 'content-type': 'application/json', 'x-gotify-key': token },
        body: JSON.stringify({
          title: message.title,
          message: message.body || message.title,
          priority: message.sound ? 8 : 4,
          ...(message.url === undefined
            ? {}
            : { extras: { 'client::notification': { click: { url: message.url } } } }),
        }),
      }
    case 'json':
      return {
        url,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': message.id,
          ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(message),
      }
    default:
      return assertNever(format)
  }
}
