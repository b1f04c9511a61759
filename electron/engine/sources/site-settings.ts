import { z } from 'zod'
import { secretMask } from '../../shared/model/source.ts'
import { readHeader } from './header-lines.ts'
import { readStatusRanges } from './site-status.ts'

const words = z.string().trim().max(500, 'Use at most 500 characters')

/** How a site can be asked. */
export const siteMethods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

const families = { any: 'Whichever answers', ipv4: 'IPv4 only', ipv6: 'IPv6 only' } as const

const headerMistake = 'Write it as “Name: value”; headers of the connection itself cannot be set'

const fields = z.object({
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
  slowSeconds: z
    .number({ error: 'Give a number of seconds' })
    .min(0, 'Give 0 or more seconds')
    .max(60, 'Give at most 60 seconds')
    .default(5)
    .meta({
      title: 'Slow after',
      description: 'Seconds after which an answer counts as slow. 0: never.',
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
  method: z
    .enum(siteMethods)
    .default('GET')
    .meta({
      title: 'Method',
      description: 'GET asks for the page as a browser does.',
      oneOf: siteMethods.map((method) => ({ const: method, title: method })),
    }),
  headers: z
    .array(
      z
        .string()
        .trim()
        .max(2000, 'Use at most 2000 characters')
        .refine((line) => readHeader(line) !== undefined, { error: headerMistake }),
    )
    .max(20, 'Give at most 20 headers')
    .default([])
    .meta({
      title: 'Headers',
      description: 'Sent with the request, each as “Name: value”.',
      placeholder: 'Accept-Language: en',
    }),
  secretHeader: z
    .string()
    .trim()
    .max(4000, 'Use at most 4000 characters')
    .refine((line) => line === '' || line === secretMask || readHeader(line) !== undefined, {
      error: headerMistake,
    })
    .optional()
    .meta({
      title: 'Secret header',
      description:
        'A header with a key in it. Kept encrypted, and sent to no other server that redirects lead to.',
      placeholder: 'Authorization: Bearer …',
      secret: true,
      seldom: true,
    }),
  body: z.string().max(20_000, 'Use at most 20,000 characters').optional().meta({
    title: 'Body',
    description: 'Sent with POST, PUT, PATCH or DELETE: JSON, a form (a=1&b=2) or plain text.',
    placeholder: '{"ping": true}',
  }),
  jsonQuery: z.string().trim().max(2000, 'Use at most 2000 characters').optional().meta({
    title: 'JSON question',
    description: 'A question in JSONata about an answer in JSON. Without an expected answer it must be true.',
    placeholder: 'status = "ok" and $count(errors) = 0',
  }),
  jsonExpect: z.string().trim().max(2000, 'Use at most 2000 characters').optional().meta({
    title: 'Expected answer',
    description: 'What the JSON question must give: a text, a number, or JSON.',
    placeholder: 'ok',
  }),
  family: z
    .enum(['any', 'ipv4', 'ipv6'])
    .default('any')
    .meta({
      title: 'Internet protocol',
      description: 'With one check for each you see when only one of them is broken.',
      oneOf: Object.entries(families).map(([value, title]) => ({ const: value, title })),
    }),
})

/** What a site check can be told; the form on the page is drawn from it. */
export const siteSettingsSchema = fields.superRefine((settings, { addIssue }) => {
  const mistake = (path: keyof z.output<typeof fields>, message: string) =>
    addIssue({ code: 'custom', path: [path], message })
  if (settings.body && !takesBody(settings.method))
    mistake('body', `${settings.method} sends none. Choose POST, PUT, PATCH or DELETE, or leave this empty`)
  if (settings.method === 'HEAD')
    for (const name of ['keyword', 'absentKeyword', 'jsonQuery'] as const)
      if (settings[name]) mistake(name, 'HEAD brings no page to look at. Choose GET')
  if (settings.jsonExpect && !settings.jsonQuery)
    mistake('jsonQuery', 'Give the question that has this answer')
})
export type SiteSettings = z.output<typeof siteSettingsSchema>

/** Whether a body is sent with a method. */
export function takesBody(method: SiteSettings['method']): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
}
