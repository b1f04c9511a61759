import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Opinion } from '../../shared/model/opinion.ts'
import type { HttpClient } from '../http/http-client.ts'
import { readAnswer } from './read-answer.ts'

/** In how many places. Each counts against the hourly allowance that the service gives an address. */
const places = 3
/** Milliseconds between two looks at the result, as the service asks of its clients, and for all together. */
const pace = 500
const patience = 25_000
const mostBytes = 500_000

const startedSchema = z.object({ id: z.string().regex(/^[\w-]{1,200}$/) })
const resultSchema = z.object({
  status: z.string(),
  results: z
    .array(
      z.object({
        probe: z.object({ city: z.string().max(100).optional(), country: z.string().max(10).optional() }),
        result: z.object({ status: z.string(), statusCode: z.number().int().nullish() }),
      }),
    )
    .max(100),
})
type Results = z.infer<typeof resultSchema>['results']

/**
 * Asks a public service (by the API of Globalping, https://globalping.io/docs) to try `url` in a few places of the
 * world. It learns the host and path, not the query. Never rejects.
 */
export async function askProbes(
  service: string,
  url: string,
  http: Pick<HttpClient, 'request'>,
  signal: AbortSignal,
): Promise<Opinion> {
  const { host } = new URL(service)
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(patience)])
  try {
    const response = await http.request({
      ...{ url: new URL('/v1/measurements', service).href, method: 'POST', maxBytes: mostBytes },
      ...{ timeout: 10_000, maxRedirects: 0, signal: deadline },
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(measurementOf(new URL(url))),
    })
    if (response.status === 429) return none(`${host} has answered enough questions for this hour`)
    const started = response.status < 300 ? readAnswer(startedSchema, response.body) : undefined
    if (started === undefined) return none(`${host} would not look (status ${response.status})`)
    return weigh(
      await resultsOf(new URL(`/v1/measurements/${started.id}`, service).href, http, deadline),
      host,
    )
  } catch {
    return none(`${host} did not answer in time`)
  }
}

function measurementOf(url: URL): object {
  const isHttps = url.protocol === 'https:'
  return {
    ...{ type: 'http', target: url.hostname.replace(/^\[|\]$/g, ''), limit: places },
    locations: [{ magic: 'world' }],
    measurementOptions: {
      protocol: isHttps ? 'HTTPS' : 'HTTP',
      port: Number(url.port) || (isHttps ? 443 : 80),
      request: { method: 'HEAD', path: url.pathname },
    },
  }
}

/** Waits until the measurement is over. Rejects when that takes too long or makes no sense. */
async function resultsOf(
  url: string,
  http: Pick<HttpClient, 'request'>,
  signal: AbortSignal,
): Promise<Results> {
  for (;;) {
    const { body } = await http.request({ url, timeout: 10_000, maxBytes: mostBytes, signal })
    const answer = readAnswer(resultSchema, body)
    if (answer === undefined) throw new Error('The service answered something else')
    if (answer.status !== 'in-progress') return answer.results
    await wait(pace, undefined, { signal })
  }
}

function weigh(results: Results, host: string): Opinion {
  const telling = results.filter(({ result }) => result.status === 'finished' || result.status === 'failed')
  const answered = telling.filter(
    ({ result }) => result.status === 'finished' && (result.statusCode ?? 0) > 0,
  )
  if (telling.length === 0) return none(`${host} found no place to look from`)
  if (answered.length === 0)
    return { kind: 'unreached', words: `Seen from ${namesOf(telling)} it does not answer either` }
  if (answered.length * 2 < telling.length)
    return { kind: 'unreached', words: `Of ${namesOf(telling)} it answers only ${namesOf(answered)}` }
  return { kind: 'reached', words: `Seen from ${namesOf(answered)} it answers` }
}

/** E.g. "Oslo (NO) and Lima (PE)". */
function namesOf(results: Results): string {
  const names = results.map(({ probe: { city = 'somewhere', country } }) =>
    country === undefined ? city : `${city} (${country})`,
  )
  const last = names.pop() ?? 'elsewhere'
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
}

function none(why: string): Opinion {
  return { kind: 'none', words: `There is no second opinion: ${why}` }
}
