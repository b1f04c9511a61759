import { z } from 'zod'
import type { RawItem } from '../../shared/model/item.ts'
import type { RawReport } from '../../shared/model/report.ts'
import { htmlToText } from '../formats/html-to-text.ts'
import { askJson } from './ask-json.ts'
import { feedItems } from './feed-items.ts'
import { type FeedState, pollFeed } from './poll-feed.ts'
import type { Gap, PollContext, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'
import { wordPressAnswer } from './wordpress-answer.ts'
import {
  type WordPressSettings,
  wordPressAddress,
  wordPressLogin,
  wordPressSettingsSchema,
} from './wordpress-settings.ts'

type Context = PollContext<WordPressSettings, WordPressState>

/** What a WordPress source remembers. */
export interface WordPressState {
  readonly url: string
  /** When the newest comment was written, milliseconds since 1970. */
  readonly newest?: number
  /** The user who signs in, by WordPress's number. */
  readonly me?: number
  /** Set where the site shows its comments only as a feed. */
  readonly feed?: FeedState
}

const words = z.string().nullish()
/** A comment as https://developer.wordpress.org/rest-api/reference/comments/ describes it. */
const commentSchema = z.object({
  id: z.number().int(),
  post: z.number().int().nullish(),
  parent: z.number().int().nullish(),
  author: z.number().int().nullish(),
  author_name: words,
  author_email: words,
  author_url: words,
  date_gmt: z.string().catch(''),
  link: words,
  content: z.object({ rendered: z.string() }),
  status: words,
  _embedded: z
    .object({ up: z.array(z.object({ title: z.object({ rendered: words }).nullish() })).nullish() })
    .nullish(),
})
type Comment = z.output<typeof commentSchema>
const answerSchema = z.array(commentSchema)

/** Comments that one page holds, the most that WordPress gives, and pages read of each state. */
const page = { size: 100, most: 5 }
/** How far a poll overlaps the last one, milliseconds: a comment may be dated before it was sent. */
const overlap = 24 * 60 * 60_000
const longestText = 50_000

/** Comments on a WordPress site by its REST interface, by its feed where that is closed. */
export const wordPressCommentsSource = {
  kind: 'wordpress-comments',
  label: 'WordPress comments',
  description: 'What readers write under your posts; with a password also what is held for moderation.',
  itemKind: 'mention',
  settings: wordPressSettingsSchema,
  defaultMinutes: 10,
  minimumMinutes: 1,
  sees: 'Published comments; signed in also those held for moderation, and what was taken for spam, set aside.',
  blindTo: 'Without a password everything that is not published yet.',
  needs: 'The site’s address; for held comments an application password.',
  group: 'own-site',
  abilities: { reply: true, push: false },
  backsOff: true,
  catchesUp: true,
  address: ({ url }) => url,
  suggestName: ({ url }) => `Comments on ${new URL(url).host.replace(/^www\./, '')}`,
  async poll(context) {
    const last = context.state?.url === context.settings.url ? context.state : undefined
    try {
      return await pollRest(context, last)
    } catch (error) {
      const isSignedIn = context.settings.password !== ''
      const isClosed = error instanceof SourceError && ['auth', 'gone', 'malformed'].includes(error.kind)
      if (isSignedIn || !isClosed) throw error
      return await pollComments(context, last, error)
    }
  },
  answer: wordPressAnswer,
} as const satisfies SourceAdapter<typeof wordPressSettingsSchema, WordPressState>

async function pollRest(context: Context, last: WordPressState | undefined) {
  const { url, password } = context.settings
  const states = password === '' ? ['approve'] : ['hold', 'approve', 'spam']
  const since = last?.newest === undefined ? undefined : last.newest - overlap
  const comments: Comment[] = []
  const gaps: Gap[] = []
  for (const status of states) {
    const read = await readAll(context, status, since)
    comments.push(...read.comments)
    if (since !== undefined && !read.isWhole)
      gaps.push({ from: since, to: oldestOf(read.comments), reason: 'more came than one reading brings' })
  }
  const newest = Math.max(last?.newest ?? 0, ...timesOf(comments))
  const me = last?.me ?? (await whoAmI(context, comments))
  return {
    items: comments.map((comment) => toItem(comment, me)),
    state: { url, newest, ...(me === undefined ? {} : { me }) },
    gaps,
  }
}

async function readAll(context: Context, status: string, since: number | undefined) {
  const { settings, signal } = context
  const signedIn = settings.password !== ''
  const comments: Comment[] = []
  for (let number = 1; number <= page.most; number++) {
    const query = {
      per_page: String(page.size),
      page: String(number),
      orderby: 'date_gmt',
      order: 'desc',
      _embed: 'up',
      ...(signedIn ? { status, context: 'edit' } : {}),
      ...(since === undefined ? {} : { after: new Date(since).toISOString() }),
    }
    const { data } = await askJson(context, {
      service: 'The site',
      url: wordPressAddress(settings.url, '/wp/v2/comments', query),
      schema: answerSchema,
      signedIn,
      ...(signedIn ? { headers: wordPressLogin(settings) } : {}),
      signal,
    })
    comments.push(...data)
    if (data.length < page.size || since === undefined) return { comments, isWhole: true }
  }
  return { comments, isWhole: false }
}

async function pollComments(context: Context, last: WordPressState | undefined, cause: unknown) {
  const { url } = context.settings
  const address = new URL('comments/feed/', url.endsWith('/') ? url : `${url}/`).href
  try {
    const { feed, state, ...look } = await pollFeed({
      ...context,
      settings: { url: address },
      state: last?.feed,
    })
    return {
      items: feed === undefined ? [] : feedItems(feed.entries, 'answer'),
      state: { url, feed: state },
      ...look,
    }
  } catch (error) {
    if (error instanceof SourceError && ['network', 'timeout', 'cancelled'].includes(error.kind)) throw error
    throw new SourceError(
      'gone',
      'The site shows its comments neither by its REST interface nor as a feed',
      'Check whether it is a WordPress site; if it is, give a user name and an application password.',
      { cause },
    )
  }
}

/** The operator's own number, asked for once somebody with an account has commented. */
async function whoAmI(context: Context, comments: readonly Comment[]): Promise<number | undefined> {
  const { settings, signal } = context
  if (settings.password === '' || comments.every(({ author }) => !author)) return undefined
  const { data } = await askJson(context, {
    service: 'The site',
    url: wordPressAddress(settings.url, '/wp/v2/users/me', {}),
    schema: z.object({ id: z.number().int() }),
    signedIn: true,
    headers: wordPressLogin(settings),
    signal,
  })
  return data.id
}

/** What a comment is called where another answers it. */
const nameOf = (id: number) => `comment ${id}`

/** Only the operator's own words belong with what they answer: others who answer each other stay apart. */
function threadOf({ id, parent, author }: Comment, me: number | undefined): Pick<RawItem, 'mine' | 'thread'> {
  if (me === undefined || author !== me) return { thread: [nameOf(id)] }
  return { mine: true, thread: [nameOf(id), ...(parent ? [nameOf(parent)] : [])] }
}

function toItem(comment: Comment, me: number | undefined): RawItem {
  const html = comment.content.rendered
  const title = htmlToText(comment._embedded?.up?.[0]?.title?.rendered ?? '', 200)
  const publishedAt = timeOf(comment)
  const isSpam = comment.status === 'spam'
  const isHeld = comment.status === 'hold'
  const what = isSpam ? 'Comment taken for spam' : isHeld ? 'Comment waiting for moderation' : 'Comment'
  const author = comment.author_name || undefined
  const authorId = comment.author_email ? `mailto:${comment.author_email}` : comment.author_url
  return {
    // What everybody can read is talk; what only the site's owner can is written to them.
    kind: isHeld || isSpam ? 'report' : 'mention',
    externalId: String(comment.id),
    title: title === '' ? what : `${what} on “${title}”`,
    text: htmlToText(html, longestText),
    html,
    ...(comment.link ? { url: comment.link } : {}),
    ...(author === undefined ? {} : { author }),
    ...(authorId ? { authorId } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    needs: 'answer',
    ...(isHeld || isSpam ? { report: toReport(comment, isSpam) } : {}),
    ...threadOf(comment, me),
    ...(comment.post ? { answerTo: { comment: comment.id, post: comment.post } } : {}),
  }
}

function toReport(
  { author_name: name, author_email: email, author_url: site, link }: Comment,
  isSpam: boolean,
) {
  const page = link?.replace(/#.*$/u, '')
  return {
    way: 'comment',
    sender: { ...(name ? { name } : {}), ...(email ? { address: email } : {}) },
    ...(page ? { page } : {}),
    fields: site ? [{ name: 'Website', value: site.slice(0, 2000) }] : [],
    ...{ certain: true, attachments: [], troubles: [] },
    ...(isSpam ? { aside: 'spam' } : {}),
  } satisfies RawReport
}

/** `date_gmt` is UTC without saying so; absent where an import left none, which WordPress shows as a year before Christ. */
function timeOf({ date_gmt: text }: Comment): number | undefined {
  const at = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`)
  return at > 0 ? at : undefined
}

function timesOf(comments: readonly Comment[]): readonly number[] {
  return comments.flatMap((comment) => timeOf(comment) ?? [])
}

function oldestOf(comments: readonly Comment[]): number {
  return Math.min(...timesOf(comments))
}
