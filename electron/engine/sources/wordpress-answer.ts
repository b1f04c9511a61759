import { z } from 'zod'
import { AnswerError } from './answer-error.ts'
import type { AnswerContext, Answering, Delivered } from './answering.ts'
import { askJson } from './ask-json.ts'
import { postAnswer, type Refusal } from './post-answer.ts'
import { SourceError } from './source-error.ts'
import type { WordPressSettings } from './wordpress-settings.ts'
import { wordPressAddress, wordPressLogin } from './wordpress-settings.ts'

type Context = AnswerContext<WordPressSettings, unknown>

const answerToSchema = z.object({ comment: z.number().int(), post: z.number().int() })
const postedSchema = z.object({
  id: z.number().int(),
  link: z.string().nullish(),
  parent: z.number().int().nullish(),
  content: z.object({ raw: z.string().nullish(), rendered: z.string().nullish() }).nullish(),
})

/** Bytes that WordPress's column for comments takes. */
const mostBytes = 65_525
/** Comments under theirs that are compared with ours, the most that WordPress gives. */
const mostCompared = 100
const byHand = 'Your draft is kept; you can copy it and answer elsewhere.'

/** Answers as a comment under theirs, by https://developer.wordpress.org/rest-api/reference/comments/. */
export const wordPressAnswer: Answering<WordPressSettings, unknown> = {
  byMail: false,
  // The same words by the same person under the same comment are refused as a duplicate.
  repeatableFor: Number.POSITIVE_INFINITY,
  place({ url, username, password }, { answerTo, item }) {
    if (!answerToSchema.safeParse(answerTo).success) return undefined
    const host = new URL(url).host
    const isHeld = item.kind === 'report'
    const why =
      password === ''
        ? 'Sending needs your user name and an application password in the source’s settings.'
        : isHeld
          ? 'Their comment is not published yet, so nobody sees your answer until you approve it in WordPress.'
          : undefined
    return {
      ...{ channel: 'wordpress', to: item.author ?? 'whoever wrote the comment' },
      label: username === '' ? `Comment on ${host}` : `Comment on ${host} as ${username}`,
      counting: { byteLimit: mostBytes },
      canSend: password !== '',
      ...(why === undefined ? {} : { why }),
      ...(item.url === undefined ? {} : { openUrl: item.url }),
      ...{ quotes: false, threads: false },
    }
  },
  async send(context, { answerTo }, { text }) {
    const { comment, post } = answerToSchema.parse(answerTo)
    await assertThere(context, comment)
    const posted = await postAnswer(context, {
      service: new URL(context.settings.url).host,
      url: wordPressAddress(context.settings.url, '/wp/v2/comments', {}),
      headers: wordPressLogin(context.settings),
      body: { post, parent: comment, content: asMarkup(text) },
      schema: postedSchema,
      explain,
    })
    return delivered(posted)
  },
  async find(context, { answerTo }, { text }) {
    const { comment } = answerToSchema.parse(answerTo)
    const said = asMarkup(text)
    for (const status of ['approve', 'hold']) {
      const query = { parent: String(comment), per_page: String(mostCompared), status, context: 'edit' }
      const found = await ask(context, '/wp/v2/comments', query, z.array(postedSchema))
      const ours = found.find(({ content }) => content?.raw?.trim() === said.trim())
      if (ours !== undefined) return delivered(ours)
    }
    return undefined
  },
}

/** Comments are markup: what would be a tag is meant as it stands. */
function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** WordPress takes answers to comments that are gone, and shows them nowhere. */
async function assertThere(context: Context, comment: number): Promise<void> {
  const schema = z.object({ status: z.string().nullish() })
  try {
    const { status } = await ask(context, `/wp/v2/comments/${comment}`, { context: 'edit' }, schema)
    if (status === 'trash' || status === 'spam')
      throw new AnswerError('kept', `Their comment is in WordPress’s ${status} folder`, byHand)
  } catch (error) {
    if (error instanceof SourceError && error.kind === 'gone')
      throw new AnswerError('kept', 'Their comment has been deleted', byHand)
    throw error
  }
}

/** Codes are those of WordPress's `WP_REST_Comments_Controller`. */
function explain(status: number, { code, words }: Refusal): AnswerError | undefined {
  if (code === 'rest_comment_closed')
    return new AnswerError(
      'kept',
      'Comments on this post are closed',
      `Open them in WordPress, or not. ${byHand}`,
    )
  if (code === 'rest_comment_invalid_post_id' || code === 'rest_comment_trash_post')
    return new AnswerError('kept', 'The post has been deleted or is not published', byHand)
  if (code === 'comment_duplicate' || status === 409)
    return new AnswerError(
      'doubtful',
      'WordPress already has this very comment from you there',
      'Look there; if it is not shown, change a word and send it again.',
    )
  if (code === 'comment_flood')
    return new AnswerError(
      'kept',
      'WordPress takes no comments so quickly one after the other',
      'Your draft is kept. Send it again in a minute.',
    )
  if (code === 'rest_comment_content_invalid' || code === 'comment_content_column_length')
    return new AnswerError(
      'kept',
      `WordPress refused it: ${words}`,
      'Your draft is kept. Change it and send it again.',
    )
  return undefined
}

async function ask<Schema extends z.ZodType>(
  context: Context,
  route: string,
  query: Readonly<Record<string, string>>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { data } = await askJson(context, {
    ...{ schema, service: 'The site', signedIn: true, signal: context.signal },
    url: wordPressAddress(context.settings.url, route, query),
    headers: wordPressLogin(context.settings),
  })
  return data
}

function delivered({ link }: z.output<typeof postedSchema>): Delivered {
  return link ? { url: link } : {}
}
