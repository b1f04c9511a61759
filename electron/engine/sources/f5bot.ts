import { z } from 'zod'
import type { RawItem } from '../../shared/model/item.ts'
import { htmlToText } from '../formats/html-to-text.ts'
import { askJson } from './ask-json.ts'
import type { SourceAdapter } from './source-adapter.ts'

const settingsSchema = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'Paste the whole address of your F5Bot JSON feed' })
    .max(2000, 'Use at most 2000 characters')
    .meta({
      title: 'Address of your JSON feed',
      description:
        'F5Bot shows it under “Feeds”. Whoever knows it can read your alerts, so it is kept secret.',
      placeholder: 'https://f5bot.com/…',
      secret: true,
    }),
})

/** The feed as https://f5bot.com/docs-api describes it: a JSON Feed with the author's name beside. */
const feedSchema = z.object({
  items: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).transform(String),
      url: z.string().nullish(),
      title: z.string().nullish(),
      content_html: z.string().nullish(),
      content_text: z.string().nullish(),
      date_published: z.string().nullish(),
      username: z.string().nullish(),
    }),
  ),
})
type Entry = z.output<typeof feedSchema>['items'][number]

const longestText = 20_000

/** F5Bot's alerts by its JSON feed: the way to Reddit that needs no account there. */
export const f5botSource = {
  kind: 'f5bot',
  label: 'F5Bot',
  description: 'Your words on Reddit, Hacker News and Lobsters, as F5Bot finds them.',
  itemKind: 'mention',
  settings: settingsSchema,
  defaultMinutes: 10,
  minimumMinutes: 5,
  sees: 'Posts and comments with the words you gave F5Bot.',
  blindTo: 'Words that F5Bot drops for being too common, and whatever it missed itself.',
  needs: 'An F5Bot account whose plan includes feeds.',
  group: 'mentions',
  abilities: { reply: false, push: false },
  backsOff: true,
  // Its own address is a secret, so the service's stands for it.
  address: () => 'https://f5bot.com/',
  recognise: (url) =>
    /^(?:www\.)?f5bot\.com$/.test(url.hostname) && url.pathname.length > 1
      ? { settings: { url: url.href }, reason: 'Your alerts of F5Bot', isAccount: false }
      : undefined,
  suggestName: () => 'F5Bot',
  async poll(context) {
    const { settings, signal } = context
    const { data } = await askJson(context, {
      ...{ service: 'F5Bot', url: settings.url, schema: feedSchema, signedIn: true, signal },
    })
    return { items: data.items.map(toItem), state: {} }
  },
} as const satisfies SourceAdapter<typeof settingsSchema, object>

function toItem(entry: Entry): RawItem {
  const html = entry.content_html ?? ''
  const publishedAt = Date.parse(entry.date_published ?? '')
  const author = entry.username ?? undefined
  return {
    kind: 'mention',
    externalId: entry.id,
    title: entry.title ?? '',
    text: html === '' ? (entry.content_text ?? '') : htmlToText(html, longestText),
    ...(html === '' ? {} : { html }),
    ...(entry.url ? { url: entry.url } : {}),
    ...(author === undefined ? {} : { author, ...authorId(entry.url, author) }),
    ...(Number.isNaN(publishedAt) ? {} : { publishedAt }),
    needs: 'answer',
  }
}

/** The same name on two networks is two people. */
function authorId(url: string | null | undefined, author: string): { readonly authorId?: string } {
  const host = URL.parse(url ?? '')?.hostname.replace(/^(?:www|old|new)\./, '')
  return host === undefined ? {} : { authorId: `${host}/${author.replace(/^\/?u\//, '')}` }
}
