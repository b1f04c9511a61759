import type { RawItem } from '../../shared/model/item.ts'
import { mayEnter, termsFor } from '../report-page/admit-report.ts'
import { readBody, readMessage } from '../report-page/read-letter.ts'
import { readSubmission } from '../report-page/read-submission.ts'
import { callerAddress } from './caller-address.ts'
import { followNtfy, type NtfyMessage, ntfyAddress, ntfyKeeps, readNtfyAfter } from './ntfy-topic.ts'
import { type ReportPageSettings, reportPageSettingsSchema } from './report-page-settings.ts'
import { siteKey } from './site-key.ts'
import type { Gap, Letter, PollContext, PollResult, SourceAdapter } from './source-adapter.ts'

/** What the source remembers of its topic. Times in milliseconds since 1970. */
export interface ReportPageState {
  readonly address?: string
  readonly readAt?: number
  /** Id of the newest message. */
  readonly seenId?: string
}
type Context = PollContext<ReportPageSettings, ReportPageState>

/** What readers write on the emergency page, or in the dialog of the site's script. */
export const reportPageSource = {
  kind: 'report-page',
  label: 'Emergency page',
  description:
    'A page on another host, where readers tell you that the site is broken, and a button for the site.',
  itemKind: 'report',
  settings: reportPageSettingsSchema,
  defaultMinutes: 5,
  minimumMinutes: 1,
  sees: 'What readers write there, with their page, browser and the errors they saw, within seconds.',
  blindTo:
    'What came by the topic while this machine was off for more than 12 hours, and what the form service keeps.',
  needs: 'A place for one static page, best on another host than your site’s.',
  group: 'reports',
  abilities: { reply: false, push: true },
  backsOff: true,
  door: {
    path: 'report',
    key: ({ key }: ReportPageSettings) => key,
    longest: 100_000,
    mostAMinute: 600,
    mostOfOne: 10,
    keeps: [],
    callerOf: callerAddress,
    terms: ({ key }, { lately, at }) => termsFor(key, lately, at),
    admit({ body, type, at }, { key }, { lately }) {
      const submission = readBody(body, type)
      if (submission === undefined) return { status: 400, message: 'Send a form, or JSON.' } as const
      return mayEnter(submission, key, lately, at)
        ? undefined
        : ({ status: 429, message: 'Very many write just now. Try again in a minute.' } as const)
    },
  },
  address: (settings) => (settings.topic === '' ? settings.siteUrl || settings.key : ntfyAddress(settings)),
  identity: ({ key, topic, server }) => (topic === '' ? key : `${server} ${topic}`),
  verify: async ({ topic, formUrl, publicUrl }) =>
    topic === '' && formUrl === '' && publicUrl === ''
      ? {
          field: 'topic',
          message: 'Give a topic, a form service or an address of this Storeminder, or nothing can arrive',
        }
      : undefined,
  suggestName: ({ name, siteUrl }) => {
    const site = name || (URL.parse(siteUrl)?.host ?? '')
    return site === '' ? 'Emergency page' : `Emergency page of ${site}`
  },
  poll,
  async listen({ settings, connected, changed, ...context }) {
    if (settings.topic === '') return 'impossible'
    const opened = () => {
      connected()
      // What came between the last poll and this moment.
      changed()
    }
    await followNtfy(settings, { opened, heard: changed }, context)
    return 'ended'
  },
} as const satisfies SourceAdapter<typeof reportPageSettingsSchema, ReportPageState>

async function poll(context: Context): Promise<PollResult<ReportPageState>> {
  const posted = (context.inbox?.letters ?? []).map((letter) => ofLetter(letter, context.settings))
  const read = await readTopic(context)
  return {
    items: [...posted, ...read.items].filter((item) => item !== undefined),
    state: read.state,
    ...(read.gaps === undefined ? {} : { gaps: read.gaps }),
    ...(read.isCut ? { againIn: 1000 } : {}),
  }
}

interface TopicRead {
  readonly items: readonly (RawItem | undefined)[]
  readonly state: ReportPageState
  readonly gaps?: readonly Gap[]
  /** Whether more waits than one answer holds. */
  readonly isCut: boolean
}

async function readTopic(context: Context): Promise<TopicRead> {
  const { settings } = context
  if (settings.topic === '') return { items: [], state: {}, isCut: false }
  const address = ntfyAddress(settings)
  const last = context.state?.address === address ? context.state : undefined
  const { messages, isCut } = await readNtfyAfter(settings, last?.seenId, context)
  const readAt = context.now()
  const newest = messages.at(-1)
  return {
    items: messages.map((message) => ofMessage(message, settings)),
    state: {
      ...{ address, readAt },
      ...(newest === undefined ? seen(last) : { seenId: newest.id }),
    },
    gaps: last?.readAt === undefined ? [] : forgotten(last.readAt, readAt),
    isCut,
  }
}

function seen(last: ReportPageState | undefined): Pick<ReportPageState, 'seenId'> {
  return last?.seenId === undefined ? {} : { seenId: last.seenId }
}

/** What the server may have forgotten before it was asked again. */
function forgotten(lastRead: number, now: number): readonly Gap[] {
  const kept = now - ntfyKeeps
  return lastRead >= kept
    ? []
    : [{ from: lastRead, to: kept, reason: 'ntfy keeps messages for 12 hours only' }]
}

function ofLetter({ id, at, body, type, caller }: Letter, settings: ReportPageSettings): RawItem | undefined {
  const way = { place: settings.key, id, at, site: siteOf(settings), senderPrint: caller }
  return readSubmission(readBody(body, type) ?? {}, way)
}

function ofMessage({ id, at, message }: NtfyMessage, settings: ReportPageSettings): RawItem | undefined {
  const way = { place: settings.topic, id: `ntfy:${id}`, at, site: siteOf(settings) }
  const submission = readMessage(message, settings.sealKey)
  if (submission !== undefined) return readSubmission(submission, way)
  // Nothing is dropped: that it cannot be read is told.
  const text =
    'Somebody wrote, but their words were sealed with another key than this source has. The page on your host is older or newer than the key: make the page again from this source, and put it there.'
  return readSubmission({ message: text }, way)
}

function siteOf({ siteUrl }: ReportPageSettings): string | undefined {
  return siteUrl === '' ? undefined : siteKey(siteUrl)
}
