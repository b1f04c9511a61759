import { z } from 'zod'
import { feedItems } from './feed-items.ts'
import { type FeedState, pollFeed } from './poll-feed.ts'
import type { Gap, PollContext, SourceAdapter } from './source-adapter.ts'

const settingsSchema = z
  .object({
    words: z.string().trim().max(200, 'Use at most 200 characters').default('').meta({
      title: 'Words',
      description: 'Looked for in the titles and texts of posts. Empty: every post of the community.',
      placeholder: '"blue kettle"',
    }),
    community: z
      .string()
      .trim()
      .transform((typed) => /(?:^|\/)r\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed)
      .pipe(z.string().regex(/^\w{0,50}$/, 'Give the name of a community, e.g. r/teapots'))
      .default('')
      .meta({ title: 'Only in one community', placeholder: 'r/teapots' }),
    comments: z.boolean().default(false).meta({
      title: 'Comments instead of posts',
      description: 'The newest comments of the community; Reddit cannot search them for words.',
    }),
  })
  .refine(({ words, community }) => words !== '' || community !== '', {
    error: 'Give words to look for, or a community, or both',
    path: ['words'],
  })
  .refine(({ comments, community }) => !comments || community !== '', {
    error: 'Comments can only be read of one community: name it',
    path: ['community'],
  })
type Settings = z.output<typeof settingsSchema>

/** What a Reddit source remembers. */
export interface RedditState {
  readonly feed: FeedState
  /** When the newest entry so far was published, milliseconds since 1970. */
  readonly newest?: number
}

/** Reddit's feeds; `origin`: without a slash at the end. They are all that is left open without an account. */
export function createRedditSource(origin: string) {
  return {
    kind: 'reddit',
    label: 'Reddit',
    description: 'Posts that name you anywhere on Reddit, or all of one community.',
    itemKind: 'mention',
    settings: settingsSchema,
    defaultMinutes: 20,
    minimumMinutes: 5,
    sees: 'The newest 100 posts that Reddit’s search finds, or a community’s newest posts or comments.',
    blindTo:
      'Comments elsewhere, and whatever exceeds one list: Reddit allows one question a minute over all its sources together, and turns some away.',
    needs: 'Nothing; for comments that name you, F5Bot is the better way.',
    group: 'mentions',
    abilities: { reply: false, push: false },
    backsOff: true,
    hostPause: 60_000,
    address: (settings) => feedAddress(origin, settings),
    recognise(url) {
      const community = /^\/r\/(\w{1,50})\/?$/.exec(url.pathname)?.[1]
      return community !== undefined && /^(?:www\.|old\.|new\.)?reddit\.com$/.test(url.hostname)
        ? { settings: { community }, reason: 'New posts of this community', isAccount: false }
        : undefined
    },
    feedUrl: (settings) => feedAddress(origin, settings),
    suggestName: ({ words, community }) =>
      `Reddit: ${[words, community && `r/${community}`].filter(Boolean).join(' in ')}`,
    poll: (context) => poll(origin, context),
  } as const satisfies SourceAdapter<typeof settingsSchema, RedditState>
}

async function poll(origin: string, context: PollContext<Settings, RedditState>) {
  const { state: last, settings } = context
  const url = feedAddress(origin, settings)
  const isSame = last?.feed.asked === url
  const { feed, state, ...look } = await pollFeed({
    ...context,
    settings: { url },
    state: isSame ? last.feed : undefined,
  })
  const before = isSame ? last.newest : undefined
  if (feed === undefined)
    return { items: [], state: { feed: state, ...(before === undefined ? {} : { newest: before }) }, ...look }
  const items = feedItems(feed.entries, 'answer').map((item) =>
    item.author === undefined
      ? item
      : { ...item, authorId: `reddit.com/${item.author.replace(/^\/?u\//, '')}` },
  )
  const times = items.flatMap(({ publishedAt }) => publishedAt ?? [])
  const newest = Math.max(before ?? 0, ...times)
  return { items, state: { feed: state, newest }, gaps: gapBefore(times, before), ...look }
}

/** When even the oldest entry listed is new, others may have come and gone between it and the last one known. */
function gapBefore(times: readonly number[], before: number | undefined): readonly Gap[] {
  const oldest = Math.min(...times)
  if (before === undefined || times.length === 0 || oldest <= before) return []
  return [{ from: before, to: oldest, reason: `Reddit lists only the newest ${times.length}` }]
}

function feedAddress(origin: string, { words, community, comments }: Settings): string {
  const place = community === '' ? '' : `/r/${community}`
  if (comments) return `${origin}${place}/comments.rss?limit=100`
  if (words === '') return `${origin}${place}/new.rss?limit=100`
  const query = new URLSearchParams({
    q: words,
    sort: 'new',
    limit: '100',
    ...(place === '' ? {} : { restrict_sr: 'on' }),
  })
  return `${origin}${place}/search.rss?${query}`
}

/** Reddit where it really is. */
export const redditSource = createRedditSource('https://www.reddit.com')
