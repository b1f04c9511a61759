import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import { z } from 'zod'
import { recordTypes } from './dns-query.ts'

/** What a check of DNS records can be told; the form on the page is drawn from it. */
export const dnsSettingsSchema = z.object({
  name: z
    .string()
    .trim()
    .max(300, 'Use at most 300 characters')
    .transform(recordName)
    .refine((name) => /^(?=.{1,253}$)[\w-]{1,63}(\.[\w-]{1,63})*$/u.test(name), {
      error: 'Give the name of a host or a domain, e.g. blog.example',
    })
    .meta({ title: 'Domain name', placeholder: 'blog.example' }),
  type: z
    .enum(recordTypes)
    .default('A')
    .meta({
      title: 'Record',
      description:
        'A and AAAA: the addresses of a server. CNAME: another name. MX: who takes the mail. TXT: texts, such as SPF and DMARC. NS: the name servers.',
      // Their names are what everybody calls them.
      oneOf: recordTypes.map((type) => ({ const: type, title: type })),
    }),
  expected: z
    .array(z.string().trim().max(2000, 'Use at most 2000 characters'))
    .max(30, 'Give at most 30 values')
    .default([])
    .meta({
      title: 'Expected values',
      description: 'Leave this empty to take what stands there now, and to hear of every change.',
      placeholder: '203.0.113.7',
    }),
  others: z.boolean().default(false).meta({
    title: 'Others may stand beside them',
    description: 'Otherwise one value more is wrong too. Texts may always have others beside them.',
  }),
  server: z
    .string()
    .trim()
    .refine((server) => server === '' || isServer(server), {
      error: 'Give the address of a name server, e.g. 203.0.113.53',
    })
    .default('')
    .meta({
      title: 'Name server to ask',
      description: 'An IP address. Usually this machine’s own is asked.',
      placeholder: '203.0.113.53',
    }),
})
export type DnsSettings = z.output<typeof dnsSettingsSchema>

/** `https://Blog.example/about` and `blog.example.` are `blog.example`; names in other scripts become ASCII. */
function recordName(typed: string): string {
  const bare = typed
    .replace(/^[a-z][a-z0-9+.-]*:\/\//iu, '')
    .replace(/[/?#:].*$/su, '')
    .replace(/\.$/u, '')
  return domainToASCII(bare).toLowerCase()
}

function isServer(server: string): boolean {
  const { host, port } = /^(?<host>\[[^\]]+\]|[^:]+):(?<port>\d{1,5})$/u.exec(server)?.groups ?? {}
  if (host === undefined) return isIP(server) !== 0
  return isIP(host.replace(/^\[|\]$/gu, '')) !== 0 && Number(port) >= 1 && Number(port) <= 65_535
}
