import { decodeBytes } from './decode-bytes.ts'
import { decodeForeign } from './decode-foreign.ts'
import type { Feed, FeedDocument } from './feed-reader.ts'
import { readFeedTree } from './feed-tree.ts'
import { notAFeed } from './not-a-feed.ts'
import { readJsonFeed } from './read-json-feed.ts'
import { readXmlFeed } from './read-xml-feed.ts'
import { unpack } from './unpack.ts'

/**
 * Reads one document as a feed on the calling thread: unpack → decode → JSON Feed by feedsmith, or our own
 * elements → rss-parser. Linear in the size of the document. Rejects with a `SourceError` of kind `malformed` that
 * says what the document is instead, or `too-big`.
 */
export async function readFeed({ bytes: received, contentType, url }: FeedDocument): Promise<Feed> {
  const bytes = await unpack(received)
  const text = (await decodeForeign(bytes, contentType)) ?? decodeBytes(bytes, contentType)
  if (/^\s*[{[]/.test(text.slice(0, 1000))) {
    try {
      return await readJsonFeed(text, url)
    } catch (cause) {
      throw notAFeed(text, 'json', cause)
    }
  }
  const tree = readFeedTree(text, url)
  if (!tree.isFeed) throw notAFeed(text, tree.root)
  return readXmlFeed(tree, url)
}
