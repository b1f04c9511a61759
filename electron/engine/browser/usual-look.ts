import type { BrowserLook } from './browser.ts'

/** What is known of how a page usually is in a browser, from the looks so far; JSON. Times in milliseconds. */
export interface UsualLook {
  /** Looks that it was learned from. */
  readonly looks: number
  /** Looks after the first that contacted hosts not contacted before: a page whose hosts rotate. */
  readonly looksWithNewHosts: number
  /** By site, i.e. registered domain: when it was first and last contacted. */
  readonly hosts: Readonly<Record<string, readonly [first: number, last: number]>>
  /** `failureKey`s, `messageKey`s and `attemptKey`s of what happens every now and then. */
  readonly failures: readonly string[]
  readonly messages: readonly string[]
  readonly attempts: readonly string[]
  /** Sites on which it ended. */
  readonly ends: readonly string[]
  readonly isSlow: boolean
  /** Most milliseconds of processor time that scripts took. */
  readonly busy: number
  /** Fewest characters of text that could be seen. */
  readonly text: number
  /** Least share of the picture that had one colour. */
  readonly plain: number
  readonly title: string
  /** Cells of the picture that always change. */
  readonly changing: readonly number[]
}

/** How many looks it takes to know what is usual. */
export const looksToLearn = 5

/** Most entries that are kept of anything learned, and most hosts. */
const most = 200

export const nothingUsual: UsualLook = {
  ...{ looks: 0, looksWithNewHosts: 0, hosts: {}, failures: [], messages: [], attempts: [], ends: [] },
  ...{ isSlow: false, busy: 0, text: Number.MAX_SAFE_INTEGER, plain: 1, title: '', changing: [] },
}

/** What a look adds besides what the browser tells. */
export interface LookFacts {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Key of the site it ended on. */
  readonly endedOn: string
  /** Share of the picture that has its most frequent colour, where there is a picture. */
  readonly plain: number | undefined
  /** Cells in which its picture differs from the expected one. */
  readonly cells: readonly number[]
  siteOf(host: string): string
}

/** Adds a look that was as it should be to what is usual. Cells of the picture are learned only while learning. */
export function learnLook(usual: UsualLook, look: BrowserLook, facts: LookFacts): UsualLook {
  const sites = new Set(look.hosts.map(({ host }) => facts.siteOf(host)))
  const isLearning = usual.looks < looksToLearn
  const hasNewHosts = usual.looks > 0 && [...sites].some((site) => usual.hosts[site] === undefined)
  return {
    looks: usual.looks + 1,
    looksWithNewHosts: usual.looksWithNewHosts + (hasNewHosts ? 1 : 0),
    hosts: withHosts(usual.hosts, sites, facts.at),
    failures: joined(
      usual.failures,
      look.failedRequests.map(({ url }) => failureKey(url)),
    ),
    messages: joined(usual.messages, [...look.exceptions, ...look.consoleErrors].map(messageKey)),
    attempts: joined(usual.attempts, look.attempts.map(attemptKey)),
    ends: joined(usual.ends, [facts.endedOn]),
    isSlow: usual.isSlow || look.end === 'slow',
    busy: Math.max(usual.busy, look.scripts),
    text: Math.min(usual.text, look.text.visible),
    plain: Math.min(usual.plain, facts.plain ?? 1),
    title: look.title,
    changing: isLearning ? [...new Set([...usual.changing, ...facts.cells])] : usual.changing,
  }
}

/** A host counts as contacted also in looks that were not as they should be. */
export function withHosts(
  hosts: UsualLook['hosts'],
  sites: ReadonlySet<string>,
  now: number,
): UsualLook['hosts'] {
  const seen = [...sites].map((site) => [site, [hosts[site]?.[0] ?? now, now] as const] as const)
  return Object.fromEntries(
    Object.entries({ ...hosts, ...Object.fromEntries(seen) })
      .sort(([, one], [, other]) => other[1] - one[1])
      .slice(0, most),
  )
}

/** The same for requests to the same thing: host and path, with numbers and what looks like an id made equal. */
export function failureKey(url: string): string {
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: '', pathname: url }
  return `${host}${evened(pathname)}`.slice(0, 150)
}

/** The same for errors that differ only in numbers, ids and addresses' ends. */
export function messageKey(text: string): string {
  return evened(text.replace(/(https?:\/\/[^\s?#]+)[?#]\S*/g, '$1')).slice(0, 150)
}

/** The same for attempts of one kind; what a dialog says or where a window leads changes too often. */
export function attemptKey({ kind }: BrowserLook['attempts'][number]): string {
  return kind
}

function evened(text: string): string {
  return text
    .replace(/\b[\da-f-]{8,}\b/gi, '#')
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ')
}

function joined(known: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...more, ...known])].slice(0, most)
}
