import { randomBytes } from 'node:crypto'
import type { RawItem } from '../../shared/model/item.ts'
import { atOnce, type CheckLook, type CheckTrouble, concludeCheck, lines } from './conclude-check.ts'
import { judgeBeat, span } from './judge-beat.ts'
import { ntfyAddress, publishNtfy } from './ntfy-topic.ts'
import { type PeerSettings, peerSettingsSchema } from './peer-settings.ts'
import { serviceStatusError } from './service-status.ts'
import type { SiteState } from './site-verdict.ts'
import type { Beat, PollContext, PollResult, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'
import { readTopicBeats, type TopicBeats } from './topic-beats.ts'

/** What a peer remembers. Times in milliseconds since 1970. */
export interface PeerState {
  /** Tells its own messages in the topic from the other one's. */
  readonly id: string
  readonly waitingSince: number
  /** When the last beat arrived over there. */
  readonly sentAt?: number
  /** Until when no beat could come, since this machine was cut off. */
  readonly cutOffUntil?: number
  readonly verdict?: SiteState
  readonly topic?: TopicBeats
}
type Context = PollContext<PeerSettings, PeerState>

const minute = 60_000
/** A topic is not read more often than this, also while nothing is known. */
const leastPause = 5 * minute
/** By which a beat is known among a topic's other messages. */
const title = 'Storeminder is watching'

/** Two Storeminders watch each other: each sends beats, and tells when the other one's stay away. */
export const peerSource = {
  kind: 'peer',
  label: 'Another Storeminder',
  description:
    'Who watches the watcher? Two Storeminders tell each other that they run, and each raises an alarm when the other falls silent.',
  itemKind: 'site',
  settings: peerSettingsSchema,
  defaultMinutes: 5,
  minimumMinutes: 1,
  sees: 'Whether the other Storeminder is heard of, and whether it can hear this one.',
  blindTo: 'Whether the other one’s own checks work.',
  needs: 'A second Storeminder, and an ntfy topic or a way from one to the other.',
  group: 'own-site',
  abilities: { reply: false, push: false },
  backsOff: false,
  site: () => 'storeminder',
  alarms: {
    down: { topic: 'missing', severity: 'serious' },
    degraded: { topic: 'missing', severity: 'serious' },
  },
  beatKey: ({ key, topic }) => (topic === '' ? key : undefined),
  address: addressOf,
  suggestName: ({ topic, url }) =>
    `Storeminder ${topic === '' ? `at ${URL.parse(url)?.host ?? url}` : `in ${topic}`}`,
  async poll(context): Promise<PollResult<PeerState>> {
    const { settings, sourceName: name } = context
    const at = context.now()
    const byTopic = settings.topic !== ''
    const start: PeerState = { id: randomBytes(6).toString('hex'), waitingSince: at, ...context.state }
    const topic = byTopic
      ? await readTopicBeats(
          settings,
          start.topic,
          context,
          (message) => message.title === title && !message.tags.includes(start.id),
        )
      : undefined
    const sent = await sendWhenDue(context, start, at)
    const state: PeerState = {
      ...start,
      ...(topic === undefined ? {} : { topic }),
      ...(sent.what === 'sent' ? { sentAt: at } : {}),
      ...(sent.what === 'cut-off' ? { cutOffUntil: at } : {}),
    }
    const { verdict: before, ...remembered } = state
    const look = judge(context, state, sent, at)
    const rest = byTopic ? { notBefore: at + leastPause } : {}
    if (look === undefined) return { items: [waiting(context, state)], state, ...rest }
    const { verdict, ...result } = concludeCheck(look, {
      ...{ before, at, name, url: addressOf(settings), needed: atOnce },
      ...{ well: 'is heard of', wellAgain: 'is heard of again' },
    })
    return { ...result, ...rest, state: { ...remembered, verdict } }
  },
} as const satisfies SourceAdapter<typeof peerSettingsSchema, PeerState>

/**
 * No web address without a topic: whoever followed it would send a beat, and one that was heard says nothing about this
 * machine being online.
 */
function addressOf(settings: PeerSettings): string {
  return settings.topic === '' ? `beats to ${settings.url}` : ntfyAddress(settings)
}

/** What became of our own beat. `cut-off`: this machine is offline. */
type Sent =
  | { readonly what: 'sent' | 'not-due' | 'cut-off' }
  | { readonly what: 'failed'; readonly error: SourceError }

async function sendWhenDue(context: Context, { id, sentAt }: PeerState, at: number): Promise<Sent> {
  const { settings } = context
  const every = (settings.missingMinutes * minute) / 3
  // A tenth earlier, or a round of checks that comes a little early would leave one out.
  if (sentAt !== undefined && at - sentAt < every * 0.9 && at >= sentAt) return { what: 'not-due' }
  try {
    await send(context, id)
    return { what: 'sent' }
  } catch (error) {
    if (!(error instanceof SourceError) || context.signal.aborted) throw error
    const target = settings.topic === '' ? settings.url : settings.server
    return (await context.isReachable(target)) ? { what: 'failed', error } : { what: 'cut-off' }
  }
}

async function send(context: Context, id: string): Promise<void> {
  const { settings, http, signal } = context
  if (settings.topic !== '') {
    const message = `A beat for the other one; it is missed after ${span(settings.missingMinutes * minute)}.`
    return await publishNtfy(settings, { title, message, tags: [id] }, context)
  }
  const response = await http.request({
    ...{ url: settings.url, method: 'POST', maxRedirects: 0, maxBytes: 10_000, signal },
    timeout: 10_000,
  })
  const error = serviceStatusError(response, {
    ...{ service: 'The other Storeminder', signedIn: false, now: context.now() },
  })
  if (error !== undefined) throw error
}

function judge(
  { settings, beats }: Context,
  state: PeerState,
  sent: Sent,
  now: number,
): CheckLook | undefined {
  if (sent.what === 'cut-off')
    return { outcome: 'unknown', reason: 'This machine is offline, so that neither can hear the other' }
  const longest = settings.missingMinutes * minute
  // In the tray nobody can call, so only whether the other one hears this one is known.
  const inbox: { readonly last?: Beat; readonly heardSince: number } | undefined =
    settings.topic === '' ? beats : state.topic
  if (inbox === undefined) return hearsThis(state, sent, longest, now)
  const { look } = judgeBeat(
    {
      ...{ last: inbox.last, waitingSince: state.waitingSince, longest, now },
      heardSince: Math.max(inbox.heardSince, state.cutOffUntil ?? 0),
    },
    {
      missing: inbox.last === undefined ? 'was never heard of' : 'is not heard of',
      expected: `a beat of the other Storeminder at least every ${span(longest)}`,
      advice:
        'Look first at whether its machine is on and online, then at whether Storeminder runs there. Until then nobody watches what it watches.',
    },
  )
  // It runs, for it was heard of since the last of our own beats arrived there.
  const isDeaf = now - arrivedAt(state) > longest && (inbox.last?.at ?? 0) > arrivedAt(state) + longest / 2
  return sent.what === 'failed' && look?.outcome === 'success' && isDeaf
    ? { outcome: 'degraded', trouble: unheard('does not hear this one', sent.error, longest) }
    : look
}

/** All that can be known in the tray, which the other one cannot call. */
function hearsThis(state: PeerState, sent: Sent, longest: number, now: number): CheckLook {
  if (sent.what === 'failed')
    return now - arrivedAt(state) > longest
      ? { outcome: 'failure', trouble: unheard('cannot be reached', sent.error, longest) }
      : { outcome: 'unknown', reason: `The last beat did not arrive: ${sent.error.message}` }
  return {
    outcome: 'success',
    came: 'It hears this one. It cannot call the tray app, so whether it goes on running is only seen when a beat does not arrive; give both an ntfy topic for more.',
  }
}

function arrivedAt({ sentAt, waitingSince }: PeerState): number {
  return sentAt ?? waitingSince
}

function unheard(predicate: string, { message, advice }: SourceError, longest: number): CheckTrouble {
  return {
    predicate,
    expected: 'the own beat to arrive',
    came: message,
    advice: `The other one misses this one after ${span(longest)}. ${advice}`,
  }
}

/** Tells what the other side needs, until it is heard of. */
function waiting({ settings, sourceName, beats }: Context, { waitingSince }: PeerState): RawItem {
  return {
    ...{ kind: 'site', needs: 'nothing', externalId: 'waiting', publishedAt: waitingSince },
    title: `${sourceName} has not been heard of yet`,
    text:
      settings.topic === ''
        ? lines([
            'Give the other Storeminder this address in a check of the same kind:',
            beats?.addressOf(settings.key),
            'It answers on this machine only. From another one, use an SSH tunnel, or a proxy that passes on /beat/ alone.',
          ])
        : `Give the other Storeminder a check of the same kind with the topic ${settings.topic}.`,
  }
}
