import type { z } from 'zod'
import type { AlarmTopic, Severity } from '../../shared/model/alarm.ts'
import type { AnswerTo, ItemKind, ItemState, RawItem } from '../../shared/model/item.ts'
import type { SiteCheck, SiteFacts, SiteVerdict } from '../../shared/model/site.ts'
import type { SourceGroup, SourceKind, SourceSettings } from '../../shared/model/source.ts'
import type { TaughtLayout, TaughtMarks } from '../../shared/model/taught-layout.ts'
import type { Browser } from '../browser/browser.ts'
import type { Pictures } from '../browser/pictures.ts'
import type { FeedReader } from '../formats/feed-reader.ts'
import type { FieldReader } from '../formats/field-reader.ts'
import type { MailReader } from '../formats/mail/mail-reader.ts'
import type { HttpClient } from '../http/http-client.ts'
import type { PageReader } from '../page/page-reader.ts'
import type { Cancel, Secrets } from '../ports.ts'
import type { Answering } from './answering.ts'

/** What an adapter gets to poll with. `State` is whatever it returned last time, `undefined` at first. */
export interface PollContext<Settings, State> {
  readonly settings: Settings
  readonly state: State | undefined
  readonly sourceName: string
  readonly http: HttpClient
  readonly feeds: FeedReader
  readonly forms: FieldReader
  readonly mails: MailReader
  readonly pages: PageReader
  readonly browser: Browser
  readonly pictures: Pictures
  /** Encrypts what `state` must not hold readable, e.g. a session. */
  readonly secrets: Secrets
  /** Milliseconds since 1970. */
  now(): number
  /** Calls back once after so many milliseconds, as the engine's clock counts them. */
  after(milliseconds: number, callback: () => void): Cancel
  /** Whether this machine can reach the network that `url` is on; asked only after something failed. */
  isReachable(url: string): Promise<boolean>
  /** True within a minute of waking from sleep, when nothing may be judged. */
  readonly justWoke: boolean
  /** Layouts of form mails that the person has taught, the newest first. */
  readonly taught?: readonly TaughtLayout[]
  /** The beats that came for this source; absent where nobody can call, that is, in the tray. */
  readonly beats?: BeatInbox
  /** What was posted to this source; absent where nobody can call, that is, in the tray. */
  readonly inbox?: Inbox
  /** Whether this source is wanted anew already, so that what takes long may stop where it can go on later. */
  isHurried(): boolean
  /** How items of this source stand here, by their external ids; those that are not stored are left out. */
  statesOf(externalIds: readonly string[]): ReadonlyMap<string, ItemState>
  readonly signal: AbortSignal
}

/** One call of what reports in by itself. */
export interface Beat {
  /** Milliseconds since 1970. */
  readonly at: number
  /** It reported that its work failed. */
  readonly failed: boolean
  /** What it said besides: foreign, plain text; empty when nothing. */
  readonly text: string
}

/** What a source may know of the beats sent to it. */
export interface BeatInbox {
  readonly last?: Beat
  /** Since when no beat can have been missed, milliseconds since 1970. */
  readonly heardSince: number
  /** Where a beat with this key is sent. */
  addressOf(key: string): string
}

/** The first part of an address at which the headless shell takes what others post. `hook`: a program; `report`: a reader. */
export type DoorPath = 'hook' | 'report'

/** What somebody posted to a source, as it came: foreign in every way. */
export interface Letter {
  /** Its own for ever. */
  readonly id: string
  /** When it came, milliseconds since 1970. */
  readonly at: number
  /** Its `Content-Type`, in lower case, without parameters; empty when it named none. */
  readonly type: string
  /** Names in lower case; in an inbox, only those that the door keeps. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** What tells its sender from others for some hours, where that is known: a print of no use elsewhere. */
  readonly caller?: string
}

/** Why a letter is not taken. */
export interface Refusal {
  /** The HTTP status to answer with. */
  readonly status: 400 | 401 | 403 | 415 | 422 | 429
  /** A sentence for whoever posted it. */
  readonly message: string
}

/** How a source takes what others post to it. */
export interface Door<Settings> {
  readonly path: DoorPath
  /** The secret part of its address; at least 16 letters, digits, `_` and `-`. */
  key(settings: Settings): string
  /** Most bytes of a body, at most 1,000,000. */
  readonly longest: number
  /** Letters that are taken in a minute. */
  readonly mostAMinute: number
  /** Letters of one caller that are taken in a minute, where callers are told apart. */
  readonly mostOfOne?: number
  /** Names of the headers that are kept, in lower case. */
  readonly keeps: readonly string[]
  /** What tells callers apart, e.g. their address, from a letter's headers; only a print of it is kept. */
  callerOf?(headers: Readonly<Record<string, string>>): string | undefined
  /** What whoever wants to post has to know, or to do, before; JSON. Absent: nothing. */
  terms?(settings: Settings, circumstances: { readonly lately: number; readonly at: number }): object
  /**
   * Looks at a letter before it is stored and answered; `lately`: how many came in the minute under way, this one
   * included, or in the one before, if that were more. Absent: all are taken.
   */
  admit?(
    letter: Omit<Letter, 'id' | 'caller'>,
    settings: Settings,
    circumstances: { readonly lately: number },
  ): Refusal | undefined | Promise<Refusal | undefined>
}

/**
 * What waits for a source, the oldest first and a handful at a time. Whatever a poll was given is forgotten once the
 * poll has succeeded; when more waits, the next poll follows at once.
 */
export interface Inbox {
  readonly letters: readonly Letter[]
}

/** What one poll brought. A source that could not be read throws a `SourceError` instead. */
export interface PollResult<State> {
  readonly items: readonly RawItem[]
  /** Kept by the store and handed to the next poll. JSON only. */
  readonly state: State
  /** What the source calls itself, e.g. the feed's title; becomes the name of a source that nobody named. */
  readonly title?: string
  /** Poll again after this many milliseconds instead of the usual interval. */
  readonly againIn?: number
  /** Never poll before this moment (milliseconds since 1970), e.g. by `Cache-Control`. */
  readonly notBefore?: number
  /** Stretches of time for which this poll shows that something may have been missed. */
  readonly gaps?: readonly Gap[]
  /** What a site check saw and concluded. */
  readonly site?: SiteReading
  /** How far the reading of what was there before has come, in things such as mails; told while it lasts. */
  readonly progress?: { readonly done: number; readonly total: number }
}

/** A stretch of time that a source could not show whole, e.g. because more was said than its list is long. */
export interface Gap {
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
  /** Why, as half a sentence, e.g. "Reddit lists only the newest 25". */
  readonly reason: string
}

/** What an address means to a kind of source. */
export interface Recognised {
  readonly settings: SourceSettings
  /** Why it is offered, e.g. "The videos of this channel". */
  readonly reason: string
  /** Whether it is somebody's own place; only these are offered when a page merely links to them. */
  readonly isAccount: boolean
}

/** One site check and what the adapter concludes from it and those before. */
export interface SiteReading {
  readonly url: string
  readonly check: Omit<SiteCheck, 'at'> & { readonly at: number }
  readonly verdict: SiteVerdict
  readonly since: number | undefined
  readonly confirming: boolean
  /** How grave it is, where that is more than the verdict's usual alarm. */
  readonly severity?: Severity
  /** What the site's page shows besides; absent keeps what was known. */
  readonly facts?: SiteFacts
}

/** Why a setting cannot be used. */
export interface SettingMistake {
  /** Its key. */
  readonly field: string
  /** A sentence without its full stop. */
  readonly message: string
}

/** Which alarm a verdict raises. */
export interface VerdictAlarm {
  readonly topic: AlarmTopic
  readonly severity: Severity
}

/**
 * Everything there is to know about one kind of source. `Settings` is its zod schema: from it come the
 * checks, the defaults and, as JSON Schema, the form on the page; a field with `.meta({ secret: true })` is
 * stored encrypted and never leaves the engine.
 */
export interface SourceAdapter<Schema extends z.ZodObject = z.ZodObject, State = unknown> {
  readonly kind: SourceKind
  readonly label: string
  readonly description: string
  readonly itemKind: ItemKind
  readonly settings: Schema
  readonly defaultMinutes: number
  readonly minimumMinutes: number
  /** What this kind shows, and what it cannot see; one sentence each. */
  readonly sees: string
  readonly blindTo: string
  /** What it needs from the person, one sentence. */
  readonly needs: string
  readonly group: SourceGroup
  readonly abilities: { readonly reply: boolean; readonly push: boolean }
  /** Whether failures lengthen the interval. False for site checks, whose failures are what they look for. */
  readonly backsOff: boolean
  /** Of a check: the address of the site it belongs to, an `http` or `https` address or a host name. */
  site?(settings: z.output<Schema>): string
  /** Of a check: which alarms its verdicts raise. */
  readonly alarms?: { readonly down: VerdictAlarm; readonly degraded: VerdictAlarm }
  /** The key by which somebody reports in to this source; `undefined` when nobody does by a call. */
  beatKey?(settings: z.output<Schema>): string | undefined
  /** Of a source that others post to: how. */
  readonly door?: Door<z.output<Schema>>
  /**
   * What its polls wait for instead of the address's host, where they use something there is little of and take long:
   * two at a time over all its sources, without holding up other checks of the host.
   */
  readonly lane?: string
  /** Milliseconds between two polls of the same host over all its sources, where a service asks for more than usual. */
  readonly hostPause?: number
  /** Whether each poll asks for everything since the last one, so that a poll after a pause misses nothing. */
  readonly catchesUp?: boolean
  /** The address the settings point at; gives per-host pacing its host and the person a link. */
  address(settings: z.output<Schema>): string
  /** What makes two of this kind one and the same, which nobody needs twice; absent: the address. */
  identity?(settings: z.output<Schema>): string
  /** Finds what is wrong with settings where the schema alone cannot tell, before they are saved. */
  verify?(settings: z.output<Schema>): Promise<SettingMistake | undefined>
  /** What an address that was pasted, or that the person's page links to, means to this kind; absent: nothing. */
  recognise?(address: URL): Recognised | undefined
  /** What this kind would watch about the site of a page, and why that is worth it; absent or `undefined`: nothing. */
  forSite?(page: URL): { readonly settings: SourceSettings; readonly reason: string } | undefined
  /** Where any other feed reader could follow the same; absent where there is no such feed, or only a secret one. */
  feedUrl?(settings: z.output<Schema>): string | undefined
  /** A name for a source whose owner gave none. */
  suggestName(settings: z.output<Schema>): string
  poll(context: PollContext<z.output<Schema>, State>): Promise<PollResult<State>>
  /**
   * Keeps a connection on which the other side says by itself that something is there, and calls `changed` each time:
   * the source is then polled at once. Settles when the connection ended, rejects with a `SourceError` when it could
   * not be made; it is tried again later, with growing pauses, and polling goes on meanwhile. `'impossible'`: the other
   * side cannot do that, so it is not tried again before the settings change. Absent: it is only asked.
   */
  listen?(context: ListenContext<z.output<Schema>, State>): Promise<'ended' | 'impossible'>
  /**
   * Fetches one of the things that hang on an item of its, by its place in the report's list. Rejects with a
   * `SourceError`, of kind `gone` when it is there no more. Absent: nothing ever hangs on its items.
   */
  attachment?(context: AgainContext<z.output<Schema>>, index: number): Promise<FetchedAttachment>
  /**
   * Reads the mail of an item again and makes a rule of what the person marked in it. `undefined` when what was marked
   * does not stand in the mail. Absent: its items need no teaching.
   */
  teach?(context: AgainContext<z.output<Schema>>, marks: TaughtMarks): Promise<TaughtItem | undefined>
  /** How what it brings is answered; absent where it only can be by hand. */
  readonly answer?: Answering<z.output<Schema>, State>
}

/** What an adapter gets to read again what it has brought before. */
export interface AgainContext<Settings>
  extends Pick<
    PollContext<Settings, unknown>,
    'settings' | 'state' | 'http' | 'mails' | 'secrets' | 'now' | 'after' | 'signal'
  > {
  /** What the adapter kept with the item. */
  readonly answerTo: AnswerTo
}

/** Something that hung on an item. */
export interface FetchedAttachment {
  readonly name?: string
  /** MIME type, as it claims. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** What came of teaching: the rule, and the same item understood by it. */
export interface TaughtItem {
  readonly layout: TaughtLayout
  readonly item: RawItem
}

/** What an adapter gets to listen with. */
export interface ListenContext<Settings, State>
  extends Pick<PollContext<Settings, State>, 'settings' | 'http' | 'secrets' | 'now' | 'after'> {
  /** What the last poll returned, at this moment. */
  state(): State | undefined
  /** The connection stands: from now on nothing is missed. */
  connected(): void
  /** Something came, or may have. */
  changed(): void
  /** Ends the connection. */
  readonly signal: AbortSignal
}

/** Most bytes of an attachment that are fetched: 25 MB, what most mail servers take. */
export const largestAttachment = 25 * 1024 * 1024
