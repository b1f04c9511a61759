import { z } from 'zod'
import type { ItemNeed, RawItem } from '../../shared/model/item.ts'
import { htmlToText } from '../formats/html-to-text.ts'
import { parseDate } from '../formats/parse-date.ts'
import { askJson } from './ask-json.ts'
import { bareDomain } from './bare-domain.ts'
import type { Gap, PollContext, SourceAdapter } from './source-adapter.ts'

const settingsSchema = z.object({
  domain: z
    .string()
    .trim()
    .min(1, 'Give the domain of your site')
    .max(253, 'Use at most 253 characters')
    .transform(bareDomain)
    .meta({ title: 'Your site', placeholder: 'blog.example' }),
  token: z.string().trim().min(1, 'Give the token').max(500, 'Use at most 500 characters').meta({
    title: 'API key',
    description: 'webmention.io shows it under “Settings” once you have signed in with your site.',
    secret: true,
  }),
})

/** What a webmention.io source remembers. */
export interface WebmentionState {
  readonly domain: string
  /** The highest `wm-id` read so far. */
  readonly sinceId: number
}

const words = z.string().nullish()
/** One mention in jf2, as https://github.com/aaronpk/webmention.io describes it. */
const mentionSchema = z.object({
  'wm-id': z.number().int(),
  'wm-property': words,
  'wm-source': words,
  'wm-target': words,
  'wm-received': words,
  url: words,
  published: words,
  name: words,
  author: z.object({ name: words, url: words }).nullish(),
  content: z.object({ text: words, html: words }).nullish(),
})
type Mention = z.output<typeof mentionSchema>
const feedSchema = z.object({ children: z.array(mentionSchema) })

/** Mentions a page and pages a poll. */
const page = { size: 100, most: 10 }
const longestText = 20_000

/** Mentions of one's own pages that webmention.io received. `origin`: without a slash at the end. */
export function createWebmentionSource(origin: string) {
  return {
    kind: 'webmention-io',
    label: 'webmention.io',
    description: 'Replies, likes and links to your pages from other sites.',
    itemKind: 'mention',
    settings: settingsSchema,
    defaultMinutes: 10,
    minimumMinutes: 2,
    sees: 'Every webmention that your site’s endpoint at webmention.io took.',
    blindTo: 'Sites that link to you without sending webmentions, which is most of them.',
    needs: 'A site that uses webmention.io, and its API key.',
    group: 'own-site',
    abilities: { reply: false, push: false },
    backsOff: true,
    catchesUp: true,
    address: ({ domain }) => `${origin}/?${new URLSearchParams({ domain })}`,
    suggestName: ({ domain }) => `Webmentions of ${domain}`,
    poll: (context) => poll(origin, context),
  } as const satisfies SourceAdapter<typeof settingsSchema, WebmentionState>
}

async function poll(origin: string, context: PollContext<z.output<typeof settingsSchema>, WebmentionState>) {
  const { settings, state, signal } = context
  const sinceId = state?.domain === settings.domain ? state.sinceId : undefined
  const mentions: Mention[] = []
  let isWhole = false
  for (let number = 0; number < page.most && !isWhole; number++) {
    const query = new URLSearchParams({
      domain: settings.domain,
      token: settings.token,
      'per-page': String(page.size),
      page: String(number),
      ...(sinceId === undefined ? {} : { since_id: String(sinceId) }),
    })
    const { data } = await askJson(context, {
      service: 'webmention.io',
      url: `${origin}/api/mentions.jf2?${query}`,
      schema: feedSchema,
      signedIn: true,
      signal,
    })
    mentions.push(...data.children)
    isWhole = data.children.length < page.size
  }
  const items = mentions.map(toItem)
  const highest = Math.max(sinceId ?? 0, ...mentions.map((mention) => mention['wm-id']))
  return {
    items,
    state: { domain: settings.domain, sinceId: highest },
    gaps: isWhole || sinceId === undefined ? [] : gapBefore(items, context.now()),
  }
}

function gapBefore(items: readonly RawItem[], now: number): readonly Gap[] {
  const oldest = Math.min(now, ...items.map((item) => item.publishedAt ?? now))
  return [{ from: oldest, to: oldest, reason: 'more came than one reading brings' }]
}

function toItem(mention: Mention): RawItem {
  const html = mention.content?.html ?? ''
  const text = mention.content?.text ?? (html === '' ? '' : htmlToText(html, longestText))
  const who = mention.author?.name || hostOf(mention['wm-source'])
  const publishedAt = parseDate(mention.published ?? '') ?? parseDate(mention['wm-received'] ?? '')
  const url = mention.url ?? mention['wm-source']
  return {
    kind: 'mention',
    externalId: String(mention['wm-id']),
    title: mention.name || `${who} ${deed(mention['wm-property'])} ${pathOf(mention['wm-target'])}`,
    text,
    ...(html === '' ? {} : { html }),
    ...(url ? { url } : {}),
    ...(who === '' ? {} : { author: who }),
    ...(mention.author?.url ? { authorId: mention.author.url } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    needs: needOf(mention['wm-property']),
  }
}

function deed(property: string | null | undefined): string {
  switch (property) {
    case 'in-reply-to':
      return 'replied to'
    case 'like-of':
      return 'liked'
    case 'repost-of':
      return 'shared'
    case 'bookmark-of':
      return 'bookmarked'
    case 'rsvp':
      return 'answered the invitation on'
    default:
      return 'mentioned'
  }
}

function needOf(property: string | null | undefined): ItemNeed {
  if (property === 'in-reply-to') return 'answer'
  return property === 'mention-of' ? 'look' : 'nothing'
}

function hostOf(address: string | null | undefined): string {
  return URL.parse(address ?? '')?.hostname ?? ''
}

function pathOf(address: string | null | undefined): string {
  const path = URL.parse(address ?? '')?.pathname ?? ''
  return path === '' || path === '/' ? 'your site' : path
}

/** webmention.io where it really is. */
export const webmentionSource = createWebmentionSource('https://webmention.io')
