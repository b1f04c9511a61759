import { z } from 'zod'
import { type Visibility, visibilitySchema } from '../../shared/model/reply.ts'
import { AnswerError } from './answer-error.ts'
import type { AnswerContext, Answering, Delivered, Outgoing } from './answering.ts'
import { askJson } from './ask-json.ts'
import type { MastodonSettings } from './mastodon-settings.ts'
import type { MastodonState } from './mastodon-state.ts'
import { postAnswer } from './post-answer.ts'
import { SourceError } from './source-error.ts'

/** What is kept of a post so that it can be answered. */
const answerToSchema = z.object({
  /** On the server that was asked, which is also the one that posts. */
  id: z.string(),
  /** The author, as they are named in a post on this server. */
  acct: z.string(),
  visibility: visibilitySchema.catch('public'),
  language: z.string().optional(),
})
/** What the next post of a thread needs. */
const refSchema = z.object({ id: z.string() })

const postedSchema = z.object({
  id: z.string(),
  url: z.string().nullish(),
  in_reply_to_id: z.string().nullish(),
  created_at: z.string(),
})
const sourceSchema = z.object({ text: z.string() })
const contextSchema = z.object({ descendants: z.array(postedSchema) })

/** What may be chosen, from the widest on, and what a server takes unless it says otherwise. */
const visibilities = visibilitySchema.options
const usual = { characters: 500, link: 23 }
/** A server keeps an `Idempotency-Key` for an hour (https://docs.joinmastodon.org/methods/statuses/); some leeway is left. */
const keyIsKept = 55 * 60_000
/** How far the clocks of two machines may differ, milliseconds. */
const clockLeeway = 10 * 60_000
/** Most posts under theirs that are compared with ours. */
const mostCompared = 20

/** Answers as a post under theirs, by https://docs.joinmastodon.org/methods/statuses/. */
export const mastodonAnswer: Answering<MastodonSettings, MastodonState> = {
  byMail: false,
  repeatableFor: keyIsKept,
  place({ server, token }, { answerTo, item }, state) {
    const to = answerToSchema.safeParse(answerTo)
    if (!to.success) return undefined
    const { acct, visibility, language } = to.data
    const limits = state?.server === server ? state.limits : undefined
    return {
      ...{ channel: 'mastodon', label: `Mastodon (${new URL(server).host})`, to: `@${acct}` },
      counting: {
        limit: limits?.characters ?? usual.characters,
        linkWeight: limits?.link ?? usual.link,
        shortHandles: true,
      },
      opening: `@${acct}`,
      canSend: token !== '',
      ...(token === ''
        ? { why: 'Sending needs an access token of your account in the source’s settings.' }
        : {}),
      ...(item.url === undefined ? {} : { openUrl: item.url }),
      visibilities: from(visibility),
      language: /^[a-z]{2,3}$/.test(language ?? '') ? (language ?? 'en') : 'en',
      ...{ quotes: false, threads: true },
    }
  },
  async send(context, { answerTo }, outgoing) {
    const to = answerToSchema.parse(answerTo)
    const { server, token } = context.settings
    const parent = refSchema.safeParse(outgoing.after).data?.id ?? to.id
    const posted = await postAnswer(context, {
      service: new URL(server).host,
      url: `${server}/api/v1/statuses`,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': outgoing.key },
      body: {
        ...{ status: outgoing.text, in_reply_to_id: parent },
        ...(outgoing.visibility === undefined ? {} : { visibility: outgoing.visibility }),
        ...(outgoing.language === undefined ? {} : { language: outgoing.language }),
      },
      schema: postedSchema,
      explain: (status, said) => explain(context, { ...to, id: parent }, status, said.words),
    })
    return delivered(posted)
  },
  async find(context, { answerTo }, outgoing) {
    const parent = refSchema.safeParse(outgoing.after).data?.id ?? answerToSchema.parse(answerTo).id
    const { descendants } = await ask(
      context,
      `statuses/${encodeURIComponent(parent)}/context`,
      contextSchema,
    )
    const earliest = outgoing.at - clockLeeway
    const candidates = descendants
      .filter((post) => post.in_reply_to_id === parent && Date.parse(post.created_at) >= earliest)
      .slice(-mostCompared)
    for (const post of candidates) if (await isOurs(context, post.id, outgoing)) return delivered(post)
    return undefined
  },
}

/** The visibility of their post first; what is wider is last, since a quiet word is rarely answered in public. */
function from(theirs: Visibility): Visibility[] {
  const start = visibilities.indexOf(theirs)
  return [...visibilities.slice(start), ...visibilities.slice(0, start).toReversed()]
}

function delivered({ id, url }: z.output<typeof postedSchema>): Delivered {
  return { ...(url ? { url } : {}), ref: { id } }
}

/** A post's source is exactly what was posted, while its markup is the server's. */
async function isOurs(context: Context, id: string, { text }: Outgoing): Promise<boolean> {
  const source = await ask(context, `statuses/${encodeURIComponent(id)}/source`, sourceSchema)
  return source.text.trim() === text.trim()
}

type Context = AnswerContext<MastodonSettings, MastodonState>

async function ask<Schema extends z.ZodType>(
  context: Context,
  path: string,
  schema: Schema,
  signedIn = true,
): Promise<z.output<Schema>> {
  const { server, token } = context.settings
  const { data } = await askJson(context, {
    ...{ url: `${server}/api/v1/${path}`, schema, signal: context.signal },
    ...{ service: new URL(server).host, signedIn },
    ...(signedIn ? { headers: { authorization: `Bearer ${token}` } } : {}),
  })
  return data
}

async function explain(
  context: Context,
  parent: z.output<typeof answerToSchema>,
  status: number,
  words: string,
): Promise<AnswerError | undefined> {
  const host = new URL(context.settings.server).host
  if (status === 404) return await explainMissing(context, parent)
  if (status === 403 && /scope/i.test(words))
    return new AnswerError(
      'kept',
      `Your token for ${host} may read, but not post`,
      'Your draft is kept. Give the application on your server the right “write:statuses”, and the source its new token.',
    )
  if (status === 422)
    return new AnswerError(
      'kept',
      `${host} refused it: ${words || 'it is not valid there'}`,
      'Your draft is kept. Change it and send it again, or copy the text and answer by hand.',
    )
  return undefined
}

/**
 * To whom a post's author has blocked, a server says that there is no such post. Everybody else still sees it, so it is
 * asked for once more without saying who asks.
 */
async function explainMissing(
  context: Context,
  { id, visibility }: z.output<typeof answerToSchema>,
): Promise<AnswerError> {
  const byHand = 'Your draft is kept; you can copy it and answer elsewhere.'
  try {
    await ask(context, `statuses/${encodeURIComponent(id)}`, z.object({ id: z.string() }), false)
    return new AnswerError('kept', 'Its author has blocked you, so you cannot answer there', byHand)
  } catch (error) {
    const isForAll = visibility === 'public' || visibility === 'unlisted'
    const isDeleted = isForAll && error instanceof SourceError && error.kind === 'gone'
    const what = isDeleted
      ? 'The post has been deleted'
      : 'The post was deleted, or its author has blocked you'
    return new AnswerError('kept', what, byHand)
  }
}
