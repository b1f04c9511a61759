import { z } from 'zod'
import { AnswerError } from './answer-error.ts'
import type { AnswerContext, Answering, Delivered, Outgoing } from './answering.ts'
import { askJson } from './ask-json.ts'
import { findFacets } from './bluesky-facets.ts'
import { createSession, openSession } from './bluesky-session.ts'
import type { BlueskySettings } from './bluesky-settings.ts'
import type { BlueskyState } from './bluesky-state.ts'
import { postAnswer } from './post-answer.ts'
import { recordKey } from './record-key.ts'
import { SourceError } from './source-error.ts'

type Context = AnswerContext<BlueskySettings, BlueskyState>

const answerToSchema = z.object({ uri: z.string(), handle: z.string(), language: z.string().optional() })
const strongRef = z.object({ uri: z.string(), cid: z.string() })
/** What the next post of a thread needs. */
const refSchema = z.object({ parent: strongRef, root: strongRef })
type Thread = z.output<typeof refSchema>

const accountSchema = z.object({ did: z.string(), handle: z.string() })
const viewerSchema = z
  .object({
    blockedBy: z.boolean().nullish(),
    blocking: z.string().nullish(),
    replyDisabled: z.boolean().nullish(),
  })
  .nullish()
const postsSchema = z.object({
  posts: z.array(
    strongRef.extend({
      author: z.object({ viewer: viewerSchema }),
      viewer: viewerSchema,
      record: z.object({ reply: z.object({ root: strongRef }).nullish().catch(undefined) }),
    }),
  ),
})
const profileSchema = z.object({ viewer: viewerSchema })

const collection = 'app.bsky.feed.post'
const byHand = 'Your draft is kept; you can copy it and answer elsewhere.'

/** Answers as a post under theirs, by https://docs.bsky.app/docs/api/com-atproto-repo-create-record. */
export const blueskyAnswer: Answering<BlueskySettings, BlueskyState> = {
  byMail: false,
  // A record is written under a key of ours: what is there already is not written again.
  repeatableFor: Number.POSITIVE_INFINITY,
  place({ handle }, { answerTo, item }) {
    const to = answerToSchema.safeParse(answerTo)
    if (!to.success) return undefined
    return {
      ...{ channel: 'bluesky', label: `Bluesky (@${handle})`, to: `@${to.data.handle}` },
      counting: { limit: 300, byteLimit: 3000 },
      canSend: true,
      ...(item.url === undefined ? {} : { openUrl: item.url }),
      language: /^[a-z]{2}\b/.exec(to.data.language ?? '')?.[0] ?? 'en',
      ...{ quotes: false, threads: true },
    }
  },
  async send(context, { answerTo }, outgoing) {
    const desk = await signIn(context)
    const thread = await threadOf(context, desk, answerToSchema.parse(answerTo).uri, outgoing)
    const facets = await facetsOf(context, desk, outgoing.text)
    const rkey = recordKey(outgoing.at, outgoing.key)
    const record = {
      ...{ $type: collection, text: outgoing.text, reply: thread },
      createdAt: new Date(outgoing.at).toISOString(),
      ...(outgoing.language === undefined ? {} : { langs: [outgoing.language] }),
      ...(facets.length === 0 ? {} : { facets }),
    }
    const posted = await postAnswer(context, {
      service: 'Bluesky',
      url: `${context.settings.server}/xrpc/com.atproto.repo.createRecord`,
      headers: { authorization: `Bearer ${desk.token}` },
      body: { repo: desk.did, collection, rkey, record },
      schema: strongRef,
      explain: (status, { code, words }) =>
        status === 400 && code !== 'ExpiredToken'
          ? new AnswerError(
              'kept',
              `Bluesky refused it: ${words || code}`,
              'Your draft is kept. Change it and send it again, or copy the text and answer by hand.',
            )
          : undefined,
    })
    return delivered(posted, thread, desk.handle)
  },
  async find(context, _answered, outgoing) {
    const desk = await signIn(context)
    const query = new URLSearchParams({
      repo: desk.did,
      collection,
      rkey: recordKey(outgoing.at, outgoing.key),
    })
    const schema = strongRef.extend({ value: z.object({ reply: refSchema.partial().nullish() }) })
    try {
      const { value, ...post } = await ask(context, desk, `com.atproto.repo.getRecord?${query}`, schema)
      const thread = refSchema.safeParse(value.reply)
      return delivered(post, thread.success ? thread.data : { parent: post, root: post }, desk.handle)
    } catch (error) {
      // A record that is not there is answered with 400, as the interface documents it.
      if (error instanceof SourceError && (error.kind === 'malformed' || error.kind === 'gone'))
        return undefined
      throw error
    }
  },
}

interface Desk {
  readonly token: string
  readonly did: string
  readonly handle: string
}

/** With the session that reading keeps; it is not renewed here, since that would take it away from there. */
async function signIn(context: Context): Promise<Desk> {
  const account = `${context.settings.server} ${context.settings.handle}`
  const kept = context.state?.account === account ? context.state.session : undefined
  const session = await openSession(kept, context.secrets)
  if (session !== undefined) {
    try {
      return await accountOf(context, session.accessJwt)
    } catch (error) {
      const isExpired = error instanceof SourceError && (error.kind === 'auth' || error.kind === 'malformed')
      if (!isExpired) throw error
    }
  }
  return await accountOf(context, (await createSession(context)).accessJwt)
}

async function accountOf(context: Context, token: string): Promise<Desk> {
  const account = await ask(context, { token }, 'com.atproto.server.getSession', accountSchema)
  return { ...account, token }
}

/** Below what it stands, as it is now: deleted, closed or blocked is found out before anything is posted. */
async function threadOf(context: Context, desk: Desk, uri: string, { after }: Outgoing): Promise<Thread> {
  const before = refSchema.safeParse(after)
  if (before.success) return before.data
  const { posts } = await ask(
    context,
    desk,
    `app.bsky.feed.getPosts?${new URLSearchParams({ uris: uri })}`,
    postsSchema,
  )
  const post = posts.find((one) => one.uri === uri)
  if (post === undefined) throw await explainMissing(context, desk, uri)
  assertOpen(post.author.viewer)
  if (post.viewer?.replyDisabled)
    throw new AnswerError('kept', 'Its author does not take answers to this post', byHand)
  const parent = { uri: post.uri, cid: post.cid }
  return { parent, root: post.record.reply?.root ?? parent }
}

function assertOpen(viewer: z.output<typeof viewerSchema>): void {
  if (viewer?.blockedBy)
    throw new AnswerError('kept', 'Its author has blocked you, so you cannot answer there', byHand)
  if (viewer?.blocking)
    throw new AnswerError('kept', 'You have blocked its author', `Unblock them first. ${byHand}`)
}

async function explainMissing(context: Context, desk: Desk, uri: string): Promise<AnswerError> {
  const actor = /^at:\/\/([^/]+)/.exec(uri)?.[1] ?? ''
  const path = `app.bsky.actor.getProfile?${new URLSearchParams({ actor })}`
  try {
    assertOpen((await ask(context, desk, path, profileSchema)).viewer)
  } catch (error) {
    if (error instanceof AnswerError) return error
  }
  return new AnswerError('kept', 'The post has been deleted', byHand)
}

async function facetsOf(context: Context, desk: Desk, text: string) {
  const facets = []
  for (const { byteStart, byteEnd, ...span } of findFacets(text)) {
    const feature =
      span.kind === 'mention'
        ? await mentionOf(context, desk, span.handle)
        : span.kind === 'link'
          ? { $type: 'app.bsky.richtext.facet#link', uri: span.uri }
          : { $type: 'app.bsky.richtext.facet#tag', tag: span.tag }
    if (feature !== undefined) facets.push({ index: { byteStart, byteEnd }, features: [feature] })
  }
  return facets
}

/** A handle that nobody has stays plain text. */
async function mentionOf(context: Context, desk: Desk, handle: string) {
  try {
    const path = `com.atproto.identity.resolveHandle?${new URLSearchParams({ handle })}`
    const { did } = await ask(context, desk, path, z.object({ did: z.string() }))
    return { $type: 'app.bsky.richtext.facet#mention', did }
  } catch {
    return undefined
  }
}

async function ask<Schema extends z.ZodType>(
  context: Context,
  { token }: Pick<Desk, 'token'>,
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { data } = await askJson(context, {
    ...{ schema, service: 'Bluesky', signedIn: true, signal: context.signal },
    url: `${context.settings.server}/xrpc/${path}`,
    headers: { authorization: `Bearer ${token}` },
  })
  return data
}

function delivered({ uri, cid }: z.output<typeof strongRef>, { root }: Thread, handle: string): Delivered {
  const key = uri.split('/').at(-1) ?? ''
  return { url: `https://bsky.app/profile/${handle}/post/${key}`, ref: { parent: { uri, cid }, root } }
}
