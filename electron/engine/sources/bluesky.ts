import { z } from 'zod'
import type { RawItem } from '../../shared/model/item.ts'
import { askJson } from './ask-json.ts'
import { blueskyAnswer } from './bluesky-answer.ts'
import {
  type BlueskyPost,
  blueskyItem,
  blueskyPostSchema,
  blueskyRecordSchema,
  ownBlueskyItem,
} from './bluesky-item.ts'
import { type BlueskySession, createSession, openSession, renewSession } from './bluesky-session.ts'
import { type BlueskySettings, blueskySettingsSchema } from './bluesky-settings.ts'
import type { BlueskyState } from './bluesky-state.ts'
import type { Gap, PollContext, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

type Context = PollContext<BlueskySettings, BlueskyState>

const searchSchema = z.object({ posts: z.array(blueskyPostSchema), cursor: z.string().optional() })
const recordsSchema = z.object({ records: z.array(blueskyRecordSchema) })
const notificationsSchema = z.object({
  notifications: z.array(blueskyPostSchema.extend({ reason: z.string() })),
  cursor: z.string().optional(),
})

/** Posts a page, the most that is given, and pages a poll. */
const size = 100
const mostPages = 3
/** How far a search overlaps the last one, milliseconds: posts are found a little after they were written. */
const overlap = 30 * 60_000

/** Bluesky by https://docs.bsky.app/docs/category/http-reference, always signed in, since its search is closed otherwise. */
export const blueskySource = {
  kind: 'bluesky',
  label: 'Bluesky',
  description: 'Posts with your words or links to your site, and what mentions you.',
  itemKind: 'mention',
  settings: blueskySettingsSchema,
  defaultMinutes: 15,
  minimumMinutes: 10,
  sees: 'Public posts that its search finds, and what mentions, answers or quotes your account.',
  blindTo:
    'Posts whose authors hide them from people who are not signed in or from you, and private messages.',
  needs: 'Your handle and an app password.',
  group: 'mentions',
  abilities: { reply: true, push: false },
  backsOff: true,
  catchesUp: true,
  address: ({ server, handle, words, domain, mentions }) =>
    `${server}/?${new URLSearchParams({ handle, words, domain, mentions: String(mentions) })}`,
  recognise(url) {
    const handle = /^\/profile\/([\w.-]+\.[\w-]+)\/?$/.exec(url.pathname)?.[1]
    return handle !== undefined && url.hostname === 'bsky.app'
      ? { settings: { handle }, reason: 'What mentions you on Bluesky', isAccount: true }
      : undefined
  },
  suggestName: ({ words, domain, mentions }) =>
    `Bluesky: ${[words, domain, mentions ? 'mentions' : ''].filter(Boolean).join(', ')}`,
  async poll(context) {
    const { settings, state, secrets } = context
    const account = `${settings.server} ${settings.handle}`
    const last = state?.account === account ? state : undefined
    const desk = new Desk(context, await openSession(last?.session, secrets))
    const items = new Map<string, RawItem>()
    const gaps: Gap[] = []
    const newest: Record<string, number> = { ...last?.newest }
    for (const question of questions(settings)) {
      const since = last?.newest[question.key]
      const read = await desk.readAll(question, since)
      for (const post of read.posts) {
        const isKnown = since !== undefined && Date.parse(post.indexedAt) < since - overlap
        if (!isKnown) items.set(post.uri, blueskyItem(post, question.needs))
      }
      const times = read.posts.map(({ indexedAt }) => Date.parse(indexedAt))
      newest[question.key] = Math.max(since ?? 0, ...times)
      if (read.isCut && since !== undefined)
        gaps.push({ from: since, to: Math.min(...times), reason: 'more was posted than one reading brings' })
    }
    if (settings.mentions) {
      const own = await desk.ownAnswers()
      for (const item of own) if (!items.has(item.externalId)) items.set(item.externalId, item)
    }
    const session = await secrets.seal(JSON.stringify(await desk.session()))
    return { items: [...items.values()], state: { account, session, newest }, gaps }
  },
  answer: blueskyAnswer,
} as const satisfies SourceAdapter<typeof blueskySettingsSchema, BlueskyState>

interface Question {
  readonly key: string
  readonly method: string
  /** Without limit and cursor. */
  readonly query: string
  readonly needs: 'answer' | 'look'
}

function questions({ words, domain, mentions }: BlueskySettings): readonly Question[] {
  const search = { method: 'app.bsky.feed.searchPosts', needs: 'look' } as const
  const latest = (query: Record<string, string>) => String(new URLSearchParams({ ...query, sort: 'latest' }))
  return [
    ...(words === '' ? [] : [{ ...search, key: `?${words}`, query: latest({ q: words }) }]),
    ...(domain === '' ? [] : [{ ...search, key: `/${domain}`, query: latest({ q: domain, domain }) }]),
    ...(mentions
      ? [
          {
            ...({ key: '@', method: 'app.bsky.notification.listNotifications', needs: 'answer' } as const),
            query: 'reasons=mention&reasons=reply&reasons=quote',
          },
        ]
      : []),
  ]
}

/** Asks in one session, which is renewed at most once a poll. */
class Desk {
  readonly #context: Context
  #session: BlueskySession | undefined
  #isNew = false

  constructor(context: Context, session: BlueskySession | undefined) {
    this.#context = context
    this.#session = session
  }

  async session(): Promise<BlueskySession> {
    if (this.#session === undefined) await this.#signIn()
    return this.#session ?? { accessJwt: '', refreshJwt: '' }
  }

  async readAll(question: Question, since: number | undefined) {
    const posts: BlueskyPost[] = []
    let cursor: string | undefined
    for (let page = 0; page < mostPages; page++) {
      const read = await this.#read(question, cursor)
      posts.push(...read.posts)
      cursor = read.cursor
      const oldest = Math.min(...read.posts.map(({ indexedAt }) => Date.parse(indexedAt)))
      if (cursor === undefined || read.posts.length === 0 || since === undefined || oldest < since)
        return { posts, isCut: false }
    }
    return { posts, isCut: true }
  }

  /** What the operator answered, wherever they wrote it; a server that does not tell is no reason to read nothing. */
  async ownAnswers(): Promise<readonly RawItem[]> {
    const { handle } = this.#context.settings
    // One may sign in with a mail address, by which nothing can be looked up.
    if (handle.includes('@')) return []
    const query = new URLSearchParams({ repo: handle, collection: 'app.bsky.feed.post', limit: String(size) })
    try {
      const { records } = await this.#ask(`/xrpc/com.atproto.repo.listRecords?${query}`, recordsSchema)
      return records.flatMap((one) => ownBlueskyItem(one, handle) ?? [])
    } catch (error) {
      if (error instanceof SourceError && ['gone', 'malformed', 'refused', 'server'].includes(error.kind))
        return []
      throw error
    }
  }

  async #read(question: Question, cursor: string | undefined) {
    const query = new URLSearchParams(question.query)
    query.set('limit', String(size))
    if (cursor !== undefined) query.set('cursor', cursor)
    const path = `/xrpc/${question.method}?${query}`
    if (question.key === '@') {
      const answer = await this.#ask(path, notificationsSchema)
      return { posts: answer.notifications, cursor: answer.cursor }
    }
    return await this.#ask(path, searchSchema)
  }

  async #ask<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
    const { accessJwt } = await this.session()
    try {
      return await this.#askWith(accessJwt, path, schema)
    } catch (error) {
      // An expired token is answered with 400 or 401; one that was given a moment ago has not expired.
      const mayBeExpired =
        error instanceof SourceError && (error.kind === 'auth' || error.kind === 'malformed')
      if (!mayBeExpired || this.#isNew) throw error
      await this.#signIn()
      return await this.#askWith((await this.session()).accessJwt, path, schema)
    }
  }

  async #signIn(): Promise<void> {
    const old = this.#session
    this.#session = await (old === undefined
      ? createSession(this.#context)
      : renewSession(this.#context, old))
    this.#isNew = true
  }

  async #askWith<Schema extends z.ZodType>(
    token: string,
    path: string,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    const { data } = await askJson(this.#context, {
      ...{ schema, service: 'Bluesky', signedIn: true, signal: this.#context.signal },
      url: `${this.#context.settings.server}${path}`,
      headers: { authorization: `Bearer ${token}` },
    })
    return data
  }
}
