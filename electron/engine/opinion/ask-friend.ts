import { lookSchema, type Opinion } from '../../shared/model/opinion.ts'
import type { HttpClient } from '../http/http-client.ts'
import { readAnswer } from './read-answer.ts'

/** Milliseconds a friend gets: a look at a dead site takes a while. */
const patience = 20_000

/** Asks a friend's Storeminder, by the address with its key, whether `url` answers there. Never rejects. */
export async function askFriend(
  friend: string,
  url: string,
  http: Pick<HttpClient, 'request'>,
  signal: AbortSignal,
): Promise<Opinion> {
  const { host } = new URL(friend)
  try {
    const response = await http.request({
      ...{ url: friend, method: 'POST', timeout: patience, maxBytes: 10_000, maxRedirects: 0, signal },
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ url }),
    })
    if (response.status === 404) return none(`${host} does not know the key of its address`)
    if (response.status !== 200) return none(`${host} answered with status ${response.status}`)
    const look = readAnswer(lookSchema, response.body)
    if (look?.reached === undefined) return none(`${host} cannot tell at the moment`)
    if (!look.reached) return { kind: 'unreached', words: `Seen from ${host} it does not answer either` }
    const status = look.status === undefined ? '' : ` with status ${look.status}`
    return { kind: 'reached', words: `Seen from ${host} it answers${status}` }
  } catch {
    return none(`${host} did not answer`)
  }
}

function none(why: string): Opinion {
  return { kind: 'none', words: `There is no second opinion: ${why}` }
}
