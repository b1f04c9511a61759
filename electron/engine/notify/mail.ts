import type { ConnectionOptions } from 'node:tls'
import { z } from 'zod'
import { hostReach } from '../http/host-reach.ts'
import type { ChannelAdapter, ChannelMessage, SendContext } from './channel-adapter.ts'
import { ChannelError } from './channel-error.ts'

const address = z.email('Give a mail address').max(320)

const settingsSchema = z
  .object({
    to: address.meta({ title: 'To', description: 'Yourself, or somebody who can reach you.' }),
    from: address.meta({ title: 'From', description: 'The address of the mail account below.' }),
    host: z
      .string()
      .trim()
      .regex(/^[\w.:-]{1,253}$/, 'Give the name of the server for outgoing mail')
      .meta({ title: 'Server for outgoing mail (SMTP)', placeholder: 'smtp.mail.example' }),
    port: z.number().int().min(1).max(65_535).default(465).meta({ title: 'Port' }),
    security: z.enum(['tls', 'starttls', 'none']).default('tls').meta({
      title: 'Encryption',
      description: 'TLS is usual on port 465, STARTTLS on port 587; none only inside your own network.',
    }),
    username: z.string().trim().max(320).optional().meta({ title: 'User name' }),
    password: z.string().max(500).optional().meta({
      title: 'Password',
      description: 'Many providers want an app password here.',
      secret: true,
    }),
    dailyLimit: z.number().int().min(1).max(100_000).default(200).meta({
      title: 'Most mails a day',
      description: 'What your provider allows; you are warned before it is reached.',
    }),
  })
  .refine(({ security, host }) => security !== 'none' || hostReach(host) !== 'public', {
    error: 'Without encryption only a server in your own network may be used',
    path: ['security'],
  })
type Settings = z.output<typeof settingsSchema>

/** Milliseconds for each step of the exchange. */
const patience = 20_000

/** Mail by SMTP. `trusted`: certificates to trust besides the usual ones, in PEM. */
export function createMailChannel(trusted?: string) {
  return {
    kind: 'mail',
    label: 'E-mail',
    description: 'A mail to yourself or to a second person, by your own mail account.',
    settings: settingsSchema,
    suggestName: ({ to }) => `Mail to ${to}`,
    dailyLimit: ({ dailyLimit }) => dailyLimit,
    send: (context, message) => send(context, message, trusted),
  } as const satisfies ChannelAdapter<typeof settingsSchema>
}

async function send({ settings, signal }: SendContext<Settings>, message: ChannelMessage, trusted?: string) {
  // Loaded on first use: most people never send a mail from here.
  const { createTransport } = await import('nodemailer')
  const tls: ConnectionOptions = {
    minVersion: 'TLSv1.2',
    ...(trusted === undefined ? {} : { ca: trusted }),
  }
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    ...(settings.username ? { auth: { user: settings.username, pass: settings.password ?? '' } } : {}),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    ...{ disableFileAccess: true, disableUrlAccess: true, tls },
  })
  const stop = () => transport.close()
  signal.addEventListener('abort', stop)
  try {
    await transport.sendMail({
      from: { name: 'Storeminder', address: settings.from },
      to: settings.to,
      subject: message.title.replace(/\s+/gu, ' ').slice(0, 200),
      text: message.url === undefined ? message.body : `${message.body}\n\n${message.url}`,
      // The same for every try, so that a mail sent twice is shown once.
      messageId: `<${message.id.replace(/[^\w.-]/g, '-')}@storeminder.invalid>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      priority: message.sound ? 'high' : 'normal',
    })
  } catch (error) {
    throw toChannelError(settings.host, error)
  } finally {
    signal.removeEventListener('abort', stop)
    transport.close()
  }
}

const failureSchema = z.object({
  message: z.string().catch('it failed'),
  code: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
})

/** Codes are those of https://nodemailer.com/errors and RFC 5321, 4.2. */
function toChannelError(host: string, error: unknown): ChannelError {
  const { message, code, responseCode = 0 } = failureSchema.parse(error)
  const said = `${host}: ${message.replace(/\s+/gu, ' ').slice(0, 200)}`
  if (code === 'EAUTH')
    return new ChannelError(
      'auth',
      said,
      'Check user name and password; many providers want an app password for programs.',
    )
  const isAboutTheWay = code === 'ETLS' || code === 'ECONNECTION' || code === 'ETIMEDOUT'
  if (code === 'EENVELOPE' || (!isAboutTheWay && responseCode >= 500 && responseCode < 600))
    return new ChannelError(
      'refused',
      said,
      'Check both addresses, and whether this account may send from it.',
    )
  if (responseCode === 421 || responseCode === 450 || responseCode === 451 || responseCode === 452)
    return new ChannelError(
      'limit',
      said,
      'The server takes no more just now; it is tried again in a minute.',
    )
  return new ChannelError(
    'network',
    said,
    'Check server, port and encryption: TLS is usual on 465, STARTTLS on 587.',
  )
}

/** Mail with the certificates that this machine trusts. */
export const mailChannel = createMailChannel()
