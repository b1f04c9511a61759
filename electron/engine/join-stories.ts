import { canonicalLink } from './items/canonical-link.ts'
import { linkPrint } from './items/link-print.ts'
import { compareTexts, saidWords, textPrints } from './items/same-text.ts'
import type { TextWords } from './items/text-words.ts'
import type { Arrival } from './site-stage.ts'
import type { Store, StoryItem } from './store/store.ts'

/** How far from the leader's publication another place of the story may be published, in milliseconds: 14 days. */
const window = 14 * 86_400_000
/** Below this weight (words) the same text by two people in one place is two people thinking alike. */
const personal = 8

/** An item with what it is compared by. */
interface Told {
  readonly item: StoryItem
  readonly link: string | undefined
  readonly words: TextWords
}

/** A new one, with the keys by which it looks for others and is found by them. */
interface Newcomer extends Told {
  readonly wantsAnswer: boolean
  readonly linkKey: number | undefined
  readonly repeatsKey: number | undefined
  readonly textKeys: readonly number[]
}

/**
 * The stage "story": a mention that repeats another, stands at the same address or says the same becomes a member
 * of that one's story. Reports are letters to us, each of its own; and a watch may ask to have its hits apart.
 * Call inside `write`. Returns the ids of those that became members.
 */
export function joinStories(arrivals: readonly Arrival[], store: Store): ReadonlySet<string> {
  const newcomers = arrivals
    .filter(({ item }) => item.kind === 'mention')
    .toSorted((one, other) => Number(one.id) - Number(other.id))
    .map(toNewcomer)
  if (newcomers.length === 0) return new Set()
  const { stories } = store
  const shared = keysOfSeveral(newcomers)
  const alike = new Set(newcomers.flatMap(keysOf).flatMap((key) => stories.find(key)))
  const told = new Map(stories.look([...alike]).map((item) => [item.id, toTold(item)]))
  const apart = new Set(store.watches.list().flatMap(({ id, collapse }) => (collapse ? [] : [id])))
  const crowded = repeatedLinks(newcomers)
  const joined = new Set<string>()
  for (const newcomer of newcomers) {
    const keys = keysOf(newcomer)
    // Like nothing else, as most are.
    if (!keys.some((key) => shared.has(key) || stories.find(key).length > 0)) {
      stories.keep(newcomer.item.id, keys)
      continue
    }
    const found = (key: number | undefined): readonly Told[] =>
      key === undefined
        ? []
        : stories
            .find(key)
            .map((id) => told.get(id))
            .filter((other) => other !== undefined)
            .filter(({ item }) => mayShare(newcomer.item, item, apart))
    const byLink = found(newcomer.linkKey)
    const byText = [...new Set(newcomer.textKeys.flatMap(found))].filter((other) =>
      saysTheSame(newcomer, other),
    )
    const same = [
      ...found(newcomer.repeatsKey),
      ...byLink.filter(({ link }) => link !== newcomer.link),
      ...(crowded.has(newcomer.link) ? [] : sameAddress(newcomer, byLink)),
      ...byText,
    ]
    const leader = firstStored(same)
    if (leader !== undefined) {
      stories.join(newcomer.item.id, leader.storyId)
      joined.add(newcomer.item.id)
    }
    const { storyId, at } = leader ?? newcomer.item
    const item = { ...newcomer.item, storyId, at }
    told.set(item.id, { ...newcomer, item })
    stories.keep(item.id, [
      ...unknownLinks({ ...newcomer, item }, byLink),
      ...unknownTexts({ ...newcomer, item }, byText, stories),
    ])
  }
  return joined
}

function toNewcomer({ id, item }: Arrival): Newcomer {
  const { sourceId, title, text, url, author, watchIds, repeats } = item
  const at = Math.min(item.publishedAt, item.receivedAt)
  const told = toTold({ id, storyId: id, sourceId, title, text, url, author, watchIds, at })
  const repeated = repeats === undefined ? undefined : canonicalLink(repeats)
  return {
    ...told,
    wantsAnswer: item.needs === 'answer',
    linkKey: told.link === undefined ? undefined : linkPrint(told.link),
    repeatsKey: repeated === undefined ? undefined : linkPrint(repeated),
    textKeys: textPrints(told.words),
  }
}

function toTold(item: StoryItem): Told {
  const link = item.url === undefined ? undefined : canonicalLink(item.url)
  return { item, link, words: saidWords(item.title, item.text) }
}

function linkKeys({ linkKey, repeatsKey }: Newcomer): readonly number[] {
  return [...new Set([linkKey, repeatsKey].filter((key) => key !== undefined))]
}

function keysOf(newcomer: Newcomer): readonly number[] {
  return [...linkKeys(newcomer), ...newcomer.textKeys]
}

/** Keys that more than one of them has. */
function keysOfSeveral(newcomers: readonly Newcomer[]): ReadonlySet<number> {
  const seen = new Set<number>()
  const several = new Set<number>()
  for (const key of newcomers.flatMap((newcomer) => [...new Set(keysOf(newcomer))]))
    if (seen.has(key)) several.add(key)
    else seen.add(key)
  return several
}

/** Addresses that one source gives to several of its entries: these name a place, not a story. */
function repeatedLinks(newcomers: readonly Newcomer[]): ReadonlySet<string | undefined> {
  const seen = new Set<string | undefined>()
  return new Set(newcomers.map(({ link }) => link).filter((link) => seen.has(link) || !seen.add(link)))
}

function mayShare(one: StoryItem, other: StoryItem, apart: ReadonlySet<string>): boolean {
  if (Math.abs(one.at - other.at) > window) return false
  return ![...one.watchIds, ...other.watchIds].some((id) => apart.has(id))
}

/** Those at the same address, unless somebody gives it to several things, as a feed of comments without their own addresses does. */
function sameAddress(newcomer: Newcomer, byLink: readonly Told[]): readonly Told[] {
  const others = byLink.filter(({ link }) => link === newcomer.link)
  const sources = new Map(others.map(({ item }) => [item.sourceId, item.storyId]))
  const clear =
    !newcomer.wantsAnswer &&
    !sources.has(newcomer.item.sourceId) &&
    others.every(({ item }) => sources.get(item.sourceId) === item.storyId)
  return clear ? others : []
}

function saysTheSame({ item, words }: Newcomer, other: Told): boolean {
  const likeness = compareTexts(words, other.words)
  if (likeness !== 'same' || words.weight >= personal) return likeness !== 'different'
  const twoPeople =
    item.author !== undefined && other.item.author !== undefined && item.author !== other.item.author
  return !(item.sourceId === other.item.sourceId && twoPeople)
}

function firstStored(same: readonly Told[]): StoryItem | undefined {
  const number = ({ item }: Told) => Number(item.storyId)
  return same.toSorted((one, other) => number(one) - number(other))[0]?.item
}

/** The addresses an item is to be found by; one that its source already tells the same story under needs no second keeping. */
function unknownLinks(newcomer: Newcomer, byLink: readonly Told[]): readonly number[] {
  const isKnown = byLink.some(
    ({ item, link }) =>
      link === newcomer.link &&
      item.sourceId === newcomer.item.sourceId &&
      item.storyId === newcomer.item.storyId,
  )
  return linkKeys(newcomer).filter((key) => key !== newcomer.linkKey || !isKnown)
}

/** The keys of an item's words without those that lead to its copies in the same story already. */
function unknownTexts(
  { item, textKeys }: Newcomer,
  copies: readonly Told[],
  stories: Store['stories'],
): readonly number[] {
  const known = new Set(
    copies.map((copy) => copy.item).flatMap((copy) => (copy.storyId === item.storyId ? [copy.id] : [])),
  )
  return textKeys.filter((key) => !stories.find(key).some((id) => known.has(id)))
}
