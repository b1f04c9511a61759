import { createHash } from 'node:crypto'
import type { PageChange } from '../../shared/model/page.ts'
import { HttpFailure } from '../http/http-failure.ts'
import { alarming, quoted, telling } from '../page/page-finding.ts'
import {
  type KnownParty,
  type KnownScript,
  type PageInventory,
  usualTime,
  variesAlways,
} from '../page/page-inventory.ts'
import type { FetchedScript } from '../page/page-reader.ts'
import { siteKey } from './site-key.ts'
import type { PollContext } from './source-adapter.ts'

type Tools = Pick<PollContext<unknown, unknown>, 'http' | 'pages' | 'now' | 'signal'>

/** What fetching a page's scripts came to. */
export interface ScriptRound {
  readonly inventory: PageInventory
  readonly changes: readonly PageChange[]
  /** Stems of the scripts that came. */
  readonly checked: ReadonlySet<string>
}

/** Most scripts that are fetched at one look, and how many at once. */
const mostFetched = 10
const atOnce = 4
/** Milliseconds for one script and for all of them, and most bytes of one. */
const patience = 8000
const patienceForAll = 15_000
const mostBytes = 1_500_000
/** Milliseconds for which a host that could not be asked is left alone. */
const restFor = 6 * 60 * 60_000
/** Milliseconds from which on a script is slow, if it is also so many times slower than it usually is. */
const slowFrom = 3000
const slowerThanUsual = 3

/**
 * Fetches the scripts that a page loads, those that were not for longest first, and says which are others than before
 * and which hosts keep visitors waiting. What cannot be fetched is noted and left alone for a while.
 */
export async function fetchPageScripts(
  before: PageInventory,
  page: string,
  tools: Tools,
): Promise<ScriptRound> {
  const now = tools.now()
  const due = Object.entries(before.scripts)
    .filter(([, { lastSeenAt }]) => lastSeenAt === now)
    .sort(([, a], [, b]) => (a.fetchedAt ?? 0) - (b.fetchedAt ?? 0))
  const parties: Record<string, KnownParty> = { ...before.parties }
  const scripts: Record<string, KnownScript> = { ...before.scripts }
  const changes: PageChange[] = []
  const checked = new Set<string>()
  const queue = due.slice(0, mostFetched)
  const until = performance.now() + patienceForAll
  async function work(): Promise<void> {
    for (let next = queue.shift(); next !== undefined && performance.now() < until; next = queue.shift()) {
      const [stem, script] = next
      const host = new URL(script.url).host
      const party = parties[host]
      if (party === undefined || (party.restUntil ?? 0) > now) continue
      const came = await fetchScript(script, page, tools)
      const known = parties[host] ?? party
      if ('trouble' in came) {
        parties[host] = { ...known, trouble: came.trouble, restUntil: now + restFor }
        if (known.trouble === undefined && known.took.length >= 2) changes.push(gone(host, came.trouble))
        continue
      }
      if ('tookTooLong' in came) {
        parties[host] = { ...known, took: [patience, ...known.took].slice(0, 12), isSlow: true }
        if (!known.isSlow) changes.push(slowParty(host, patience, known.took))
        continue
      }
      const { trouble: _trouble, restUntil: _rest, ...well } = known
      const isSlow = slow(known.took, came.milliseconds)
      parties[host] = { ...well, took: [came.milliseconds, ...known.took].slice(0, 12), isSlow }
      if (isSlow && !known.isSlow) changes.push(slowParty(host, came.milliseconds, known.took))
      checked.add(stem)
      scripts[stem] = remember(script, came.read, now)
      const change = judge(stem, script, came.read, page)
      if (change !== undefined) changes.push(change)
      if (came.breaksIntegrity) changes.push(refused(stem))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { inventory: { ...before, parties, scripts }, changes, checked }
}

type Came =
  | { readonly read: FetchedScript; readonly milliseconds: number; readonly breaksIntegrity: boolean }
  | { readonly tookTooLong: true }
  | { readonly trouble: string }

async function fetchScript(script: KnownScript, page: string, { http, pages, signal }: Tools): Promise<Came> {
  try {
    const response = await http.request({
      url: script.url,
      headers: { accept: '*/*' },
      ...{ timeout: patience, maxBytes: mostBytes, whenLonger: 'cut', signal },
      // A page that was tampered with must not make us ask around in the person's own network.
      onlyPublic: !isInOwnNetwork(page),
    })
    if (response.status !== 200) return { trouble: `It answers with status ${response.status}.` }
    const breaksIntegrity = !response.isCut && !fitsIntegrity(script.integrity, response.body)
    const read = await pages.readScript(response.body)
    return { read, breaksIntegrity, milliseconds: Math.round(response.milliseconds) }
  } catch (error) {
    if (!(error instanceof HttpFailure) || error.reason === 'cancelled') throw error
    if (tookTooLong.has(error.reason)) return { tookTooLong: true }
    return { trouble: error.message }
  }
}

const tookTooLong: ReadonlySet<string> = new Set(['connect-timeout', 'answer-timeout', 'body-timeout'])

/** Whether a page itself is on this machine or in its network, so that what it loads may be there, too. */
function isInOwnNetwork(page: string): boolean {
  const { hostname } = new URL(page)
  return /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[(?:::1|f[cd]|fe80))/u.test(
    hostname,
  )
}

/** Whether a body is what one of the strongest digests of an `integrity` attribute asks for (W3C SRI, 3.3.4). */
function fitsIntegrity(integrity: string | undefined, body: Uint8Array): boolean {
  const wanted = [...(integrity ?? '').matchAll(/\b(sha256|sha384|sha512)-([A-Za-z\d+/_-]+={0,2})/gu)]
  const strongest = ['sha512', 'sha384', 'sha256'].find((name) => wanted.some(([, each]) => each === name))
  if (strongest === undefined) return true
  const digest = createHash(strongest).update(body).digest('base64')
  return wanted.some(([, name, value]) => name === strongest && value === digest)
}

function remember(script: KnownScript, { hash, facts }: FetchedScript, now: number): KnownScript {
  const isOther = script.hash !== undefined && script.hash !== hash
  return {
    ...script,
    ...{ hash, fetchedAt: now, fetches: script.fetches + 1, changes: script.changes + (isOther ? 1 : 0) },
    hashSince: isOther || script.hashSince === undefined ? now : script.hashSince,
    doings: facts.doings,
    hosts: facts.hosts.slice(0, 20),
  }
}

/** An address whose file never changes, because the version or a digest is part of it. */
const pinned = /[@/._-]v?\d+\.\d+\.\d+(?:[./_-]|$)|[._-][\da-f]{8,}\./iu

function judge(
  stem: string,
  script: KnownScript,
  { hash, facts }: FetchedScript,
  page: string,
): PageChange | undefined {
  if (script.hash === undefined || script.hash === hash) return undefined
  const isOwn = siteKey(script.url) === siteKey(page)
  const hosts = facts.hosts.filter((host) => !script.hosts.includes(host) && siteKey(host) !== siteKey(page))
  const worse = facts.doings.filter((doing) => !script.doings.includes(doing))
  const isHiding = worse.includes('obfuscated') || worse.includes('mines')
  const isReaching = isOwn && hosts.length > 0 && facts.doings.includes('talks-elsewhere')
  const isPinned = pinned.test(new URL(script.url).pathname)
  const words = {
    kind: 'third-party-script' as const,
    about: stem,
    text: `The script ${quoted(stem)} is another than before`,
    lines: [
      {
        what: 'changed' as const,
        before: `SHA-256 ${script.hash.slice(0, 16)}…`,
        after: `SHA-256 ${hash.slice(0, 16)}…`,
      },
      ...hosts.slice(0, 5).map((host) => ({ what: 'added' as const, after: `names ${host}` })),
    ],
  }
  if (!isHiding && !isReaching && !isPinned) return variesAlways(script) ? undefined : telling(words)
  return alarming(isHiding || isReaching ? 'critical' : 'serious', true, {
    ...words,
    expected: isPinned
      ? 'The same file as ever: its address names one version.'
      : 'A script that does what it did before.',
    came: isHiding
      ? 'Its new content is made unreadable.'
      : isReaching
        ? `It now also sends data and names ${hosts.slice(0, 3).join(', ')}.`
        : 'Another content under the same address.',
    advice: isOwn
      ? 'Look first whether an update explains it; otherwise compare the file with a clean copy.'
      : `Look first at what its publisher says of it; take it off the page until that is clear.`,
  })
}

function slow(took: readonly number[], milliseconds: number): boolean {
  const usual = usualTime(took)
  return (
    milliseconds >= slowFrom &&
    (usual === undefined || milliseconds >= usual * slowerThanUsual || usual >= slowFrom)
  )
}

function slowParty(host: string, milliseconds: number, took: readonly number[]): PageChange {
  const usual = usualTime(took)
  return telling({
    kind: 'third-party-slow',
    about: host,
    text: `${host} keeps visitors waiting: its script took ${(milliseconds / 1000).toFixed(1)} s`,
    ...(usual === undefined ? {} : { expected: `About ${(usual / 1000).toFixed(1)} s, as usual.` }),
    came: `${(milliseconds / 1000).toFixed(1)} s from this machine.`,
    advice: `Look first whether it stays so; a page without ${host} would not wait for it.`,
  })
}

function gone(host: string, trouble: string): PageChange {
  return telling({
    kind: 'third-party-slow',
    about: `gone ${host}`,
    text: `A script from ${host} could not be fetched`,
    came: trouble,
    advice: `Look first whether it stays so; parts of the page that need ${host} do not work meanwhile.`,
  })
}

function refused(stem: string): PageChange {
  return alarming('serious', true, {
    kind: 'third-party-script',
    about: `refused ${stem}`,
    text: `Browsers refuse the script ${quoted(stem)}: it is not what the page’s integrity attribute says`,
    expected: 'A file with the digest that the page names.',
    came: 'A file with another one.',
    advice:
      'Look first whether its publisher replaced it; if so, take the new digest only after reading why.',
  })
}
