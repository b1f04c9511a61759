import { type AnyEvent, events, methods } from '../electron/shared/contract.ts'
import type { Result } from '../electron/shared/model/result.ts'
import { type EventName, type MethodName, methodNames } from '../electron/shared/names.ts'
import { type ContractCall, find, type Seen } from './contract-run/contract-call.ts'
import { incidentAfterCalls, wrongIncidentAfterParams } from './contract-run/incidents-after.ts'
import { closingCalls, wrongClosingParams } from './contract-run/incidents-closing.ts'
import { incidentCalls, wrongIncidentParams } from './contract-run/incidents-core.ts'
import { incidentDraftCalls, wrongIncidentDraftParams } from './contract-run/incidents-drafts.ts'
import { incidentFactCalls, wrongIncidentFactParams } from './contract-run/incidents-facts.ts'
import { incidentPageCalls, wrongIncidentPageParams } from './contract-run/incidents-page.ts'
import { promiseCalls, wrongPromiseParams } from './contract-run/incidents-promises.ts'
import { questionMethods, wrongQuestionParams } from './contract-run/incidents-questions.ts'
import type { Answer, TestServer } from './servers/http-server.ts'

/** One transport's way to call: gets a method and its params as they cross the wire. */
export type Caller = (method: string, params: unknown) => Promise<Result<unknown>>

/** What a call came to, with everything that differs from run to run (ids, times, ports) replaced. */
export interface ContractRecord {
  readonly method: string
  readonly params: unknown
  readonly result: Result<unknown>
}

const feed: Answer = {
  headers: { 'content-type': 'application/rss+xml' },
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Notes</title><link>/</link>
<item><guid>1</guid><title>First</title><link>/1</link><pubDate>Sat, 21 Nov 2026 08:00:00 GMT</pubDate>
<description>&lt;p&gt;Words about &lt;b&gt;gardens&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</description></item>
<item><guid>3</guid><title>First</title><link>/3</link><pubDate>Sat, 21 Nov 2026 08:00:00 GMT</pubDate>
<description>&lt;p&gt;Words about &lt;b&gt;gardens&lt;/b&gt;&lt;/p&gt;</description></item>
<item><guid>2</guid><title>Second</title><link>/2</link><pubDate>Sat, 21 Nov 2026 09:00:00 GMT</pubDate></item>
</channel></rss>`,
}
const page: Answer = {
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Notes</title><link rel="alternate" type="application/rss+xml" href="/feed.xml">',
}

const posts: Answer = {
  body: JSON.stringify([
    {
      ...{ id: '1', url: 'https://home.example/@ann/1', created_at: '2026-11-21T08:00:00.000Z' },
      ...{ content: '<p>The gate of the gardens is shut.</p>', visibility: 'public', language: 'en' },
      account: { acct: 'ann@home.example', display_name: 'Ann', url: 'https://home.example/@ann' },
    },
  ]),
}

/** Gives a server the site that the calls are about. */
export function serveContractSite(site: TestServer): void {
  site.route('/', page)
  site.route('/feed.xml', feed)
}

/** At least one call of every method, in an order in which each finds what it needs. */
const calls: readonly ContractCall[] = [
  { method: 'health.get', params: () => ({}) },
  { method: 'settings.get', params: () => ({}) },
  {
    method: 'settings.set',
    params: ({ site }) => ({ siteAddress: `${site}/`, setUp: true, connectivityHosts: [`${site}/`] }),
  },
  // From here on only what is asked for is checked, so that every run sees the same.
  { method: 'checks.pause', params: () => ({ minutes: 60 }) },
  { method: 'sources.kinds', params: () => ({}) },
  { method: 'sources.discover', params: ({ site }) => ({ address: site }) },
  {
    method: 'sources.preview',
    params: ({ site }) => ({ kind: 'feed', settings: { url: `${site}/feed.xml` } }),
  },
  { method: 'sources.tryMapping', params: ({ site }) => ({ settings: { url: `${site}/feed.xml` } }) },
  {
    method: 'sources.add',
    params: ({ site }) => ({
      kind: 'feed',
      name: 'Notes',
      everyMinutes: 30,
      settings: { url: `${site}/feed.xml` },
    }),
    as: 'feed',
  },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'feed', 'id') }) },
  {
    method: 'sources.add',
    params: ({ site }) => ({ kind: 'site', settings: { url: `${site}/` } }),
    as: 'site',
  },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'site', 'id') }) },
  { method: 'sources.list', params: () => ({}) },
  { method: 'items.list', params: () => ({ kinds: ['mention'], limit: 1 }), as: 'first page' },
  {
    method: 'items.list',
    params: (seen) => ({ kinds: ['mention'], limit: 1, cursor: find(seen, 'first page', 'nextCursor') }),
    as: 'items',
  },
  { method: 'items.list', params: () => ({ query: 'gardens' }) },
  { method: 'items.get', params: (seen) => ({ id: find(seen, 'items', 'items', 0, 'id') }), as: 'story' },
  {
    method: 'items.separate',
    params: (seen) => ({ id: find(seen, 'story', 'members', 0, 'id') }),
    as: 'separated',
  },
  { method: 'changes.undo', params: (seen) => ({ id: find(seen, 'separated', 'undo') }) },
  { method: 'items.get', params: (seen) => ({ id: find(seen, 'story', 'members', 0, 'id') }) },
  {
    method: 'items.act',
    params: (seen) => ({ ids: [find(seen, 'items', 'items', 0, 'id')], action: 'acknowledge' }),
    as: 'acted',
  },
  { method: 'items.counts', params: () => ({}) },
  { method: 'changes.undo', params: (seen) => ({ id: find(seen, 'acted', 'undo') }) },
  { method: 'items.counts', params: () => ({}) },
  { method: 'templates.list', params: (seen) => ({ itemId: find(seen, 'items', 'items', 0, 'id') }) },
  {
    method: 'templates.save',
    params: () => ({
      ...{ code: 'wilted', title: 'Wilted plants', situation: 'lost', stage: 'fixed', length: 'short' },
      text: 'I have sent new ones on {time}.',
    }),
    as: 'template',
  },
  { method: 'templates.export', params: () => ({}), as: 'templates' },
  { method: 'templates.remove', params: (seen) => ({ id: find(seen, 'template', 'id') }) },
  { method: 'templates.import', params: (seen) => ({ text: find(seen, 'templates', 'text') }) },
  { method: 'templates.reset', params: () => ({}) },
  { method: 'watches.save', params: () => ({ name: 'Gardens', terms: ['gardens'] }), as: 'watch' },
  { method: 'watches.list', params: () => ({}) },
  { method: 'watches.suggest', params: () => ({ name: 'Gardens', siteAddress: 'https://gardens.example/' }) },
  {
    method: 'watches.preview',
    params: () => ({ terms: ['gardens', '#gardens'], exclude: ['gardens gate'] }),
  },
  {
    method: 'watches.activity',
    params: (seen) => ({
      id: find(seen, 'watch', 'id'),
      // Long ago: what was usual lately is counted in the background.
      from: '2020-11-21T00:00:00.000Z',
      to: '2020-11-22T00:00:00.000Z',
    }),
  },
  { method: 'watches.sparklines', params: () => ({}) },
  { method: 'watches.remove', params: (seen) => ({ id: find(seen, 'watch', 'id') }) },
  {
    method: 'sources.check',
    params: (seen) => ({ id: find(seen, 'site', 'id') }),
    before: (site) => site.route('/', { status: 500 }),
  },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'site', 'id') }) },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'site', 'id') }) },
  { method: 'sites.list', params: () => ({}) },
  {
    method: 'sources.add',
    params: ({ site }) => ({ kind: 'browser', settings: { url: `${site}/` } }),
    as: 'browser',
  },
  {
    method: 'sources.add',
    params: ({ site }) => ({ kind: 'page', settings: { url: `${site}/feed.xml` } }),
    as: 'page',
  },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'page', 'id') }) },
  { method: 'pages.list', params: () => ({}) },
  { method: 'pages.get', params: (seen) => ({ sourceId: find(seen, 'page', 'id') }) },
  {
    method: 'pages.answer',
    params: (seen) => ({ sourceId: find(seen, 'page', 'id'), keys: ['title:title'], answer: 'mine' }),
  },
  {
    method: 'pages.ignore',
    params: (seen) => ({ sourceId: find(seen, 'page', 'id'), part: 'main > ul.posts', ignore: true }),
  },
  { method: 'pages.relearn', params: (seen) => ({ sourceId: find(seen, 'page', 'id') }) },
  { method: 'sources.remove', params: (seen) => ({ id: find(seen, 'page', 'id') }) },
  { method: 'looks.list', params: () => ({}) },
  {
    method: 'looks.picture',
    params: (seen) => ({ sourceId: find(seen, 'browser', 'id'), name: '0'.repeat(64) }),
  },
  {
    method: 'looks.answer',
    params: (seen) => ({ sourceId: find(seen, 'browser', 'id'), answer: 'ignore', finding: 'blank' }),
  },
  // Whether there is a browser to look with is not the same everywhere.
  { method: 'sources.remove', params: (seen) => ({ id: find(seen, 'browser', 'id') }) },
  { method: 'sites.history', params: (seen) => ({ sourceId: find(seen, 'site', 'id') }) },
  { method: 'sites.overview', params: () => ({}), as: 'sites' },
  {
    method: 'sites.get',
    params: (seen) => ({ key: find(seen, 'sites', 0, 'key'), timeZone: 'Europe/Berlin' }),
  },
  { method: 'sites.offers', params: (seen) => ({ key: find(seen, 'sites', 0, 'key') }) },
  { method: 'sites.series', params: (seen) => ({ sourceId: find(seen, 'site', 'id'), span: '24h' }) },
  { method: 'sites.maintain', params: (seen) => ({ key: find(seen, 'sites', 0, 'key'), minutes: 60 }) },
  { method: 'sites.maintenance', params: () => ({}) },
  { method: 'sites.maintain', params: (seen) => ({ key: find(seen, 'sites', 0, 'key'), minutes: 0 }) },
  { method: 'alarms.list', params: () => ({ state: 'ringing' }), as: 'alarms' },
  {
    method: 'alarms.acknowledge',
    params: (seen) => ({ id: find(seen, 'alarms', 0, 'id'), note: 'I have it.' }),
  },
  { method: 'alarms.confirm', params: (seen) => ({ id: find(seen, 'alarms', 0, 'id'), minutes: 30 }) },
  { method: 'alarms.snooze', params: (seen) => ({ id: find(seen, 'alarms', 0, 'id'), minutes: 60 }) },
  { method: 'alarms.get', params: (seen) => ({ id: find(seen, 'alarms', 0, 'id') }) },
  ...incidentCalls,
  ...incidentFactCalls,
  ...incidentAfterCalls,
  ...incidentDraftCalls,
  ...incidentPageCalls,
  { method: 'channels.kinds', params: () => ({}) },
  {
    method: 'channels.save',
    params: ({ site }) => ({ kind: 'ntfy', settings: { topic: 'kettle', server: site, token: 'tk_1' } }),
    as: 'channel',
  },
  { method: 'channels.test', params: (seen) => ({ id: find(seen, 'channel', 'id') }) },
  { method: 'channels.list', params: () => ({}) },
  { method: 'channels.remove', params: (seen) => ({ id: find(seen, 'channel', 'id') }) },
  { method: 'drills.start', params: () => ({}) },
  { method: 'drills.stop', params: () => ({}) },
  { method: 'drills.get', params: () => ({}) },
  { method: 'sites.pause', params: (seen) => ({ key: find(seen, 'sites', 0, 'key'), paused: true }) },
  { method: 'sites.pause', params: (seen) => ({ key: find(seen, 'sites', 0, 'key'), paused: false }) },
  { method: 'sources.update', params: (seen) => ({ id: find(seen, 'site', 'id'), paused: true }) },
  { method: 'sources.checkAll', params: () => ({}) },
  { method: 'sources.remove', params: (seen) => ({ id: find(seen, 'site', 'id') }) },
  {
    method: 'sources.importOpml',
    params: () => ({
      text: '<opml version="2.0"><body><outline text="Other" xmlUrl="https://other.example/feed"/></body></opml>',
    }),
  },
  { method: 'sources.exportOpml', params: () => ({}) },
  { method: 'opinions.get', params: () => ({}) },
  { method: 'opinions.set', params: () => ({ ask: 'nobody', friend: 'https://ann.example/look/k' }) },
  { method: 'opinions.try', params: ({ site }) => ({ url: `${site}/` }) },
  { method: 'opinions.share', params: () => ({ on: true }), as: 'shared' },
  { method: 'opinions.give', params: (seen) => ({ key: find(seen, 'shared', 'key'), url: `${seen.site}/` }) },
  {
    method: 'replies.check',
    params: () => ({ text: 'Sorry if that upset you. I will write again by 18:00.', stage: 'acknowledge' }),
  },
  {
    method: 'sources.add',
    params: ({ site }) => ({ kind: 'mastodon', settings: { server: site, tags: '#gardens', token: 't' } }),
    as: 'mastodon',
    before: (site) => site.route('/api/v1/timelines/tag/gardens', posts),
  },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'mastodon', 'id') }) },
  { method: 'items.list', params: (seen) => ({ sourceId: find(seen, 'mastodon', 'id') }), as: 'posts' },
  { method: 'replies.places', params: (seen) => ({ itemId: find(seen, 'posts', 'items', 0, 'id') }) },
  {
    method: 'replies.draft',
    params: (seen) => ({ itemId: find(seen, 'posts', 'items', 0, 'id') }),
    as: 'draft',
  },
  {
    method: 'replies.save',
    params: (seen) => ({ id: find(seen, 'draft', 'id'), text: 'Thank you, Ann!', visibility: 'unlisted' }),
  },
  { method: 'replies.send', params: (seen) => ({ draftId: find(seen, 'draft', 'id') }), as: 'reply' },
  { method: 'replies.undo', params: (seen) => ({ id: find(seen, 'reply', 'id') }) },
  { method: 'replies.copied', params: (seen) => ({ draftId: find(seen, 'draft', 'id') }), as: 'copied' },
  { method: 'replies.settle', params: (seen) => ({ id: find(seen, 'copied', 'id'), as: 'not-sent' }) },
  { method: 'replies.list', params: () => ({}) },
  { method: 'replies.discard', params: (seen) => ({ id: find(seen, 'draft', 'id') }) },
  ...promiseCalls,
  ...closingCalls,
  {
    method: 'items.act',
    params: (seen) => ({ ids: [find(seen, 'items', 'items', 0, 'id')], action: 'needs-answer' }),
  },
  { method: 'waiting.list', params: () => ({}) },
  { method: 'waiting.end', params: () => ({ ids: ['1'], as: 'no-need' }) },
  {
    method: 'conversations.get',
    params: (seen) => ({ itemId: find(seen, 'items', 'items', 0, 'id') }),
    as: 'talk',
  },
  {
    method: 'conversations.note',
    params: (seen) => ({ id: find(seen, 'talk', 'id'), note: 'Writes in good faith.' }),
  },
  { method: 'reports.taught', params: () => ({}) },
  {
    method: 'sources.add',
    params: ({ site }) => ({
      kind: 'report-page',
      settings: { siteUrl: `${site}/`, topic: '', formUrl: `${site}/form` },
    }),
    as: 'reportPage',
  },
  { method: 'reports.sorted', params: () => ({ hours: 48 }) },
  { method: 'reports.page', params: (seen) => ({ sourceId: find(seen, 'reportPage', 'id') }) },
  { method: 'network.check', params: () => ({}) },
  { method: 'health.dismiss', params: () => ({ id: 'nothing' }) },
  { method: 'blindSpots.list', params: () => ({}) },
  { method: 'digest.get', params: () => ({}) },
  { method: 'digest.seen', params: () => ({}) },
  { method: 'checks.resume', params: () => ({}) },
]

/** For every method params that are wrong in some way. */
const wrongParams: Record<MethodName, unknown> = {
  'sources.kinds': 7,
  'sources.list': 'all',
  'sources.add': { kind: 'pigeon', settings: {} },
  'sources.update': { id: '' },
  'sources.remove': {},
  'sources.check': { id: 5 },
  'sources.checkAll': [],
  'sources.preview': { kind: 'feed' },
  'sources.tryMapping': { settings: 'none' },
  'sources.discover': { address: '' },
  'sources.importOpml': { text: '' },
  'sources.exportOpml': [],
  'items.list': { limit: 0 },
  'items.get': { id: 'x'.repeat(101) },
  'items.act': { ids: [], action: 'read' },
  'items.separate': { id: '' },
  'items.counts': [],
  'watches.list': [],
  'watches.save': { name: ' ', terms: ['word'] },
  'watches.remove': { id: null },
  'watches.suggest': { name: '' },
  'watches.preview': { terms: [] },
  'watches.activity': { id: 'overall', from: 'yesterday', to: 'today' },
  'watches.sparklines': 48,
  'alarms.list': { state: 'loud' },
  'alarms.get': {},
  'alarms.acknowledge': { note: 'no id' },
  'alarms.confirm': { id: 'a', minutes: 0 },
  'alarms.snooze': { id: 'a' },
  ...wrongIncidentParams,
  ...wrongIncidentAfterParams,
  ...wrongQuestionParams,
  ...wrongIncidentFactParams,
  ...wrongIncidentDraftParams,
  ...wrongIncidentPageParams,
  ...wrongPromiseParams,
  ...wrongClosingParams,
  'channels.kinds': [],
  'channels.list': 3,
  'channels.save': { kind: 'pigeon', settings: {} },
  'channels.remove': {},
  'channels.test': { id: 7 },
  'drills.start': [],
  'drills.stop': 7,
  'drills.get': 'all',
  'pages.list': 1,
  'pages.get': {},
  'pages.answer': { sourceId: 'x', keys: [], answer: 'mine' },
  'pages.ignore': { sourceId: 'x', part: '', ignore: true },
  'pages.relearn': {},
  'looks.list': 1,
  'looks.picture': { sourceId: 'x', name: '../secret.key' },
  'looks.answer': { sourceId: 'x', answer: 'shrug' },
  'sites.list': [],
  'sites.history': { sourceId: 'x', since: 'yesterday' },
  'sites.overview': 1,
  'sites.get': { key: '' },
  'sites.pause': { key: 'blog.example' },
  'sites.maintain': { key: 'blog.example', minutes: -1 },
  'sites.maintenance': 'all',
  'sites.series': { sourceId: 'x', span: '1h' },
  'sites.offers': {},
  'opinions.get': [],
  'opinions.set': { ask: 'everybody' },
  'opinions.try': { url: 7 },
  'opinions.share': {},
  'opinions.give': { key: 'k', url: 'file:///etc/passwd' },
  'network.check': [],
  'replies.check': { text: 'Sorry.', stage: 'never' },
  'replies.places': {},
  'replies.draft': { itemId: 7 },
  'replies.save': { id: 'd', language: 'English' },
  'replies.discard': {},
  'replies.send': { draftId: '' },
  'replies.undo': {},
  'replies.retry': { id: null },
  'replies.settle': { id: 'r', as: 'lost' },
  'replies.copied': {},
  'replies.list': { states: [] },
  'waiting.list': { limit: 0 },
  'waiting.end': { ids: ['1'], as: 'forgotten' },
  'conversations.get': { id: '' },
  'conversations.note': { id: '1' },
  'reports.page': {},
  'reports.sorted': { hours: 0 },
  'reports.taught': 1,
  'reports.teach': { itemId: '1', message: ' ' },
  'reports.forget': {},
  'reports.attachment': { itemId: '1', index: -1 },
  'templates.list': { stage: 'never' },
  'templates.save': {
    code: 'Two words',
    title: '',
    situation: 'any',
    stage: 'fixed',
    length: 'mail',
    text: '',
  },
  'templates.remove': {},
  'templates.reset': { id: '' },
  'templates.import': { text: '' },
  'templates.export': { which: 'mine' },
  'settings.get': [],
  'settings.set': { theme: 'purple' },
  'health.get': [],
  'health.dismiss': { id: {} },
  'blindSpots.list': { since: 'yesterday' },
  'digest.get': [],
  'digest.seen': 1,
  'checks.pause': { minutes: -1 },
  'checks.resume': [],
  'changes.undo': { id: ['a'] },
}

/** Calls that no method can answer well, whatever the params look like. */
const hopeless: readonly (readonly [string, unknown])[] = [
  ['items.get', { id: 'no-such-item' }],
  ['sources.check', { id: 'no-such-source' }],
  ['changes.undo', { id: 'no-such-change' }],
  ['nothing.at-all', {}],
  ['constructor', {}],
]

/**
 * Calls everything there is on a fresh data folder, well and badly, and checks each answer against the contract.
 * The records of two transports can be compared with `toEqual`.
 */
export async function runContract(call: Caller, site: TestServer): Promise<ContractRecord[]> {
  const seen: Seen = { site: site.url, answers: new Map() }
  const records: ContractRecord[] = []
  const record = async (method: string, params: unknown): Promise<Result<unknown>> => {
    const result = await call(method, params)
    records.push({ method, params, result })
    return result
  }
  for (const { method, params, as, before } of calls) {
    before?.(site)
    const result = await record(method, params(seen))
    if (!result.ok) throw new Error(`${method} failed: ${result.error.message}`)
    const checked = methods[method].result.safeParse(result.data)
    if (!checked.success) throw new Error(`${method} answered against the contract: ${checked.error.message}`)
    if (as !== undefined) seen.answers.set(as, result.data)
  }
  for (const method of methodNames) await record(method, wrongParams[method])
  for (const [method, params] of hopeless) await record(method, params)
  return normalise(records, site.url)
}

/** Methods that can only answer well with a mailbox, and are tested with one. */
export const mailboxMethods: readonly MethodName[] = ['reports.teach', 'reports.forget', 'reports.attachment']
/** Methods that can only answer well after a failure or a trouble, and are tested with one. */
export const failureMethods: readonly MethodName[] = ['replies.retry', 'incidents.learn', ...questionMethods]

/** The methods that no call in the table covers. */
export function uncoveredMethods(): readonly MethodName[] {
  return methodNames
    .filter((name) => !calls.some(({ method }) => method === name))
    .filter((name) => ![...mailboxMethods, ...failureMethods].includes(name))
}

/** Events that `runContract` causes, by name; only a shell sends `page.open`. */
export const expectedEvents: readonly EventName[] = [
  'alarms.changed',
  'channels.changed',
  'health.changed',
  'incidents.changed',
  'items.changed',
  'progress',
  'replies.changed',
  'settings.changed',
  'sources.changed',
  'templates.changed',
  'watches.changed',
]

/** Throws when an event is not as the contract says. */
export function checkEvent(event: {
  readonly name: string
  readonly data: unknown
}): asserts event is AnyEvent {
  const schema = Object.entries(events).find(([name]) => name === event.name)?.[1]
  if (schema === undefined) throw new Error(`There is no event ${event.name}`)
  schema.parse(event.data)
}

/** Replaces ids, times and addresses by names that are the same in every run. */
function normalise(records: readonly ContractRecord[], site: string): ContractRecord[] {
  const names = new Map<string, string>()
  const text = JSON.stringify(records, (key, value: unknown) => {
    if (/^(milliseconds|time|answer|share|seen)$/.test(key)) return '<duration>'
    if (/^(dns|connect|tls|firstByte|download)$/.test(key) && typeof value === 'number') return '<duration>'
    // Each form of a heartbeat offers another key.
    if (
      key === 'default' &&
      typeof value === 'string' &&
      /^(?:[\w-]{24}|[\w-]{43}|something-broken-\w+)$/.test(value)
    )
      return '<key>'
    // What counts from the first sign to this run.
    if (/^(minutes|curve)$/.test(key)) return '<duration>'
    // Only a shell that serves can say where.
    if (key === 'hereUrl') return undefined
    // A run at midnight sees two of them.
    if (key === 'day') return '<day>'
    // Stored items are searched for a new watch in the background: sooner in one run, later in another.
    if (key === 'watchIds') return '<watches>'
    if (
      /^(id|sourceId|itemId|leaderId|alarmId|undo|nextCursor|cursor|key|draftId|replyId|placeId|into|inhibitedBy|incidentId|statementId|mergedInto|questionId|conversationId)$/.test(
        key,
      ) &&
      typeof value === 'string' &&
      value.length > 3
    ) {
      const name = names.get(value) ?? `<${names.size}>`
      names.set(value, name)
      return name
    }
    if (/^(ids|alarmIds)$/.test(key) && Array.isArray(value)) return value.map((id) => names.get(id) ?? '<?>')
    return value
  })
  return JSON.parse(
    text
      .replaceAll(site, '<site>')
      .replaceAll(new URL(site).host, '<host>')
      .replaceAll(timestamp, '<time>')
      .replaceAll(/after \d+ ms/g, 'after <duration>')
      .replaceAll(timeInWords, '<time>')
      .replaceAll(/(?<=id=\\"u-)[\w-]{12}/g, '<statement>'),
  )
}

/** Times of this run; those the feed gives are on the day before its first use. */
const timestamp = /(?!2026-11-21T0[89]:00:00)\d{4}-\d\d-\d\dT[\d:.]+Z/g
/** The same for a person, and as OPML has it. */
const timeInWords =
  /\d{1,2} \w+ \d{4} at \d\d:\d\d UTC|\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d (?:GMT|\+0000)|\w+day \d{1,2} \w+ \d{4}|\d\d:\d\d (?:CES?T|UTC)|\d+ minutes|\| \d+ \||\d{4}-\d\d-\d\d(?=-\w)/g
