import type { HttpClient, HttpRequest, HttpResponse } from '../../../electron/engine/http/http-client.ts'
import { HttpFailure, type HttpFailureReason } from '../../../electron/engine/http/http-failure.ts'
import type { Clock } from '../../../electron/engine/ports.ts'
import type { Choices } from '../../engine/store/random.ts'
import type { Course, Fault } from './course.ts'

/** How many requests met what. */
export interface Tally {
  requests: number
  lost: number
  slow: number
}

interface World {
  readonly course: Course
  readonly clock: Clock
  readonly choices: Choices
  /** Which site of the course a host is; `undefined` for a host that is always there. */
  siteOf(host: string): number | undefined
  /** How often the machine has been asleep so far. */
  sleeps(): number
  /** Whether the network is back after the last sleep. */
  isBack(): boolean
  readonly tally: Tally
}

/** What comes of a request, after so many milliseconds. */
interface Fate {
  readonly after: number
  readonly failure?: HttpFailureReason
  readonly status?: number
  readonly location?: string
}

const second = 1000
/** How many requests get lost, and how many are answered slowly. */
const shares = { lost: 0.005, slow: 0.01 }

/** The network of a course: nothing leaves this process, every wait is the clock's. */
export function simulatedHttp(world: World): HttpClient {
  return {
    request: (request) => ask(request, world),
    close: async () => {},
  }
}

function ask(request: HttpRequest, world: World): Promise<HttpResponse> {
  const { clock, tally } = world
  const begin = clock.now()
  const sleeps = world.sleeps()
  const timeout = request.timeout ?? 20 * second
  tally.requests += 1
  const fate = limited(fateOf(new URL(request.url), world), timeout)
  return new Promise((resolve, reject) => {
    const callOff = () => {
      cancel()
      reject(failureOf('cancelled'))
    }
    const cancel = clock.after(fate.after, () => {
      request.signal?.removeEventListener('abort', callOff)
      // Whatever was under way when the machine fell asleep is gone.
      const failure = world.sleeps() > sleeps ? 'connection-lost' : fate.failure
      if (failure === undefined) resolve(response(request.url, fate, clock.now() - begin))
      else reject(failureOf(failure))
    })
    request.signal?.addEventListener('abort', callOff, { once: true })
  })
}

function fateOf(url: URL, world: World): Fate {
  const { course, clock, choices, tally } = world
  const now = clock.now()
  const offline = course.offline.find(({ from, to }) => from <= now && now < to)
  if (!world.isBack()) return { after: 5, failure: 'no-route' }
  switch (offline?.how) {
    case 'no-route':
      return { after: 5, failure: 'no-route' }
    case 'name-lookup':
      return { after: 5 * second, failure: 'name-lookup' }
    case 'connect-timeout':
      return { after: 10 * second, failure: 'connect-timeout' }
    case 'portal':
      return url.protocol === 'https:'
        ? { after: 60, failure: 'certificate-wrong-name' }
        : { after: 40, status: 302, location: 'http://login.cafe.example/' }
    case undefined:
      break
  }
  if (choices.chance(shares.lost)) {
    tally.lost += 1
    return choices.chance(0.5)
      ? { after: 10 * second, failure: 'connect-timeout' }
      : { after: 80, failure: 'connection-lost' }
  }
  const site = world.siteOf(url.hostname)
  const outage =
    site === undefined ? undefined : course.outages[site]?.find(({ from, to }) => from <= now && now < to)
  if (outage !== undefined) return fateOfFault(outage.how)
  if (choices.chance(shares.slow)) {
    tally.slow += 1
    return { after: 2 * second + choices.below(30 * second), status: 200 }
  }
  return { after: 40 + choices.below(60) + (choices.chance(0.2) ? choices.below(800) : 0), status: 200 }
}

function fateOfFault(how: Fault): Fate {
  switch (how) {
    case 'connection-refused':
      return { after: 30, failure: how }
    case 'connect-timeout':
      return { after: 10 * second, failure: how }
    case 'answer-timeout':
      return { after: 60 * second, failure: how }
    case 'no-such-name':
      return { after: 60, failure: how }
    case 'certificate-expired':
      return { after: 90, failure: how }
    case 'status-500':
      return { after: 200, status: 500 }
  }
}

function limited(fate: Fate, timeout: number): Fate {
  return fate.after <= timeout ? fate : { after: timeout, failure: fate.failure ?? 'answer-timeout' }
}

function failureOf(reason: HttpFailureReason): HttpFailure {
  return new HttpFailure(reason, `The request failed (${reason})`, 'It is tried again by itself.')
}

function response(url: string, { status = 200, location }: Fate, milliseconds: number): HttpResponse {
  return {
    ...{ status, url, redirects: [url], milliseconds },
    headers: { 'content-type': 'text/html', ...(location === undefined ? {} : { location }) },
    body: new TextEncoder().encode(status === 200 ? '<title>My blog</title><p>Latest posts' : ''),
    ...{ isCut: false, movedPermanently: false, becameInsecure: false, validators: {} },
    timings: { dns: 5, connect: 10, tls: 15, firstByte: milliseconds - 32, download: 2 },
  }
}
