import { z } from 'zod'
import type { HttpResponse } from '../http/http-client.ts'
import { retryAfter } from '../http/retry-after.ts'
import { AnswerError } from './answer-error.ts'
import type { SendContext } from './answering.ts'

/** One post by a JSON interface. */
export interface AnswerRequest<Schema extends z.ZodType> {
  /** The service as a person knows it, e.g. "Bluesky". */
  readonly service: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: object
  /** What it answers when it has taken the post. */
  readonly schema: Schema
  /** What a refusal means that is not about signing in or haste; `said` is the service's own code and words. */
  explain(status: number, said: Refusal): AnswerError | undefined | Promise<AnswerError | undefined>
}

/** What services say when they refuse, each by its own names: `code` for programs, `words` for people. */
export interface Refusal {
  readonly code: string
  readonly words: string
}

/** Milliseconds for the whole exchange. */
const patience = 30_000

const refusalSchema = z.object({
  error: z.string().catch(''),
  code: z.union([z.string(), z.number()]).catch(''),
  message: z.string().catch(''),
})

/**
 * Posts an answer and reads what came back. Rejects with an `AnswerError`: a refusal surely kept it, a failure of the
 * server leaves it doubtful, and an answer that cannot be read leaves it open. No answer at all is an `HttpFailure`.
 */
export async function postAnswer<Schema extends z.ZodType>(
  {
    http,
    signal,
    now,
    atTheDoor,
  }: Pick<SendContext<unknown, unknown>, 'http' | 'signal' | 'now' | 'atTheDoor'>,
  { service, url, headers, body, schema, explain }: AnswerRequest<Schema>,
): Promise<z.output<Schema>> {
  atTheDoor()
  const response = await http.request({
    ...{ url, method: 'POST', timeout: patience, maxRedirects: 0, signal },
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const data = parse(response)
  if (response.status >= 200 && response.status < 300) {
    const read = schema.safeParse(data)
    if (read.success) return read.data
    const message = `${service} answered in a way that Storeminder does not understand`
    throw new AnswerError('open', message, 'Look there whether your answer stands.', read.error)
  }
  throw (
    (await explain(response.status, refusalOf(data))) ??
    usualRefusal(response, refusalOf(data), service, now())
  )
}

function parse({ body }: HttpResponse): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}

function refusalOf(data: unknown): Refusal {
  const read = refusalSchema.safeParse(data)
  if (!read.success) return { code: '', words: '' }
  const { error, code, message } = read.data
  const words = message || error
  return { code: String(code || error), words: words.replace(/\s+/gu, ' ').trim().slice(0, 300) }
}

function usualRefusal(
  { status, headers }: HttpResponse,
  { words }: Refusal,
  service: string,
  now: number,
): AnswerError {
  const said = words === '' ? `(${status})` : `(${status}: ${words})`
  if (status === 401)
    return new AnswerError(
      'kept',
      `${service} no longer accepts the sign-in ${said}`,
      'Your draft is kept. Give a new password or token in the source’s settings, then send it again.',
    )
  if (status === 403)
    return new AnswerError(
      'kept',
      `${service} does not let you post this ${said}`,
      'Your draft is kept. Check what your token or account may do, or copy the text and answer by hand.',
    )
  if (status === 429)
    return new AnswerError(
      'kept',
      `${service} takes no more posts just now ${said}`,
      `Your draft is kept. Send it again ${whenAgain(retryAfter(headers, now), now)}.`,
    )
  if (status >= 500)
    return new AnswerError(
      'doubtful',
      `${service} failed ${said}`,
      'Your draft is kept. Send it again in a few minutes.',
    )
  return new AnswerError(
    'kept',
    `${service} refused it ${said}`,
    'Your draft is kept. Change it, or copy the text and answer by hand.',
  )
}

function whenAgain(at: number | undefined, now: number): string {
  if (at === undefined || at <= now) return 'in a few minutes'
  const minutes = Math.ceil((at - now) / 60_000)
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`
}
