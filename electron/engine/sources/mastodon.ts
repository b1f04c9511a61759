import { z } from 'zod'
import type { RawItem } from '../../shared/model/item.ts'
import { askJson, type JsonAnswer } from './ask-json.ts'
import { mastodonAnswer } from './mastodon-answer.ts'
import { type MastodonStatus, mastodonItem, ownMastodonItem, statusSchema } from './mastodon-item.ts'
import { type MastodonSettings, mastodonSettingsSchema } from './mastodon-settings.ts'
import type { MastodonState } from './mastodon-state.ts'
import type { Gap, PollContext, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

type Context = PollContext<MastodonSettings, MastodonState>

const notificationSchema = z.object({ id: z.string(), status: statusSchema.nullish() })
const searchSchema = z.object({ statuses: z.array(statusSchema) })

/** Posts a page, as many as each list gives at most, and pages a poll. */
const size = { tag: 40, search: 40, mentions: 80 }
const mostPages = 5

/** Mastodon and what speaks like it, by https://docs.joinmastodon.org/methods/. */
export const mastodonSource = {
  kind: 'mastodon',
  label: 'Mastodon',
  description: 'Posts with your hashtags; with an access token also searches and replies to you.',
  itemKind: 'mention',
  settings: mastodonSettingsSchema,
  defaultMinutes: 5,
  minimumMinutes: 1,
  sees: 'Public posts with a hashtag that this server knows of; with a token what mentions you, and what its search finds.',
  blindTo:
    'Posts that never reached this server, and most words without a hashtag: Mastodon searches only posts whose authors allow it.',
  needs: 'A server; an access token for searching and for what mentions you.',
  group: 'mentions',
  abilities: { reply: true, push: false },
  backsOff: true,
  catchesUp: true,
  address: ({ server, tags, words, mentions }) =>
    `${server}/?${new URLSearchParams({ tags, words, mentions: String(mentions) })}`,
  recognise(url) {
    const server = url.origin
    const tag = /^\/tags\/([^/]{1,100})\/?$/.exec(url.pathname)?.[1]
    if (tag !== undefined)
      return {
        settings: { server, tags: decodeURIComponent(tag) },
        reason: 'Posts with this hashtag',
        isAccount: false,
      }
    const isProfile = /^\/@\w{1,100}\/?$/.test(url.pathname) && !elsewhere.test(url.hostname)
    return isProfile
      ? { settings: { server, mentions: true }, reason: 'What mentions you on Mastodon', isAccount: true }
      : undefined
  },
  suggestName: ({ server, tags, words, mentions }) =>
    `${new URL(server).host}: ${[tags, words, mentions ? 'mentions' : ''].filter(Boolean).join(', ')}`,
  async poll(context) {
    const { settings, state } = context
    const known = state?.server === settings.server ? state.newest : {}
    const newest: Record<string, { id: string; at: number }> = { ...known }
    const items = []
    const gaps: Gap[] = []
    const me = await accountOf(context)
    for (const question of questions(settings, me)) {
      const last = known[question.key]
      const read = await readAll(context, question, last?.id)
      const [first] = read.found
      if (first !== undefined)
        newest[question.key] = { id: first.id, at: Date.parse(first.status.created_at) }
      if (last !== undefined && read.isCut) {
        const to = Date.parse(read.found.at(-1)?.status.created_at ?? '')
        gaps.push({ from: last.at, to, reason: 'more was posted than one reading brings' })
      }
      items.push(...read.found.flatMap(({ status }) => question.toItem(status) ?? []))
    }
    const limits = await limitsOf(context)
    const kept = { server: settings.server, newest, ...(limits && { limits }), ...(me && { me }) }
    return { items, state: kept, gaps }
  },
  answer: mastodonAnswer,
} as const satisfies SourceAdapter<typeof mastodonSettingsSchema, MastodonState>

/** How often a server is asked what it takes, milliseconds. */
const limitsLast = 24 * 60 * 60_000

const instanceSchema = z.object({
  configuration: z.object({
    statuses: z.object({
      max_characters: z.number().int().positive(),
      characters_reserved_per_url: z.number().int().positive(),
    }),
  }),
})

/** Asked while reading, so that the composer need not wait for it; only where answers can be sent. */
async function limitsOf(context: Context): Promise<MastodonState['limits']> {
  const { server, token } = context.settings
  const known = context.state?.server === server ? context.state.limits : undefined
  if (token === '' || (known !== undefined && context.now() - known.at < limitsLast)) return known
  try {
    const { data } = await ask(context, `${server}/api/v2/instance`, instanceSchema)
    const { max_characters: characters, characters_reserved_per_url: link } = data.configuration.statuses
    return { at: context.now(), characters, link }
  } catch {
    return known
  }
}

/** Sites whose profiles look the same but are no Mastodon. */
const elsewhere = /(?:^|\.)(?:youtube|tiktok|medium|threads|substack|instagram|x|twitter)\.(?:com|net)$/

interface Found {
  /** The id that pages go by: a notification's own, or the post's. */
  readonly id: string
  readonly status: z.output<typeof statusSchema>
}

interface Question {
  readonly key: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly size: number
  /** Nothing for a post that is of no interest. */
  toItem(status: MastodonStatus): RawItem | undefined
  read(context: Context, url: string): Promise<FoundPage>
}

interface FoundPage {
  readonly found: readonly Found[]
  /** How many entries it had, those of no use included, and the id of the last. */
  readonly length: number
  readonly lastId: string | undefined
  /** Whether the server says that there are older ones: some give fewer a page than they are asked for. */
  readonly hasNext: boolean
}

function questions({ tags, words, mentions }: MastodonSettings, me: string | undefined): readonly Question[] {
  const look = (status: MastodonStatus) => mastodonItem(status, 'look')
  const answer = (status: MastodonStatus) => mastodonItem(status, 'answer')
  const names = tags
    .split(/[\s,]+/)
    .map((tag) => tag.replace(/^#/, ''))
    .filter(Boolean)
  return [
    ...names.map((tag): Question => {
      const path = `/api/v1/timelines/tag/${encodeURIComponent(tag)}`
      return { key: `#${tag}`, path, query: {}, size: size.tag, toItem: look, read: readStatuses }
    }),
    ...(words === ''
      ? []
      : [
          {
            ...{ key: `?${words}`, path: '/api/v2/search', query: { q: words, type: 'statuses' } },
            ...{ size: size.search, toItem: look, read: readSearch },
          },
        ]),
    ...(mentions
      ? [
          {
            ...{ key: '@', path: '/api/v1/notifications', query: { 'types[]': 'mention' } },
            ...{ size: size.mentions, toItem: answer, read: readMentions },
          },
        ]
      : []),
    // After what mentions them, since an answer is known by what it answers.
    ...(mentions && me !== undefined
      ? [
          {
            ...{ key: 'me', path: `/api/v1/accounts/${me}/statuses`, query: { exclude_reblogs: 'true' } },
            ...{ size: size.tag, toItem: ownMastodonItem, read: readOwn },
          },
        ]
      : []),
  ]
}

/**
 * The operator's own account, whose answers end a wait wherever they were written. A token that may not tell is no
 * reason to read nothing.
 */
async function accountOf(context: Context): Promise<string | undefined> {
  const { settings, state } = context
  const { server, token, mentions } = settings
  if (token === '' || !mentions) return undefined
  if (state?.server === server && state.me !== undefined) return state.me
  const url = `${server}/api/v1/accounts/verify_credentials`
  try {
    const { data } = await ask(context, url, z.object({ id: z.string().regex(/^[\w-]{1,100}$/) }))
    return data.id
  } catch (error) {
    if (error instanceof SourceError && unasked.has(error.kind)) return undefined
    throw error
  }
}

/** Refusals that are about this question only. */
const unasked: ReadonlySet<string> = new Set(['auth', 'gone', 'refused', 'malformed'])

/** Goes back page by page until the last known post, or for one page when there is none. */
async function readAll(context: Context, question: Question, since: string | undefined) {
  const found: Found[] = []
  let before: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const query = new URLSearchParams({
      ...question.query,
      limit: String(question.size),
      ...(since === undefined ? {} : { since_id: since }),
      ...(before === undefined ? {} : { max_id: before }),
    })
    const some = await question.read(context, `${context.settings.server}${question.path}?${query}`)
    found.push(...some.found)
    const isLast = some.length === 0 || (some.length < question.size && !some.hasNext)
    if (isLast || since === undefined) return { found, isCut: false }
    before = some.lastId
  }
  return { found, isCut: true }
}

async function readStatuses(context: Context, url: string): Promise<FoundPage> {
  const { data, headers } = await ask(context, url, z.array(statusSchema))
  return pageOf(data, headers, (status) => status)
}

/** A token may be good for mentions and not for this. */
async function readOwn(context: Context, url: string): Promise<FoundPage> {
  try {
    return await readStatuses(context, url)
  } catch (error) {
    if (error instanceof SourceError && unasked.has(error.kind)) return pageOf([], {}, () => undefined)
    throw error
  }
}

async function readSearch(context: Context, url: string): Promise<FoundPage> {
  const { data, headers } = await ask(context, url, searchSchema)
  return pageOf(data.statuses, headers, (status) => status)
}

async function readMentions(context: Context, url: string): Promise<FoundPage> {
  const { data, headers } = await ask(context, url, z.array(notificationSchema))
  return pageOf(data, headers, ({ status }) => status)
}

function pageOf<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  headers: Readonly<Record<string, string>>,
  statusOf: (entry: Entry) => MastodonStatus | null | undefined,
): FoundPage {
  const found = entries.flatMap((entry) => {
    const status = statusOf(entry)
    return status ? [{ id: entry.id, status }] : []
  })
  const hasNext = /\brel="?next\b/.test(headers.link ?? '')
  return { found, length: entries.length, lastId: entries.at(-1)?.id, hasNext }
}

async function ask<Schema extends z.ZodType>(
  context: Context,
  url: string,
  schema: Schema,
): Promise<JsonAnswer<z.output<Schema>>> {
  const { server, token } = context.settings
  return askJson(context, {
    ...{ url, schema, signal: context.signal },
    service: new URL(server).host,
    signedIn: token !== '',
    ...(token === '' ? {} : { headers: { authorization: `Bearer ${token}` } }),
  })
}
