import { decodeBytes } from './decode-bytes.ts'
import type { Feed, FeedDocument } from './feed-reader.ts'
import { readFeedTree } from './feed-tree.ts'
import { notAFeed } from './not-a-feed.ts'
import { readJsonFeed } from './read-json-feed.ts'
import { readXmlFeed } from './read-xml-feed.ts'

/**
 * Reads one document as a feed on the calling thread: decode → JSON Feed by feedsmith, or our own
 * elements → rss-parser. Linear in the size of the document. Rejects with a `SourceError` of kind `malformed` that says
 * what the document is instead.
 */
export async function readFeed(document: FeedDocument): Promise<Feed> {
  const text = decodeBytes(document.bytes, document.contentType)
  if (/^\s*[{[]/.test(text.slice(0, 1000))) {
    try {
      return await readJsonFeed(text, document.url)
    } catch (cause) {
      throw notAFeed(text, 'json', cause)
    }
  }
  const tree = readFeedTree(text, document.url)
  if (!tree.isFeed) throw notAFeed(text, tree.root)
  return readXmlFeed(tree, document.url)
}
