import type { SourceKind, SourceOffer } from '../../shared/model/source.ts'
import type { Feed } from '../formats/feed-reader.ts'
import { isCommentsFeed } from './comments-feed.ts'
import { siteOffers } from './site-offers.ts'

/** A feed that discovery read, and where it finally was. */
export interface FoundFeed {
  readonly url: string
  readonly feed: Feed
}

/** Whether its entries are comments. */
export function isComments({ feed, url }: FoundFeed): boolean {
  return isCommentsFeed(feed, url)
}

/**
 * Offers of all feeds found. The first feed of the site and the first of its comments are recommended; the
 * rest are mostly the same again.
 */
export function feedOffers(found: readonly FoundFeed[]): readonly SourceOffer[] {
  const main = found.find((feed) => !isComments(feed))
  const comments = found.find(isComments)
  return found.map((one) => {
    const answers = isComments(one)
    const count = entriesInWords(one.feed.entries.length)
    return {
      kind: 'feed',
      name: one.feed.title.slice(0, 200) || new URL(one.url).host,
      settings: { url: one.url, answers },
      reason: answers ? `Comments on the site, ${count}` : `The site’s own feed, ${count}`,
      complete: true,
      recommended: one === main || one === comments,
    }
  })
}

function entriesInWords(count: number): string {
  if (count === 0) return 'no entries yet'
  return count === 1 ? '1 entry' : `${count} entries`
}

/** Checks that every site of one's own should have besides that of the page. */
const usual: ReadonlySet<SourceKind> = new Set(['certificate', 'domain'])

/** The offers to check the site at `url`, made whether or not it answers now: the page, its certificate, its domain. */
export function offersFor(url: string, isUp: boolean): readonly SourceOffer[] {
  const more = siteOffers(new URL(url), new Set()).filter(({ kind }) => usual.has(kind))
  return [pageOffer(url, isUp), ...more.map((offer) => ({ ...offer, recommended: isUp }))]
}

function pageOffer(url: string, isUp: boolean): SourceOffer {
  return {
    kind: 'site',
    name: URL.parse(url)?.host.replace(/^www\./, '') ?? url,
    settings: { url },
    reason: isUp
      ? 'Tells you when the site goes down and comes back'
      : 'Tells you when the site answers again',
    complete: true,
    recommended: isUp,
  }
}
