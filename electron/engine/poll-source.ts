import type { SourceErrorKind } from '../shared/model/source.ts'
import type { TaughtLayout } from '../shared/model/taught-layout.ts'
import type { BeatDesk } from './beat-desk.ts'
import type { Pictures } from './browser/pictures.ts'
import type { Connectivity } from './connectivity.ts'
import type { FeedReader } from './formats/feed-reader.ts'
import type { FieldReader } from './formats/field-reader.ts'
import type { MailReader } from './formats/mail/mail-reader.ts'
import type { HttpClient } from './http/http-client.ts'
import type { IntakeDesk } from './intake-desk.ts'
import type { PageReader } from './page/page-reader.ts'
import type { Ports } from './ports.ts'
import { addressOf } from './sources/address-of.ts'
import { sourceAdapters } from './sources/registry.ts'
import { openSettings } from './sources/secret-settings.ts'
import type { PollResult, SourceAdapter } from './sources/source-adapter.ts'
import { SourceError } from './sources/source-error.ts'
import type { Store, StoredSource } from './store/store.ts'

/** What polling needs besides the source itself. */
export interface PollTools {
  readonly ports: Ports
  readonly http: HttpClient
  readonly feeds: FeedReader
  readonly forms: FieldReader
  readonly mails: MailReader
  readonly pages: PageReader
  readonly pictures: Pictures
  readonly connectivity: Connectivity
  readonly beats: Pick<BeatDesk, 'inboxOf'>
  readonly intake: Pick<IntakeDesk, 'inboxOf'>
  readonly store: Pick<Store, 'items'>
  /** Layouts of form mails that the person has taught, the newest first. */
  taught(): readonly TaughtLayout[]
  /** Whether a source that is being polled is to be polled once more. */
  isHurried(sourceId: string): boolean
  /** True within a minute of waking. */
  justWoke(): boolean
}

/** Why a poll brought nothing. `blind` when this machine, not the source, was at fault. */
export interface PollFailure {
  readonly kind: SourceErrorKind
  readonly message: string
  readonly advice: string
  readonly retryAt: number | undefined
  readonly blind: boolean
}

export type Polled =
  | {
      readonly ok: true
      readonly adapter: SourceAdapter
      readonly result: PollResult<unknown>
      /** Number of the last letter that was read, if any. */
      readonly readUpTo?: number
    }
  | { readonly ok: false; readonly adapter: SourceAdapter; readonly failure: PollFailure }

/** The kinds of failure that our own missing network looks like, and over plain http a login page in its place. */
const perhapsOurs: ReadonlySet<SourceErrorKind> = new Set(['network', 'timeout'])
const perhapsLogin: ReadonlySet<SourceErrorKind> = new Set(['malformed', 'refused'])

/** Polls one source once. Never rejects: whatever goes wrong becomes a failure in words. */
export async function pollSource(
  source: Pick<StoredSource, 'kind' | 'name' | 'settings' | 'state'> & { readonly id?: string },
  tools: PollTools,
  signal: AbortSignal,
): Promise<Polled> {
  const adapter: SourceAdapter = sourceAdapters[source.kind]
  const beats = adapter.beatKey === undefined ? undefined : tools.beats.inboxOf(source.id ?? '')
  const inbox = adapter.door === undefined ? undefined : tools.intake.inboxOf(source.id ?? '')
  try {
    const opened = await openSettings(adapter.settings, source.settings, tools.ports.secrets)
    const settings = adapter.settings.parse(opened)
    const polled = await adapter.poll({
      settings,
      state: source.state,
      sourceName: source.name,
      http: tools.http,
      feeds: tools.feeds,
      forms: tools.forms,
      mails: tools.mails,
      pages: tools.pages,
      browser: tools.ports.browser,
      pictures: tools.pictures,
      secrets: tools.ports.secrets,
      now: () => tools.ports.clock.now(),
      after: (milliseconds, callback) => tools.ports.clock.after(milliseconds, callback),
      isReachable: (url) => tools.connectivity.isReachable(url),
      justWoke: tools.justWoke(),
      taught: tools.taught(),
      ...(beats === undefined ? {} : { beats }),
      ...(inbox === undefined ? {} : { inbox }),
      isHurried: () => source.id !== undefined && tools.isHurried(source.id),
      statesOf: (ids) => (source.id === undefined ? new Map() : tools.store.items.statesOf(source.id, ids)),
      signal,
    })
    const result = withOwnTrouble(polled, tools)
    if (result.site === undefined || result.site.check.outcome === 'success')
      tools.connectivity.noteSuccess(adapter.address(settings))
    return { ok: true, adapter, result, ...(inbox?.upTo === undefined ? {} : { readUpTo: inbox.upTo }) }
  } catch (error) {
    const address = signal.aborted ? undefined : addressOf(source)
    return { ok: false, adapter, failure: await explain(error, address, tools) }
  }
}

/** A check that could not look says why as precisely as is known. */
function withOwnTrouble(result: PollResult<unknown>, tools: PollTools): PollResult<unknown> {
  const words = tools.connectivity.words()
  const { site } = result
  if (site?.check.outcome !== 'unknown' || words === undefined || tools.justWoke()) return result
  return { ...result, site: { ...site, check: { ...site.check, reason: words } } }
}

async function explain(error: unknown, address: string | undefined, tools: PollTools): Promise<PollFailure> {
  if (!(error instanceof SourceError)) {
    tools.ports.log.error('A source adapter failed unexpectedly', { error: String(error) })
    return {
      kind: 'bug',
      message: 'Storeminder itself failed while reading it',
      advice: 'It will be tried again. If this stays, please report it together with the log.',
      retryAt: undefined,
      blind: false,
    }
  }
  const { kind, message, advice, retryAt } = error
  const mayBeOurs = perhapsOurs.has(kind) || (perhapsLogin.has(kind) && address?.startsWith('http:'))
  const ours = mayBeOurs && address !== undefined ? await tools.connectivity.trouble(address) : undefined
  if (ours !== undefined)
    return {
      kind: 'offline',
      message: `${ours}. Nothing could be observed`,
      advice: 'It is tried again every minute; there is nothing to do but to get back online.',
      retryAt: undefined,
      blind: true,
    }
  return { kind, message, advice, retryAt, blind: false }
}
