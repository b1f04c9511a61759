import { z } from 'zod'
import { withoutLogin } from '../http/without-login.ts'
import { type CheckLook, concludeCheck } from './conclude-check.ts'
import { type FeedSeen, judgeFeed, seeFeed } from './feed-freshness-judgement.ts'
import { type FeedState, pollFeed } from './poll-feed.ts'
import type { SiteState } from './site-verdict.ts'
import type { PollContext, PollResult, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

const settingsSchema = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'Give the whole address of a feed, e.g. https://blog.example/feed/' })
    .max(2000, 'Use at most 2000 characters')
    .meta({
      title: 'Address',
      description: 'The feed of your site: RSS, Atom or JSON Feed.',
      placeholder: 'https://blog.example/feed/',
    }),
  days: z
    .number({ error: 'Give a number of days' })
    .min(1, 'Give at least 1 day')
    .max(3650, 'Give at most 3650 days')
    .default(30)
    .meta({ title: 'Longest pause', description: 'Days that may go by without a new entry.' }),
})
type Settings = z.output<typeof settingsSchema>

/** What a check of a feed remembers. */
export interface FeedFreshnessState {
  readonly verdict: SiteState
  readonly feed?: FeedState
  readonly seen?: FeedSeen
}
type Context = PollContext<Settings, FeedFreshnessState>

/** A pause that is too long is no flicker; a feed that cannot be read may be one. */
const neededForPause = { down: 1, degraded: 3, up: 2 }

/** Reads one's own feed as a subscriber's program would, and tells when it is broken or nothing new comes. */
export const feedFreshnessSource = {
  kind: 'feed-freshness',
  label: 'Feed freshness',
  description: 'Reads your own feed as your subscribers do, and tells you when it is broken or falls silent.',
  itemKind: 'site',
  settings: settingsSchema,
  defaultMinutes: 60,
  minimumMinutes: 15,
  sees: 'Whether the feed can be read, is whole, and has a new entry every so many days.',
  blindTo: 'Whether what stands in it is right, and small mistakes that only strict readers mind.',
  needs: 'The feed’s address.',
  group: 'own-site',
  abilities: { reply: false, push: false },
  backsOff: false,
  site: ({ url }) => url,
  alarms: {
    down: { topic: 'missing', severity: 'serious' },
    degraded: { topic: 'missing', severity: 'serious' },
  },
  address: ({ url }) => withoutLogin(url),
  suggestName: ({ url }) => `Feed of ${new URL(url).host.replace(/^www\./, '')}`,
  async poll(context): Promise<PollResult<FeedFreshnessState>> {
    const { settings, state, sourceName: name } = context
    const at = context.now()
    const url = withoutLogin(settings.url)
    const { look, ...read } = await readFeed(context, at)
    const { verdict, ...result } = concludeCheck(look, {
      ...{ before: state?.verdict, at, name, url, link: url },
      ...{ well: 'is fresh', wellAgain: 'is all right again' },
      ...(look.outcome === 'failure' && look.since !== undefined ? { needed: neededForPause } : {}),
    })
    const { notBefore, ...kept } = read
    return {
      ...result,
      // While something is being confirmed the next look is soon, whatever the server would like.
      ...(notBefore !== undefined && result.againIn === undefined ? { notBefore } : {}),
      state: { verdict, ...kept },
    }
  },
} as const satisfies SourceAdapter<typeof settingsSchema, FeedFreshnessState>

interface Reading extends Omit<FeedFreshnessState, 'verdict'> {
  readonly look: CheckLook
  readonly notBefore?: number
}

async function readFeed(context: Context, at: number): Promise<Reading> {
  const { settings, state } = context
  const before = {
    ...(state?.feed === undefined ? {} : { feed: state.feed }),
    ...(state?.seen === undefined ? {} : { seen: state.seen }),
  }
  if (context.justWoke)
    return {
      ...before,
      look: { outcome: 'unknown', reason: 'This machine has just woken up; nothing is judged yet' },
    }
  try {
    const { feed, state: feedState, ...rest } = await pollFeed({ ...context, state: state?.feed })
    const seen = feed === undefined ? state?.seen : seeFeed(feed, state?.seen, at)
    return {
      ...rest,
      feed: feedState,
      ...(seen === undefined ? {} : { seen }),
      look:
        seen === undefined
          ? { outcome: 'unknown', reason: 'The server says that nothing has changed, but not since when' }
          : judgeFeed(seen, settings.days, at),
    }
  } catch (error) {
    // To be asked less often is no fault of the feed.
    if (!(error instanceof SourceError) || error.kind === 'rate-limited' || context.signal.aborted)
      throw error
    if (!(await context.isReachable(settings.url)))
      return {
        ...before,
        look: { outcome: 'unknown', reason: 'This machine is offline, so the feed could not be seen' },
      }
    return { ...before, look: { outcome: 'failure', trouble: unreadable(error) } }
  }
}

function unreadable({ message, advice }: SourceError) {
  return {
    predicate: 'cannot be read',
    expected: 'a feed that can be read',
    came: message,
    advice: `Your subscribers see nothing new. ${advice}`,
  }
}
