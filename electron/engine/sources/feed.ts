import { withoutLogin } from '../http/without-login.ts'
import { feedItems } from './feed-items.ts'
import { feedSettingsSchema } from './feed-settings.ts'
import { type FeedState, pollFeed } from './poll-feed.ts'
import type { SourceAdapter } from './source-adapter.ts'

/** Reads a feed; every entry becomes a mention. Asks only for what changed, and reads only what did. */
export const feedSource = {
  kind: 'feed',
  label: 'Feed',
  description: 'Follows a feed: a search for your name, a forum, a blog, the comments of your own site.',
  itemKind: 'mention',
  settings: feedSettingsSchema,
  defaultMinutes: 30,
  minimumMinutes: 1,
  sees: 'Every entry that stands in the feed when it is read.',
  blindTo: 'Entries that came and went between two polls, and whatever the site leaves out of its feed.',
  needs: 'The address of a feed.',
  group: 'mentions',
  abilities: { reply: false, push: false },
  backsOff: true,
  address: (settings) => withoutLogin(settings.url),
  feedUrl: (settings) => withoutLogin(settings.url),
  suggestName(settings) {
    const { host, pathname } = new URL(settings.url)
    const path = pathname.replace(/\/+$/, '')
    return (
      host.replace(/^www\./, '') + (/^\/?(?:feed|rss|atom|index)?(?:\.xml|\.json)?$/.test(path) ? '' : path)
    )
  },
  async poll(context) {
    const { feed, ...look } = await pollFeed(context)
    if (feed === undefined) return { items: [], ...look }
    const items = feedItems(feed.entries, context.settings.answers ? 'answer' : 'look')
    return { items, title: feed.title, ...look }
  },
} as const satisfies SourceAdapter<typeof feedSettingsSchema, FeedState>
