import type { PagePartyUse } from '../../shared/model/page.ts'
import { own } from './learn-page.ts'
import { stemOf } from './own-site.ts'
import type { PageAnswerOfReader } from './page-reader.ts'

/** A script file as it is remembered. Times in milliseconds since 1970. */
export interface KnownScript {
  readonly url: string
  readonly firstSeenAt: number
  readonly lastSeenAt: number
  readonly integrity: string | undefined
  readonly fetchedAt?: number
  readonly hash?: string
  readonly hashSince?: number
  /** How often it was fetched, and how often its content was another than before. */
  readonly fetches: number
  readonly changes: number
  readonly doings: readonly string[]
  readonly hosts: readonly string[]
}

/** A host that the page loads something from. */
export interface KnownParty {
  readonly uses: readonly PagePartyUse[]
  readonly firstSeenAt: number
  readonly lastSeenAt: number
  /** Milliseconds that its scripts took lately, newest first. */
  readonly took: readonly number[]
  readonly isSlow: boolean
  /** Why it could not be asked, and until when it is left alone. */
  readonly trouble?: string
  readonly restUntil?: number
}

/** Everything that a page brings along, by host and by stem. JSON, limited in size. */
export interface PageInventory {
  readonly parties: Readonly<Record<string, KnownParty>>
  readonly scripts: Readonly<Record<string, KnownScript>>
  /** When scripts that stand in the page itself were first seen, by id. */
  readonly inline: Readonly<Record<string, number>>
}

export const emptyInventory: PageInventory = { parties: {}, scripts: {}, inline: {} }

const mostParties = 150
const mostScripts = 120

/** Notes what a look found. */
export function noteLoaded(
  before: PageInventory,
  { loaded, profile }: Pick<PageAnswerOfReader, 'loaded' | 'profile'>,
  at: number,
): PageInventory {
  const parties: Record<string, KnownParty> = { ...before.parties }
  const scripts: Record<string, KnownScript> = { ...before.scripts }
  for (const { use, url, integrity } of loaded) {
    const address = URL.parse(url)
    if (address === null || !/^https?:$/u.test(address.protocol)) continue
    const party = own(parties, address.host)
    const uses = party?.uses ?? []
    parties[address.host] = {
      ...(party ?? { firstSeenAt: at, took: [], isSlow: false }),
      uses: uses.includes(use) ? uses : [...uses, use],
      lastSeenAt: at,
    }
    if (use !== 'script') continue
    const stem = stemOf(url)
    const script = own(scripts, stem)
    scripts[stem] = {
      ...(script ?? { firstSeenAt: at, fetches: 0, changes: 0, doings: [], hosts: [] }),
      ...{ url: url.slice(0, 400), lastSeenAt: at, integrity },
    }
  }
  const inline = Object.fromEntries(
    (profile?.inline ?? []).map(({ id }) => [id, own(before.inline, id) ?? at]),
  )
  return { inline, parties: newestOf(parties, mostParties), scripts: newestOf(scripts, mostScripts) }
}

function newestOf<Entry extends { readonly lastSeenAt: number }>(
  entries: Readonly<Record<string, Entry>>,
  most: number,
): Readonly<Record<string, Entry>> {
  const all = Object.entries(entries)
  if (all.length <= most) return entries
  return Object.fromEntries(all.sort(([, a], [, b]) => b.lastSeenAt - a.lastSeenAt).slice(0, most))
}

/** Whether a script's content is another at nearly every fetch, so that it says nothing. */
export function variesAlways({ fetches, changes }: Pick<KnownScript, 'fetches' | 'changes'>): boolean {
  return changes >= 2 && changes >= (fetches - 1) * 0.5
}

/** The middle one of some numbers of milliseconds; `undefined` without any. */
export function usualTime(took: readonly number[]): number | undefined {
  return [...took].sort((a, b) => a - b)[took.length >> 1]
}
