import { z } from 'zod'
import { unwrapLink } from '../formats/unwrap-link.ts'
import { feedItems } from './feed-items.ts'
import { type FeedState, pollFeed } from './poll-feed.ts'
import type { SourceAdapter } from './source-adapter.ts'

const settingsSchema = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'Paste the whole address of the alert’s feed' })
    .max(2000, 'Use at most 2000 characters')
    .refine((url) => /^\/alerts\/feeds\/[^/]+\/[^/]+/.test(new URL(url).pathname), {
      error:
        'This is not the feed of an alert: in Google Alerts choose “Deliver to: RSS feed”, then copy the feed’s address',
    })
    .meta({
      title: 'Address of the alert’s feed',
      description:
        'In Google Alerts, show the options, choose “Deliver to: RSS feed”, and copy that address.',
      placeholder: 'https://www.google.com/alerts/feeds/…',
    }),
})

/** One alert of Google Alerts, as the feed it can be delivered as; links lead to the pages themselves. */
export const googleAlertsSource = {
  kind: 'google-alerts',
  label: 'Google Alerts',
  description: 'News and web pages that Google found for words you gave it.',
  itemKind: 'mention',
  settings: settingsSchema,
  defaultMinutes: 30,
  minimumMinutes: 10,
  sees: 'Pages that Google noticed and thought worth an alert.',
  blindTo:
    'Social networks, most forums and comments, and much else: alerts bring only part of what Google knows.',
  needs: 'A Google account, for setting up the alert once.',
  group: 'mentions',
  abilities: { reply: false, push: false },
  backsOff: true,
  address: ({ url }) => url,
  recognise: (url) =>
    settingsSchema.safeParse({ url: url.href }).success && /(?:^|\.)google\.[a-z.]{2,6}$/.test(url.hostname)
      ? { settings: { url: url.href }, reason: 'What Google finds for this alert', isAccount: false }
      : undefined,
  feedUrl: ({ url }) => url,
  suggestName: () => 'Google Alerts',
  async poll(context) {
    const { feed, ...look } = await pollFeed(context)
    if (feed === undefined) return { items: [], ...look }
    const items = feedItems(feed.entries, 'look').map((item) =>
      item.url === undefined ? item : { ...item, url: unwrapLink(item.url) },
    )
    return { items, title: feed.title, ...look }
  },
} as const satisfies SourceAdapter<typeof settingsSchema, FeedState>
