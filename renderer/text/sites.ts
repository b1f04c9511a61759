import type { SiteVerdict } from '../../electron/shared/model/site.ts'
import type {
  SiteCheckup,
  SiteOverview,
  SiteStretch,
  SiteTime,
  SiteUptime,
} from '../../electron/shared/model/site-page.ts'
import { clockWords, count, dateWords, dayWords, durationWords, momentWords } from './age.ts'
import { answerTimeWords, siteWords } from './site-words.ts'
import { withStop } from './with-stop.ts'

/** How a site or one of its checks looks: its verdict, unless nobody asks. */
export type SiteTone = SiteVerdict | 'paused'

/** What a tone is called, beside its sign. */
export const toneText: Readonly<Record<SiteTone, string>> = {
  up: 'Up',
  degraded: 'Not well',
  down: 'Down',
  unknown: 'Not known',
  paused: 'Paused',
}

/** Words of the sites' list and of the page of a site. */
export const sitesText = {
  title: 'Sites',
  summary: (total: number, { down, degraded }: { readonly down: number; readonly degraded: number }) =>
    [
      count(total, 'site'),
      down > 0 && `${down} down`,
      degraded > 0 && `${degraded} not well`,
      down + degraded === 0 && 'none down',
    ]
      .filter(Boolean)
      .join(' · '),
  notChecked: 'not checked yet',
  emptyTitle: 'No site is watched yet',
  emptyText: 'Give the address of your site, and Storeminder tells you when it is down, slow or changed.',
  emptyAdd: 'Watch a site',
  nothingTitle: 'Nothing to show yet',
  nothingText: 'Whether your site is up, how fast it answers and what changed on it will appear here.',
  chooseTitle: 'Choose a site',
  chooseText: 'Whether it is up, how fast it answers and what changed on it appear here.',
  gone: 'This site is not watched any more.',
  checkAll: 'Check now',
  checking: 'Checking…',
  lastChecked: (checks: number, ago: string | undefined) =>
    ago === undefined
      ? `${count(checks, 'check')}, none has run yet`
      : `${count(checks, 'check')}, the last one ${ago}`,
  alarms: 'Alarms that are not over',
  showDiffering: 'Show what differs',
  spans: { '24h': '24 hours', '7d': '7 days', '30d': '30 days', '90d': '90 days' },
  spanGroup: 'How far back',
  states: {
    up: 'Up',
    degraded: 'Not well',
    down: 'Down',
    maintenance: 'Maintenance',
    unknown: 'Not observed',
  },

  days: 'The last 90 days',
  daysHint: 'Point at a day to read it, or move with the arrow keys.',
  troubles: (troubles: number) => (troubles === 1 ? 'One trouble' : `The last ${troubles} troubles`),

  times: 'How fast it answers',
  timesOf: 'Measured by',
  timesLoading: 'Counting…',
  timesEmpty: 'No answer was measured in this time.',
  timesHint: 'Point at the picture to read it, or move with the arrow keys.',
  table: 'The figures as a table',
  columns: { time: 'From', usual: 'Usual', slow: 'Slowest 5%', state: 'State' },
  signs: {
    dns: 'Name lookup',
    connect: 'Connection',
    tls: 'Encryption',
    firstByte: 'Waiting for the server',
    download: 'Transfer',
    whole: 'Whole answer',
    slow: 'Slowest 5%',
    unknown: 'Not observed',
    beyond: 'Longer than shown',
    maintenance: 'Maintenance',
    degraded: 'Not well',
    down: 'Down',
  },

  expiries: 'Certificate and domain',
  expiriesEmpty: 'Nothing watches when its certificate and its domain run out.',
  addCheck: 'Add a check',
  expiryOf: {
    certificate: (host: string) => `Certificate of ${host}`,
    domain: (host: string) => `Domain ${host}`,
  },
  until: {
    certificate: (words: string) => `valid until ${words}`,
    domain: (words: string) => `registered until ${words}`,
    past: (words: string) => `ran out on ${words}`,
  },
  origin: (by: string | undefined, since: string | undefined) =>
    [by && `By ${by}`, since && (by ? `since ${since}` : `Since ${since}`)].filter(Boolean).join(', '),

  offers: 'Also worth watching',
  watch: 'Watch',
  watchThis: (name: string) => `Watch: ${name}`,
  watching: (name: string) => `${name} is watched from now on.`,

  maintenanceUntil: (moment: string) => `Maintenance until ${moment}: nothing is told of it.`,

  checks: 'Checks',
  checkedAgo: (ago: string) => `Checked ${ago}`,
  next: (soon: string) => `next ${soon}`,
  checkOne: (name: string) => `Check now: ${name}`,
  settingsOf: (name: string) => `Settings: ${name}`,

  changes: 'What changed',
  changesEmpty: 'Nothing has changed since it is watched.',
  moreChanges: (more: number) => `${more} older`,
} as const

/** How a site looks as a whole. */
export function siteTone({ paused, verdict }: Pick<SiteOverview, 'paused' | 'verdict'>): SiteTone {
  return paused ? 'paused' : verdict
}

/** How a site is now, and why it is not up. */
export function overviewWords(
  site: Pick<SiteOverview, 'verdict' | 'since' | 'reason' | 'confirming' | 'paused' | 'lastCheckAt'>,
  now: number,
): { readonly sentence: string; readonly reason?: string } {
  if (site.paused) return { sentence: 'Paused: none of its checks runs.' }
  if (site.lastCheckAt === undefined) return { sentence: 'Not checked yet.' }
  const since = site.since === undefined ? '' : ` since ${momentWords(Date.parse(site.since), now)}`
  const sentence = `${toneText[site.verdict]}${since}.`
  const reason = [
    site.reason && withStop(site.reason),
    site.confirming && 'A check said otherwise just now; it is asked again soon to be sure.',
  ]
    .filter(Boolean)
    .join(' ')
  return reason === '' ? { sentence } : { sentence, reason }
}

/** A part of what was observed, never rounded up to all of it: `100%`, `99.98%`, `93.1%`. */
export function percentWords(part: number): string {
  const percent = part * 100
  if (percent >= 100) return '100%'
  const digits = percent >= 99 ? 2 : percent >= 10 ? 1 : 0
  const factor = 10 ** digits
  return `${(Math.floor(percent * factor) / factor).toFixed(digits)}%`
}

/** How much of a span was observed, and how long the site was down in it: `down 12 minutes`, `40% not observed`. */
export function seenWords({ time, seen, from, span }: SiteUptime, now: number): string {
  const unseen = Math.round((1 - seen) * 100)
  const begun = Date.parse(from)
  const hours = { '24h': 24, '7d': 168, '30d': 720, '90d': 2160 }[span]
  const young = now - begun < (hours - 1) * 3_600_000
  return [
    time.down > 0 && `down ${durationWords(time.down)}`,
    unseen >= 1 && `${unseen}% not observed`,
    young && `since ${now - begun < 86_400_000 ? momentWords(begun, now) : dateWords(begun, now)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** What a site did on one day: `Tue 17 Nov: up 98.26%, down for 25 minutes, not observed for 8 hours`. */
export function dayLine(
  day: SiteTime & { readonly at: number; readonly outages: number; readonly reason: string | undefined },
  now: number,
): string {
  const times = day.outages > 1 ? ` (${count(day.outages, 'outage')})` : ''
  const why = day.reason === undefined ? '' : ` ${withStop(day.reason)}`
  return `${dayWords(day.at, now)}: ${sharesWords(day)}${times}.${why}`
}

/** What a site did over a time, all parts in milliseconds. */
export function sharesWords({ up, degraded, down, unknown, maintenance }: SiteTime): string {
  const judged = up + degraded + down
  if (judged + maintenance + unknown <= 0) return 'not watched yet'
  if (judged + maintenance <= 0) return 'not observed'
  return [
    judged > 0 && `up ${percentWords((up + degraded) / judged)}`,
    down > 0 && `down for ${durationWords(down)}`,
    degraded > 0 && `not well for ${durationWords(degraded)}`,
    maintenance > 0 && `maintenance for ${durationWords(maintenance)}`,
    // The seconds that a restart costs are not worth a word.
    unknown >= 60_000 && `not observed for ${durationWords(unknown)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** When a check saw trouble, and for how long: `Down from 12 Nov 03:10, for 25 minutes`. */
export function stretchWords({ state, from, to }: SiteStretch, now: number): string {
  const begin = Date.parse(from)
  const word = sitesText.states[state]
  if (to === undefined)
    return `${word} since ${momentWords(begin, now)}, for ${durationWords(now - begin)} now`
  return `${word} from ${momentWords(begin, now)}, for ${durationWords(Date.parse(to) - begin)}`
}

interface Bucket extends SiteTime {
  readonly at: number
  readonly length: number
  readonly count: number
  readonly mean: number | undefined
  readonly slow: number | undefined
  readonly most: number | undefined
  readonly parts: Readonly<Partial<Record<'dns' | 'connect' | 'tls' | 'firstByte' | 'download', number>>>
}

/** When a stretch of the picture is: `14:00 to 14:05`, `17 Nov 06:00 to 12:00`. */
export function bucketMoment({ at, length }: Pick<Bucket, 'at' | 'length'>, now: number): string {
  return `${momentWords(at, now)} to ${clockWords(at + length)}`
}

/** One stretch of the picture in words: `14:00 to 14:05: usually 240 ms (name lookup 3 ms, …), slowest 5% 410 ms`. */
export function bucketWords(bucket: Bucket, now: number): string {
  const { mean, slow, parts } = bucket
  const phases = (['dns', 'connect', 'tls', 'firstByte', 'download'] as const)
    .filter((phase) => parts[phase] !== undefined)
    .map((phase) => `${sitesText.signs[phase].toLowerCase()} ${answerTimeWords(parts[phase] ?? 0)}`)
  const answer =
    mean === undefined
      ? ''
      : `usually ${answerTimeWords(mean)}${phases.length > 0 ? ` (${phases.join(', ')})` : ''}`
  const trouble = bucket.down > 0 || bucket.degraded > 0 || bucket.maintenance > 0 || mean === undefined
  return [
    `${bucketMoment(bucket, now)}: ${[answer, slow !== undefined && `slowest 5% ${answerTimeWords(slow)}`].filter(Boolean).join(', ')}`,
    trouble && sharesWords(bucket),
  ]
    .filter(Boolean)
    .join(mean === undefined ? '' : '; ')
}

/** The picture of answer times in one sentence. */
export function timesWords(buckets: readonly Bucket[]): string {
  const answered = buckets.filter(({ mean }) => mean !== undefined)
  const total = answered.reduce((sum, { count: answers }) => sum + answers, 0)
  const mean = answered.reduce((sum, one) => sum + (one.mean ?? 0) * one.count, 0) / Math.max(1, total)
  const most = answered.reduce((worst, one) => Math.max(worst, one.most ?? 0), 0)
  return `${count(total, 'answer')}, ${answerTimeWords(mean)} on average; the slowest took ${answerTimeWords(most)}.`
}

/** When something ends, with how far that is: `3 Feb 2027, in 73 days`, `2 Nov, 20 days ago`. */
export function endWords(at: number, now: number): string {
  const days = Math.floor(Math.abs(at - now) / 86_400_000)
  if (days === 0) return `${dateWords(at, now)}, ${at < now ? 'today' : 'within a day'}`
  return `${dateWords(at, now)}, ${at < now ? `${count(days, 'day')} ago` : `in ${count(days, 'day')}`}`
}

/** Days before its end from which on something should be renewed: certificates usually renew at 30 days by themselves. */
const soonDays = { certificate: 21, domain: 30 } as const

/** How pressing an end is. */
export function expiryTone(what: keyof typeof soonDays, at: number, now: number): 'fine' | 'soon' | 'past' {
  if (at <= now) return 'past'
  return at - now < soonDays[what] * 86_400_000 ? 'soon' : 'fine'
}

/** How one check of a site stands, in one sentence or two. */
export function checkupWords(checkup: SiteCheckup, now: number): string {
  if (checkup.paused) return 'Paused.'
  const { reason, lastCheck, ...site } = checkup
  const why = reason ?? lastCheck?.reason
  return siteWords(
    { ...site, ...(lastCheck && { lastCheck: { ...lastCheck, ...(why !== undefined && { reason: why }) } }) },
    now,
    checkup.kind,
  )
}
