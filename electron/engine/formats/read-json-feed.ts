import type { Feed, FeedEntry } from './feed-reader.ts'
import { nestsDeeper } from './json-depth.ts'
import { parseDate } from './parse-date.ts'
import { readHtml, readPlain, readPlainTitle } from './prose.ts'
import { resolveUrl } from './resolve-url.ts'

const maxEntries = 5000

/** Deepest nesting read; JSON Feed itself needs six levels, extensions a few more. */
const maxDepth = 100
/** Characters from which on the nesting is looked at; below, any costs next to nothing. */
const large = 500_000

/**
 * Reads JSON Feed 1.0 and 1.1 with feedsmith. Throws when it is not one. feedsmith is loaded at the first
 * JSON Feed, since most people have none and it is not small.
 */
export async function readJsonFeed(json: string, url: string): Promise<Feed> {
  if (json.length > large && nestsDeeper(json, maxDepth)) throw new Error('The JSON is nested too deep.')
  const { feed, isMended } = await parse(json)
  const link = feed.home_page_url === undefined ? undefined : resolveUrl(feed.home_page_url, url)
  const base = link ?? url
  const author = feed.authors?.find(({ name }) => name)?.name
  return {
    title: readPlainTitle(feed.title ?? ''),
    ...(feed.description ? { description: readPlain(feed.description).text } : {}),
    ...(link === undefined ? {} : { link }),
    ...(feed.language ? { language: feed.language } : {}),
    ...(author ? { author } : {}),
    entries: (feed.items ?? []).slice(0, maxEntries).map((item): FeedEntry => {
      const itemUrl =
        resolveUrl(item.url ?? '', base) ??
        resolveUrl(item.external_url ?? '', base) ??
        (/^https?:\/\//i.test(item.id ?? '') ? resolveUrl(item.id ?? '', base) : undefined)
      const prose = item.content_html
        ? readHtml(item.content_html, itemUrl ?? base)
        : readPlain(item.content_text ?? item.summary ?? '')
      const publishedAt = parseDate(item.date_published ?? '') ?? parseDate(item.date_modified ?? '')
      const by = item.authors?.find(({ name }) => name)?.name ?? author
      return {
        ...(item.id ? { id: item.id } : {}),
        title: readPlainTitle(item.title ?? ''),
        ...(itemUrl === undefined ? {} : { url: itemUrl }),
        text: prose.text,
        ...(prose.html === undefined ? {} : { html: prose.html }),
        ...(by ? { author: by } : {}),
        ...(publishedAt === undefined ? {} : { publishedAt }),
      }
    }),
    readBy: 'feedsmith',
    isMended,
  }
}

/** Feeds written by templates have line breaks in strings and commas before brackets; those are mended. */
async function parse(json: string) {
  const { parseJsonFeed } = await import('feedsmith')
  try {
    return { feed: parseJsonFeed(json), isMended: false }
  } catch (error) {
    if (!/jsonfeed\.org\\?\/version/.test(json.slice(0, 1000))) throw error
    const mended = json.replace(controls, ' ').replace(/,\s*(?=[\]}])/g, '')
    return { feed: parseJsonFeed(mended), isMended: true }
  }
}

const controls = /\p{Cc}+/gu
