import { z } from 'zod'
import { hostReach } from '../http/host-reach.ts'

/** Whose comments are read, and as whom. */
export const wordPressSettingsSchema = z
  .object({
    url: z
      .url({ protocol: /^https?$/, error: 'Give the whole address of the site, e.g. https://blog.example/' })
      .max(2000, 'Use at most 2000 characters')
      .meta({ title: 'Address of the site', placeholder: 'https://blog.example/' }),
    username: z.string().trim().max(200, 'Use at most 200 characters').default('').meta({
      title: 'User name',
      description:
        'With an application password, comments held for moderation are shown too, and you can answer from here.',
    }),
    password: z.string().max(500, 'Use at most 500 characters').default('').meta({
      title: 'Application password',
      description: 'Made in WordPress under Users › Profile › Application Passwords.',
      secret: true,
    }),
  })
  .refine(({ url, password }) => password === '' || url.startsWith('https:') || isLocal(url), {
    error: 'A password is only sent over https:// – change the address',
    path: ['url'],
  })
export type WordPressSettings = z.output<typeof wordPressSettingsSchema>

/** The address of a route of the REST interface; by query rather than path, since that works with every setting of a site's links. */
export function wordPressAddress(
  site: string,
  route: string,
  query: Readonly<Record<string, string>>,
): string {
  const url = new URL(site)
  url.search = [`?rest_route=${route}`, String(new URLSearchParams(query))].filter(Boolean).join('&')
  url.hash = ''
  return url.href
}

/** The headers of somebody who is signed in by an application password. */
export function wordPressLogin({ username, password }: Pick<WordPressSettings, 'username' | 'password'>) {
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }
}

function isLocal(url: string): boolean {
  return URL.canParse(url) && hostReach(new URL(url).hostname) !== 'public'
}
