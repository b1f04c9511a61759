import { z } from 'zod'
import { hostReach } from '../http/host-reach.ts'

const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:[\w.:-]{1,253})?$/, 'Give the name of a server, e.g. imap.mail.example')
  .default('')
const port = z
  .int({ error: 'Give a whole number' })
  .min(1, 'Give at least 1')
  .max(65_535, 'Give at most 65535')
  .optional()
const security = z.enum(['tls', 'starttls', 'none']).default('tls')
const securities = [
  { const: 'tls', title: 'TLS' },
  { const: 'starttls', title: 'STARTTLS' },
  { const: 'none', title: 'None, only inside your own network' },
]

/**
 * What a mailbox can be told. Address and password are enough: empty server names are found by the address
 * (`find-mail-servers.ts`). The `smtp…` settings are those of sending from it; where they are empty, those of reading
 * serve, user name and password too.
 */
export const mailboxSettingsSchema = z
  .object({
    address: z
      .email('Give a mail address, e.g. hello@blog.example')
      .max(320, 'Use at most 320 characters')
      .meta({ title: 'Your mail address', placeholder: 'hello@blog.example' }),
    password: z.string().max(500, 'Use at most 500 characters').default('').meta({
      title: 'Password',
      description:
        'Many providers (Gmail, iCloud, Yahoo, Fastmail) want an app password here, made in your account’s security settings.',
      secret: true,
    }),
    name: z.string().trim().max(100, 'Use at most 100 characters').default('').meta({
      title: 'Your name',
      description: 'Stands before your address on what you answer.',
      placeholder: 'Ada from Blue Kettle',
    }),
    host: hostName.meta({
      title: 'Server for incoming mail (IMAP)',
      description: 'Leave it empty, and it is found by your address.',
      placeholder: 'imap.mail.example',
    }),
    port: port.meta({ title: 'Port', description: '993, or 143 for STARTTLS.', placeholder: '993' }),
    security: security.meta({ title: 'Encryption', oneOf: securities }),
    user: z.string().trim().max(320, 'Use at most 320 characters').default('').meta({
      title: 'User name',
      description: 'Only where it is not your mail address.',
    }),
    token: z.string().trim().max(8000, 'Use at most 8000 characters').default('').meta({
      title: 'OAuth access token',
      description: 'Instead of a password. Outlook.com and Microsoft 365 take nothing else.',
      secret: true,
      seldom: true,
    }),
    aliases: z.string().trim().max(1000, 'Use at most 1000 characters').default('').meta({
      title: 'Other addresses of yours',
      description: 'Mail from these is your own, and mail to them is to you.',
      placeholder: 'info@blog.example, me@blog.example',
    }),
    folders: z.string().trim().max(1000, 'Use at most 1000 characters').default('').meta({
      title: 'Folders',
      description: 'Separated by commas. Empty: the inbox, the spam folder and what you sent.',
      placeholder: 'INBOX, Contact form, Spam',
    }),
    markRead: z.boolean().default(false).meta({
      title: 'Mark as read there',
      description:
        'What you have read here is marked as read in your mailbox too. Otherwise nothing is changed there.',
    }),
    smtpHost: hostName.meta({
      title: 'Server for outgoing mail (SMTP)',
      description: 'Leave it empty, and it is found by your address.',
      placeholder: 'smtp.mail.example',
    }),
    smtpPort: port.meta({ title: 'Port for outgoing mail', description: '465, or 587 for STARTTLS.' }),
    smtpSecurity: security.meta({ title: 'Encryption of outgoing mail', oneOf: securities }),
    smtpUser: z.string().trim().max(320, 'Use at most 320 characters').default('').meta({
      title: 'User name for outgoing mail',
      description: 'Only where it is another one.',
    }),
    smtpPassword: z.string().max(500, 'Use at most 500 characters').default('').meta({
      title: 'Password for outgoing mail',
      description: 'Only where it is another one.',
      secret: true,
      seldom: true,
    }),
  })
  .refine(({ password, token }) => password !== '' || token !== '', {
    error: 'Give the password of the mailbox, or an app password where your provider wants one',
    path: ['password'],
  })
  .refine(({ host, security: kept }) => kept !== 'none' || hostReach(host) !== 'public', {
    error: 'Without encryption only a server in your own network may be used',
    path: ['security'],
  })
  .refine(({ smtpHost, smtpSecurity }) => smtpSecurity !== 'none' || hostReach(smtpHost) !== 'public', {
    error: 'Without encryption only a server in your own network may be used',
    path: ['smtpSecurity'],
  })
export type MailboxSettings = z.output<typeof mailboxSettingsSchema>
