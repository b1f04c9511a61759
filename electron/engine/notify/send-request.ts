import { z } from 'zod'
import type { HttpRequest, HttpResponse } from '../http/http-client.ts'
import { retryAfter } from '../http/retry-after.ts'
import type { SendContext } from './channel-adapter.ts'
import { ChannelError } from './channel-error.ts'

/** Most characters of a service's own words that are passed on. */
const longestWords = 200

/** Posts to a channel's service; whatever is not a 2xx rejects with a `ChannelError` that names the service. */
export async function sendRequest(
  service: string,
  { http, now, signal }: SendContext<unknown>,
  request: Omit<HttpRequest, 'method' | 'signal'>,
): Promise<void> {
  // A redirected POST arrives as a GET, or somewhere its sender never meant.
  const options = { ...request, method: 'POST', signal, maxRedirects: 0, maxBytes: 100_000 } as const
  let response: HttpResponse
  try {
    response = await http.request(options)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    throw new ChannelError(
      'network',
      `${service} could not be reached: ${words}`,
      'It is tried again in a minute; check the address, and whether this machine is online.',
    )
  }
  if (response.status < 200 || response.status > 299) throw refusal(service, response, now())
}

function refusal(service: string, response: HttpResponse, now: number): ChannelError {
  const { status, headers, body } = response
  const words = itsWords(new TextDecoder().decode(body.subarray(0, 2000)))
  const said = `${service} answered ${status}${words === '' || words.startsWith('<') ? '' : `: ${words}`}`
  if (status === 401 || status === 403)
    return new ChannelError('auth', said, 'Check the token or password in the channel’s settings.')
  if (status === 429)
    return new ChannelError(
      'limit',
      said,
      'It takes no more messages for now; the next step of the escalation is used instead.',
      retryAfter(headers, now),
    )
  if (status >= 500)
    return new ChannelError('server', said, 'It is tried again in a minute.', retryAfter(headers, now))
  return new ChannelError(
    'refused',
    said,
    status >= 300 && status < 400
      ? 'The address leads elsewhere: give the one that it leads to.'
      : 'Check the channel’s settings, and send a test.',
  )
}

const errorSchema = z.union([
  z.object({ error: z.string() }).transform(({ error }) => error),
  z.object({ errorDescription: z.string() }).transform(({ errorDescription }) => errorDescription),
  z.object({ errors: z.array(z.string()).min(1) }).transform(({ errors }) => errors.join(', ')),
])

/** What a service says is wrong: ntfy's `error`, Gotify's `errorDescription`, Pushover's `errors`, or its text. */
function itsWords(body: string): string {
  let words = body
  try {
    words = errorSchema.parse(JSON.parse(body))
  } catch {
    // Plain text, then.
  }
  return words.replace(/\s+/gu, ' ').trim().slice(0, longestWords)
}
