import { z } from 'zod'
import { hostSetting } from './host-setting.ts'

/** What a check of a port can be told; the form on the page is drawn from it. */
export const tcpSettingsSchema = z.object({
  host: hostSetting.meta({ title: 'Server', placeholder: 'mail.blog.example' }),
  port: z
    .int({ error: 'Give a whole number' })
    .min(1, 'Give at least 1')
    .max(65_535, 'Give at most 65535')
    .meta({
      title: 'Port',
      description: '25: incoming mail. 587: outgoing mail. 993: mailboxes. 22: SSH.',
      placeholder: '25',
    }),
  greeting: z.string().trim().max(200, 'Use at most 200 characters').optional().meta({
    title: 'Must say',
    description: 'Words that stand in what the server says first, by itself. Capitals count.',
    placeholder: '220',
  }),
  maxSeconds: z
    .number({ error: 'Give a number of seconds' })
    .min(1, 'Give at least 1 second')
    .max(60, 'Give at most 60 seconds')
    .default(10)
    .meta({ title: 'Longest wait', description: 'Seconds until the connection must stand.' }),
  slowSeconds: z
    .number({ error: 'Give a number of seconds' })
    .min(0, 'Give 0 or more seconds')
    .max(60, 'Give at most 60 seconds')
    .default(3)
    .meta({
      title: 'Slow after',
      description: 'Seconds after which a connection counts as slow. 0: never.',
    }),
  family: z
    .enum(['any', 'ipv4', 'ipv6'])
    .default('any')
    .meta({
      title: 'Internet protocol',
      description: 'With one check for each you see when only one of them is broken.',
      oneOf: [
        { const: 'any', title: 'Whichever answers' },
        { const: 'ipv4', title: 'IPv4 only' },
        { const: 'ipv6', title: 'IPv6 only' },
      ],
    }),
})
export type TcpSettings = z.output<typeof tcpSettingsSchema>
