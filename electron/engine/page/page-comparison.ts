import { isDeployed } from './deployed.ts'
import { own } from './learn-page.ts'
import { domainOf, unknownAddress } from './own-site.ts'
import { alwaysChanges, isSteady, looksToKnow, type PageProfile } from './page-profile.ts'
import type { Inline, Loaded, PageSnapshot } from './page-snapshot.ts'
import { plainBlock } from './plain-block.ts'

/** What is known of a page beside what was seen of it now, with what rules ask about both. */
export interface PageComparison {
  readonly known: PageProfile
  readonly seen: PageSnapshot
  /** Whether enough looks were learned from. */
  readonly isKnown: boolean
  /** Share of the words that always stood there which still do, 0 to 1, and how many there are. */
  readonly keptText: number
  readonly steadyWords: number
  /** The same for what stands outside navigation, header, footer and side bars. */
  readonly keptMain: number
  readonly steadyMain: number
  /** Share of the markup that was always there and still is, 0 to 1. */
  readonly keptShape: number
  readonly hasNewTitle: boolean
  readonly hasNewHeading: boolean
  /** Share of the words of the usual title that are in the new one; 1 when there was none. */
  readonly keptTitle: number
  /** Whether files of the site itself came in new versions, as after an update. */
  readonly isDeployed: boolean
  /** Whether an address belongs to the page's own site. */
  isOwn(address: string): boolean
  isOwnDomain(domain: string): boolean
  /** Hosts that were seen in the place where something stands, whatever they were used for. */
  hostsAround(part: string): ReadonlySet<string>
  /** Whether visitors get the page by https, also where it is looked at on the machine it is made on. */
  readonly isMeantSecure: boolean
  /** Whether something stands in text that is new. */
  isInNewText(thing: Pick<Loaded | Inline, 'from' | 'to'>): boolean
}

/** Least words of text that count as something new to stand in. */
const fewestNewWords = 12

/** Lays what was seen beside what is known. */
export function comparePage(known: PageProfile, seen: PageSnapshot): PageComparison {
  const domains = ownDomains(known)
  const isOwnDomain = (domain: string) => domains.has(domain)
  const isOwn = (address: string) => domains.has(domainOf(address))
  const titles = known.titles.map(plainBlock)
  return {
    known,
    seen,
    isKnown: known.looks >= looksToKnow,
    ...keptTexts(known, seen),
    keptShape: keptShape(known, seen),
    hasNewTitle: !titles.includes(plainBlock(seen.title)),
    hasNewHeading: !known.headings.map(plainBlock).includes(plainBlock(seen.heading)),
    keptTitle: keptTitle(known, seen),
    isDeployed: isDeployed(known, seen, isOwn),
    isOwn,
    isOwnDomain,
    isMeantSecure: isMeantSecure(known, seen),
    hostsAround: hostsAround(known),
    isInNewText({ from, to }) {
      let words = 0
      let fresh = 0
      for (let at = from; at < Math.min(to, seen.blocks.length); at++) {
        const block = seen.blocks[at]
        if (block === undefined) break
        words += block.words
        if (own(known.blocks, block.id) === undefined) fresh += block.words
      }
      // What stands in the whole page stands in nothing that is new, however much of it is.
      const isPart = to - from < seen.blocks.length * 0.75
      return isPart && fresh >= fewestNewWords && fresh >= words * 0.6
    },
  }
}

/** Advertisements change their form, too: a picture now, a frame then, all in one place. */
function hostsAround({ slots }: PageProfile): (part: string) => ReadonlySet<string> {
  const places = new Map<string, Set<string>>()
  for (const [key, { hosts }] of Object.entries(slots)) {
    const place = placeOf(key.slice(key.indexOf(' ') + 1))
    const all = places.get(place) ?? new Set()
    for (const host of hosts) all.add(host)
    places.set(place, all)
  }
  return (part) => {
    const place = placeOf(part)
    const hosts = places.get(place) ?? new Set()
    // Things that stand in nothing that can be told apart have a place in common by chance only.
    return place === part && hosts.size < 2 ? new Set() : hosts
  }
}

/** The element around a thing, and around a link that it stands in; the head and the body are no place of their own. */
function placeOf(part: string): string {
  const steps = part.split(' > ')
  const around = steps.slice(0, -1).filter((step) => step !== 'a')
  return around.length === 0 || around.at(-1) === 'head' ? part : around.join(' > ')
}

function isMeantSecure(known: PageProfile, seen: PageSnapshot): boolean {
  if (seen.url.startsWith('https:') && seen.url !== unknownAddress) return true
  if (known.canonical?.startsWith('https:')) return true
  const host = URL.parse(seen.url)?.hostname ?? ''
  const isWorkshop =
    seen.url === unknownAddress || /^(?:127\.|\[::1\]|localhost$|10\.|192\.168\.)/u.test(host)
  return isWorkshop && known.insecure.length === 0
}

/** Whether a part's text always changes. */
export function isRestlessPart(known: PageProfile, part: string): boolean {
  return (own(known.parts, part)?.changes ?? 0) >= alwaysChanges
}

function ownDomains(known: PageProfile): ReadonlySet<string> {
  const domains = [known.url, known.canonical].map((address) =>
    address === undefined ? '' : domainOf(address),
  )
  return new Set(domains.filter((domain) => domain !== ''))
}

function keptTexts(known: PageProfile, seen: PageSnapshot) {
  const there = new Set(seen.blocks.map(({ id }) => id))
  const sums = { words: 0, kept: 0, main: 0, keptMain: 0 }
  for (const [id, block] of Object.entries(known.blocks)) {
    if (!isSteady(known, block) || isRestlessPart(known, block.part)) continue
    const kept = there.has(id) ? block.words : 0
    sums.words += block.words
    sums.kept += kept
    if (block.isFrame) continue
    sums.main += block.words
    sums.keptMain += kept
  }
  return {
    keptText: sums.words === 0 ? 1 : sums.kept / sums.words,
    steadyWords: sums.words,
    keptMain: sums.main === 0 ? 1 : sums.keptMain / sums.main,
    steadyMain: sums.main,
  }
}

function keptShape(known: PageProfile, seen: PageSnapshot): number {
  const shape = share(known, known.shape, new Set(seen.shape))
  const names = share(known, known.names, new Set(seen.names))
  if (names.all < 5) return shape.all === 0 ? 1 : shape.kept / shape.all
  return (shape.kept / Math.max(1, shape.all) + names.kept / names.all) / 2
}

function share(known: PageProfile, entries: PageProfile['shape'], there: ReadonlySet<string>) {
  const steady = Object.entries(entries).filter(([, entry]) => isSteady(known, entry))
  return { all: steady.length, kept: steady.filter(([name]) => there.has(name)).length }
}

function keptTitle(known: PageProfile, seen: PageSnapshot): number {
  const words = (text: string) => new Set(plainBlock(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [])
  const now = words(seen.title)
  const shares = known.titles.slice(0, 2).map((title) => {
    const before = words(title)
    return before.size === 0 ? 1 : [...before].filter((word) => now.has(word)).length / before.size
  })
  return Math.max(...shares, shares.length === 0 ? 1 : 0)
}
