import { SourceError } from '../sources/source-error.ts'

/** Elements that web pages and error messages begin with, whether they open an `html` element or not. */
const pageRoots = new Set('html head body title meta script style center div table p h1 h2'.split(' '))

/** How much of a page is looked at for a hint of what it is, in characters. */
const looked = 50_000

/**
 * Says in a sentence what a document is that is no feed, and what to do about it. `root` is its outermost
 * element, `json` for JSON.
 */
export function notAFeed(text: string, root: string, cause?: unknown): SourceError {
  const start = text.slice(0, looked)
  const [message, advice] = explain(start, root.toLowerCase().replace(/^.*:/, ''))
  return new SourceError('malformed', message, advice, { cause })
}

/** Control characters that no text has. */
const binary = /(?![\t\n\v\f\r\x85])\p{Cc}/u

function explain(start: string, root: string): readonly [message: string, advice: string] {
  if (start.trim() === '') {
    return [
      'The address answered with nothing at all',
      'Try again later, or look for the feed’s new address.',
    ]
  }
  if (binary.test(start.slice(0, 500))) {
    return [
      'The address answered a file that is not text, such as a picture or an archive, instead of a feed',
      'Check the address in a browser and use that of the feed.',
    ]
  }
  if (root === 'json') {
    return [
      'The address answered JSON that is not a JSON Feed',
      'Look for a link named RSS, Atom or JSON Feed on the site and use its address.',
    ]
  }
  if (pageRoots.has(root)) {
    if (/type\s*=\s*["']?password/i.test(start) || /<title[^>]*>[^<]*\b(?:log ?in|sign ?in)\b/i.test(start)) {
      return [
        'The address answered a login page instead of a feed',
        'Give a user name and password in the source’s settings, or use the feed’s public address.',
      ]
    }
    return [
      'The address answered a web page instead of a feed',
      'Use “find feeds” with the address of the site, or look for a link named RSS or Atom on the page.',
    ]
  }
  if (root === 'opml') {
    return [
      'The address answered a list of feeds (OPML) instead of one feed',
      'Add the feeds in it one by one.',
    ]
  }
  if (root === 'urlset' || root === 'sitemapindex') {
    return [
      'The address answered a sitemap instead of a feed',
      'Use “find feeds” with the address of the site.',
    ]
  }
  if (root !== '') {
    return [
      `The address answered something that is neither RSS, Atom nor JSON Feed (it begins with “${root.slice(0, 40)}”)`,
      'Check the address in a browser and use that of the feed.',
    ]
  }
  return [
    'The address answered something that is neither RSS, Atom nor JSON Feed',
    'Check the address in a browser and use that of the feed.',
  ]
}
