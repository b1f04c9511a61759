import type { RawItem } from '../../shared/model/item.ts'
import { atOnce, concludeCheck, lines } from './conclude-check.ts'
import { type HeartbeatSettings, heartbeatSettingsSchema } from './heartbeat-settings.ts'
import { type BeatJudgement, judgeBeat, span } from './judge-beat.ts'
import { ntfyAddress } from './ntfy-topic.ts'
import type { SiteState } from './site-verdict.ts'
import type { Beat, PollContext, PollResult, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'
import { readTopicBeats, type TopicBeats } from './topic-beats.ts'

/** What a heartbeat remembers. Times in milliseconds since 1970. */
export interface HeartbeatState {
  readonly waitingSince: number
  readonly verdict?: SiteState
  readonly topic?: TopicBeats
}
type Context = PollContext<HeartbeatSettings, HeartbeatState>

const minute = 60_000
const hour = 60 * minute
/** A beat that is due within this time is asked after just when it is late. */
const soon = 5 * minute
/** A topic is not read more often than this, also while nothing is known. */
const leastPause = 5 * minute

/** Waits for something that reports in by itself, and tells when it does not or says that it failed. */
export const heartbeatSource = {
  kind: 'heartbeat',
  label: 'Heartbeat',
  description: 'Waits for a job to report in (the nightly backup, say), and tells you when it does not.',
  itemKind: 'site',
  settings: heartbeatSettingsSchema,
  defaultMinutes: 5,
  minimumMinutes: 1,
  sees: 'Whether the job reported in on time, and whether it said that it failed.',
  blindTo: 'What the job did, and calls made while this machine was asleep or switched off.',
  needs: 'A job that can call an address, or post to an ntfy topic.',
  group: 'own-site',
  abilities: { reply: false, push: false },
  backsOff: false,
  site: ({ site }) => site || 'heartbeats',
  alarms: {
    down: { topic: 'missing', severity: 'serious' },
    degraded: { topic: 'missing', severity: 'serious' },
  },
  beatKey: ({ key, topic }) => (topic === '' ? key : undefined),
  address: addressOf,
  suggestName: ({ topic }) => (topic === '' ? 'Heartbeat' : `Heartbeat of ${topic}`),
  async poll(context): Promise<PollResult<HeartbeatState>> {
    const { settings, sourceName: name } = context
    const at = context.now()
    const heard = settings.topic === '' ? listen(context, at) : await read(context, at)
    const { verdict: before, ...remembered } = heard.state
    const { look, lateAt } = judge(heard, settings, at)
    const rest = settings.topic === '' ? {} : { notBefore: at + leastPause }
    if (look === undefined) return { items: [waiting(name, heard, settings)], state: heard.state, ...rest }
    const { verdict, ...result } = concludeCheck(look, {
      ...{ before, at, name, url: addressOf(settings), needed: atOnce },
      ...{ well: 'reports in', wellAgain: 'reports in again' },
    })
    return {
      ...result,
      ...rest,
      ...(lateAt > at && lateAt - at < soon ? { againIn: lateAt - at + 1000 } : {}),
      state: { ...remembered, verdict },
    }
  },
} as const satisfies SourceAdapter<typeof heartbeatSettingsSchema, HeartbeatState>

/** No web address without a topic: whoever followed it would report in. */
function addressOf(settings: HeartbeatSettings): string {
  return settings.topic === '' ? `calls of /beat/${settings.key}` : ntfyAddress(settings)
}

interface Heard {
  readonly state: HeartbeatState
  readonly last: Beat | undefined
  readonly heardSince: number
  /** Where the job reports in. */
  readonly address: string
}

function listen({ settings, state, beats }: Context, at: number): Heard {
  if (beats === undefined) throw cannotListen()
  const { last, heardSince } = beats
  return {
    ...{ last, heardSince, address: beats.addressOf(settings.key) },
    state: { waitingSince: at, ...state },
  }
}

/** Why a shell without an address of its own can wait for no call. */
function cannotListen(): SourceError {
  return new SourceError(
    'refused',
    'Nobody can call the tray app, so no beat can come',
    'Give an ntfy topic in the settings of this source, or let the headless Storeminder wait for it.',
  )
}

async function read(context: Context, at: number): Promise<Heard> {
  const { settings, state } = context
  const topic = await readTopicBeats(settings, state?.topic, context, () => true)
  return {
    ...{ last: topic.last, heardSince: topic.heardSince, address: ntfyAddress(settings) },
    state: { waitingSince: at, ...state, topic },
  }
}

function judge({ state, last, heardSince }: Heard, settings: HeartbeatSettings, now: number): BeatJudgement {
  const { everyHours, graceMinutes } = settings
  const grace = graceMinutes === 0 ? '' : `, at most ${span(graceMinutes * minute)} late`
  return judgeBeat(
    {
      ...{ last, heardSince, now, waitingSince: state.waitingSince },
      longest: everyHours * hour + graceMinutes * minute,
    },
    {
      missing: last === undefined ? 'has never reported in' : 'has not reported in',
      expected: `a report every ${span(everyHours * hour)}${grace}`,
      advice:
        'Look first at whether the job still runs: its timer, its log, and whether its machine is on. Then at whether it can still reach the address it reports to.',
    },
  )
}

/** Tells how to report in, until somebody does. */
function waiting(name: string, { address, state }: Heard, { topic, token }: HeartbeatSettings): RawItem {
  const header = token ? '-H "Authorization: Bearer YOUR-TOKEN" ' : ''
  return {
    ...{ kind: 'site', needs: 'nothing', externalId: 'waiting', publishedAt: state.waitingSince },
    title: `${name} waits for the first report`,
    text:
      topic === ''
        ? lines([
            'Let the job call this address when it is done:',
            `curl -fsS -m 10 --retry 5 ${address}`,
            `When it failed: ${address}/fail`,
            'The address answers on this machine only. From another one, use an SSH tunnel, or a proxy that passes on /beat/ alone.',
          ])
        : lines([
            'Let the job post to the topic when it is done:',
            `curl -fsS -m 10 --retry 5 ${header}-d done ${address}`,
            `When it failed: curl -fsS ${header}-H "Tags: fail" -d "what went wrong" ${address}`,
          ]),
  }
}
