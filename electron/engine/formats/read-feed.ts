import { SourceError } from '../sources/source-error.ts'
import { decodeBytes } from './decode-bytes.ts'
import type { Feed, FeedDocument } from './feed-reader.ts'
import { normalizeFeed } from './normalize-feed.ts'
import { notAFeed } from './not-a-feed.ts'
import { readJsonFeed } from './read-json-feed.ts'
import { readXmlFeed } from './read-xml-feed.ts'

/**
 * Reads one document as a feed on the calling thread: decode → JSON Feed by feedsmith, or normal form →
 * rss-parser. Linear in the size of the document. Rejects with a `SourceError` of kind `malformed` that says
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
  const form = normalizeFeed(text, document.url)
  if (!form.isFeed) throw notAFeed(text, form.root)
  try {
    return await readXmlFeed(form, document.url)
  } catch (cause) {
    throw new SourceError(
      'malformed',
      'The feed is damaged so badly that no entry could be read',
      'Open the address in a browser; if it looks wrong there too, tell the owner of the site.',
      { cause },
    )
  }
}
