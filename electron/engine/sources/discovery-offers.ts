import { parse } from 'tldts'
import type { SourceOffer } from '../../shared/model/source.ts'
import type { Feed } from '../formats/feed-reader.ts'
import { isCommentsFeed } from './comments-feed.ts'

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

/** The offers to check the site at `url`, made whether or not it answers now: the page, its certificate, its domain. */
export function siteOffers(url: string, isUp: boolean): readonly SourceOffer[] {
  return [pageOffer(url, isUp), ...certificateOffer(url, isUp), ...domainOffer(url, isUp)]
}

function certificateOffer(url: string, isUp: boolean): readonly SourceOffer[] {
  const { protocol, hostname, port } = new URL(url)
  if (protocol !== 'https:') return []
  return [
    {
      kind: 'certificate',
      name: `Certificate of ${hostname}`,
      settings: { host: hostname, ...(port === '' ? {} : { port: Number(port) }) },
      reason: 'Tells you before the certificate expires',
      complete: true,
      recommended: isUp,
    },
  ]
}

function domainOffer(url: string, isUp: boolean): readonly SourceOffer[] {
  // Whoever lives below a hosting company's name registered nothing.
  const { domain, isIcann, isPrivate } = parse(url, { allowPrivateDomains: true })
  if (domain === null || !isIcann || isPrivate) return []
  return [
    {
      kind: 'domain',
      name: `Domain ${domain}`,
      settings: { domain },
      reason: 'Asks the registry, and tells you before the domain runs out',
      complete: true,
      recommended: isUp,
    },
  ]
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
