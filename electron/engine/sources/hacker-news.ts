import { z } from 'zod'
import type { RawItem } from '../../shared/model/item.ts'
import { htmlToText } from '../formats/html-to-text.ts'
import { askJson } from './ask-json.ts'
import { hackerNewsSettingsSchema } from './hacker-news-settings.ts'
import type { Gap, PollContext, SourceAdapter } from './source-adapter.ts'

type Settings = z.output<typeof hackerNewsSettingsSchema>
type Context = PollContext<Settings, HackerNewsState>

/** What a Hacker News source remembers. */
export interface HackerNewsState {
  /** The question all this belongs to; another question begins anew. */
  readonly asked: string
  /** When the newest hit was written, milliseconds since 1970. */
  readonly newest: number
}

/** One search hit, as https://hn.algolia.com/api describes it. */
const hitSchema = z.object({
  objectID: z.string(),
  created_at_i: z.number(),
  author: z.string().nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  story_text: z.string().nullish(),
  comment_text: z.string().nullish(),
  story_title: z.string().nullish(),
})
type Hit = z.output<typeof hitSchema>

const answerSchema = z.object({ hits: z.array(hitSchema), nbPages: z.number().int() })

const day = 24 * 60 * 60_000
/** How far the first poll looks back, and how far each one overlaps the last, since indexing lags behind. */
const lookBack = { first: 30 * day, overlap: 60 * 60_000 }
/** Hits a page and pages a poll: 300 posts between two polls are more than Hacker News ever wrote of one name. */
const page = { size: 100, most: 3 }
const longestText = 20_000

/** Hacker News by its public search. `origin`: where the search answers, without a slash at the end. */
export function createHackerNewsSource(origin: string) {
  return {
    kind: 'hacker-news',
    label: 'Hacker News',
    description: 'Stories and comments that name you or link to your site.',
    itemKind: 'mention',
    settings: hackerNewsSettingsSchema,
    defaultMinutes: 10,
    minimumMinutes: 2,
    sees: 'Every public story and comment with the words, or with a link to the site, minutes after it was posted.',
    blindTo: 'Posts that were removed before they were indexed, and words that stand only behind a link.',
    needs: 'Nothing: its search is open to all.',
    group: 'mentions',
    abilities: { reply: false, push: false },
    backsOff: true,
    catchesUp: true,
    address: ({ words, domain }) => `${origin}/?${new URLSearchParams({ words, domain })}`,
    suggestName: ({ words, domain }) => `Hacker News: ${words || domain}`,
    poll: (context) => poll(origin, context),
  } as const satisfies SourceAdapter<typeof hackerNewsSettingsSchema, HackerNewsState>
}

async function poll(origin: string, context: Context) {
  const { settings, state, now } = context
  const asked = JSON.stringify([settings.words, settings.domain])
  const last = state?.asked === asked ? state.newest : undefined
  const since = last === undefined ? now() - lookBack.first : last - lookBack.overlap
  const hits = new Map<string, Hit>()
  const gaps: Gap[] = []
  for (const question of questions(settings)) {
    const found = await search(origin, question, since, context)
    for (const hit of found.hits) hits.set(hit.objectID, hit)
    if (found.isCut && last !== undefined)
      gaps.push({ from: since, to: found.oldest, reason: 'more was posted than one reading brings' })
  }
  const newest = Math.max(last ?? since, ...[...hits.values()].map((hit) => hit.created_at_i * 1000))
  return { items: [...hits.values()].map(toItem), state: { asked, newest }, gaps }
}

/** The words and the links are two questions: the search looks for either in different places. */
function questions({ words, domain }: Settings): readonly Record<string, string>[] {
  return [
    ...(words === '' ? [] : [{ query: words, advancedSyntax: 'true', typoTolerance: 'false' }]),
    ...(domain === ''
      ? []
      : [{ query: domain, restrictSearchableAttributes: 'url', typoTolerance: 'false' }]),
  ]
}

async function search(
  origin: string,
  question: Record<string, string>,
  since: number,
  { http, now, signal }: Context,
) {
  const hits: Hit[] = []
  let pages = 1
  for (let number = 0; number < Math.min(pages, page.most); number++) {
    const query = new URLSearchParams({
      ...question,
      tags: '(story,comment)',
      numericFilters: `created_at_i>${Math.floor(since / 1000)}`,
      hitsPerPage: String(page.size),
      page: String(number),
    })
    const { data } = await askJson(
      { http, now },
      {
        service: 'Hacker News',
        url: `${origin}/api/v1/search_by_date?${query}`,
        schema: answerSchema,
        signal,
      },
    )
    hits.push(...data.hits)
    pages = data.nbPages
  }
  const oldest = Math.min(...hits.map((hit) => hit.created_at_i * 1000))
  return { hits, oldest, isCut: pages > page.most }
}

function toItem(hit: Hit): RawItem {
  const html = hit.comment_text ?? hit.story_text ?? ''
  const author = hit.author ?? undefined
  return {
    kind: 'mention',
    externalId: hit.objectID,
    title: hit.title || `Comment on “${hit.story_title ?? 'a story'}”`,
    text: htmlToText(html, longestText),
    ...(html === '' ? {} : { html }),
    url: `https://news.ycombinator.com/item?id=${encodeURIComponent(hit.objectID)}`,
    ...(author === undefined ? {} : { author, authorId: `news.ycombinator.com/${author}` }),
    ...(hit.url ? { repeats: hit.url } : {}),
    publishedAt: hit.created_at_i * 1000,
    needs: hit.comment_text ? 'answer' : 'look',
  }
}

/** Hacker News where it really is. */
export const hackerNewsSource = createHackerNewsSource('https://hn.algolia.com')
