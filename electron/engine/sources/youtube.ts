import { z } from 'zod'
import { decodeBytes } from '../formats/decode-bytes.ts'
import { feedItems } from './feed-items.ts'
import { findFeedLinks } from './feed-links.ts'
import { type FeedState, pollFeed } from './poll-feed.ts'
import { serviceStatusError } from './service-status.ts'
import type { PollContext, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

const settingsSchema = z.object({
  channel: z
    .string()
    .trim()
    .min(1, 'Give the channel’s address')
    .max(500, 'Use at most 500 characters')
    .refine((channel) => channelId(channel) !== undefined || handle(channel) !== undefined, {
      error: 'Give a channel’s address, e.g. https://www.youtube.com/@name',
    })
    .meta({ title: 'Channel', placeholder: 'https://www.youtube.com/@name' }),
})
type Context = PollContext<z.output<typeof settingsSchema>, YouTubeState>

/** What a YouTube source remembers: whose feed it reads, and the feed's own state. */
export interface YouTubeState {
  readonly channel: string
  readonly channelId: string
  readonly feed: FeedState
}

/** Videos of one channel by its public feed. `origin`: without a slash at the end. */
export function createYouTubeSource(origin: string) {
  return {
    kind: 'youtube',
    label: 'YouTube channel',
    description: 'New videos of a channel: your own, or one that talks about you.',
    itemKind: 'mention',
    settings: settingsSchema,
    defaultMinutes: 60,
    minimumMinutes: 15,
    sees: 'The newest videos of this one channel, with title and description.',
    blindTo: 'Comments, live chats, what is said in the videos, and every other channel.',
    needs: 'The channel’s address.',
    group: 'mentions',
    abilities: { reply: false, push: false },
    backsOff: true,
    address: ({ channel }) => pageOf(origin, channel),
    recognise(url) {
      if (!/^(?:www\.|m\.)?youtube\.com$/.test(url.hostname)) return undefined
      const channel = channelId(url.href) ?? handle(decodeURI(url.pathname).replace(/^\/(?:c\/|user\/)?/, ''))
      const settings = {
        channel:
          channel === undefined
            ? ''
            : `https://www.youtube.com/${channel.startsWith('@') ? '' : 'channel/'}${channel}`,
      }
      return channel === undefined
        ? undefined
        : { settings, reason: 'New videos of this channel', isAccount: true }
    },
    feedUrl({ channel }) {
      const id = channelId(channel)
      return id === undefined ? undefined : `${origin}/feeds/videos.xml?channel_id=${id}`
    },
    suggestName: ({ channel }) => `YouTube: ${handle(channel) ?? channelId(channel) ?? channel}`,
    poll: (context) => poll(origin, context),
  } as const satisfies SourceAdapter<typeof settingsSchema, YouTubeState>
}

async function poll(origin: string, context: Context) {
  const { settings } = context
  const last = context.state?.channel === settings.channel ? context.state : undefined
  const id = last?.channelId ?? channelId(settings.channel) ?? (await findChannel(origin, context))
  const url = `${origin}/feeds/videos.xml?channel_id=${id}`
  try {
    const { feed, state, ...look } = await pollFeed({ ...context, settings: { url }, state: last?.feed })
    return {
      items: feed === undefined ? [] : feedItems(feed.entries, 'look'),
      ...(feed === undefined ? {} : { title: feed.title }),
      state: { channel: settings.channel, channelId: id, feed: state },
      ...look,
    }
  } catch (error) {
    // YouTube answers 404 and 500 for hours for channels that are there: that must not read as "removed".
    if (last === undefined || !(error instanceof SourceError) || error.kind !== 'gone') throw error
    throw new SourceError(
      'server',
      'YouTube does not find the channel’s feed just now',
      'This comes and goes; if it stays for days, check the channel’s address.',
      { cause: error },
    )
  }
}

/** A channel's page names its feed; its handle alone does not say it. */
async function findChannel(origin: string, { settings, http, now, signal }: Context): Promise<string> {
  const response = await http.request({
    url: pageOf(origin, settings.channel),
    headers: { accept: 'text/html' },
    maxBytes: 4_000_000,
    whenLonger: 'cut',
    signal,
  })
  const error = serviceStatusError(response, { service: 'YouTube', signedIn: false, now: now() })
  if (error !== undefined) throw error
  const html = decodeBytes(response.body, response.headers['content-type'])
  const ids = findFeedLinks(html, response.url).map((link) => URL.parse(link)?.searchParams.get('channel_id'))
  const found = ids.find((id) => id && /^UC[\w-]{22}$/.test(id))
  if (found) return found
  throw new SourceError(
    'malformed',
    'Unexpected answer from YouTube: the page names no channel',
    'Open the channel in a browser, and give the address that contains /channel/UC…',
  )
}

function channelId(channel: string): string | undefined {
  return /(?:^|\/channel\/|channel_id=)(UC[\w-]{22})(?![\w-])/.exec(channel)?.[1]
}

function handle(channel: string): string | undefined {
  return /(?:^|youtube\.com\/(?:c\/|user\/)?)(@[\p{L}\p{N}._·-]{1,100})/u.exec(channel)?.[1]
}

function pageOf(origin: string, channel: string): string {
  const id = channelId(channel)
  return id === undefined ? `${origin}/${encodeURI(handle(channel) ?? '')}` : `${origin}/channel/${id}`
}

/** YouTube where it really is. */
export const youtubeSource = createYouTubeSource('https://www.youtube.com')
