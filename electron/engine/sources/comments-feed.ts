import type { Feed } from '../formats/feed-reader.ts'

const inAddress =
  /\/comments\/(?:feed|default|posts|rss|atom)\b|[?&]feed=(?:comments|rss2-comments)|\bcomments[._-]?(?:feed)?\.(?:xml|rss|atom|json)$|[?&]withcomments=/i

const inTitle =
  /^(?:comments (?:on|for|by|to)\b|comments:|comment feed\b|recent comments\b|kommentare (?:zu|für)\b|commentaires (?:sur|pour)\b|comentarios (?:en|sobre|de)\b|comentários (?:em|sobre)\b|commenti (?:su|a|per)\b|reacties (?:op|voor)\b|kommentarer (?:på|til|till)\b)/i

/**
 * Whether a feed holds the comments of a site, by its address (WordPress, Blogger and the like) or its title,
 * so that each entry is somebody who may wait for an answer.
 */
export function isCommentsFeed(feed: Pick<Feed, 'title' | 'link'>, url: string): boolean {
  return inAddress.test(url) || inTitle.test(feed.title) || inAddress.test(feed.link ?? '')
}
