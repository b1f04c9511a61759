import type { HttpClient, HttpRequest } from '../http/http-client.ts'
import { HttpFailure } from '../http/http-failure.ts'
import { insist } from '../http/insist.ts'
import type { Clock } from '../ports.ts'
import { judgePlainAnswer } from './judge-plain-answer.ts'
import type { Testimony } from './testimony.ts'

/** Milliseconds each try gets to be answered, and the host's unencrypted twin after that. */
const patience = { host: 4_000, twin: 3_000 }
/** Milliseconds after which a host is asked once more: one lost packet must not make it look silent. */
const again = 1_500
/** Bytes of an answer that are read: login pages show what they are in their first lines. */
const readForSigns = 16_000

interface Tools {
  readonly http: Pick<HttpClient, 'request'>
  readonly after: Clock['after']
}

/**
 * Asks one address (`http` or `https`) whether the internet is there. An answer over https with a valid certificate
 * is proof, whatever its status, since nobody on the way can give it. Where https brings none, the same host is asked
 * once more without encryption: a login page answers that, and so shows itself. Never rejects.
 */
export async function askHost(url: string, tools: Tools): Promise<Testimony> {
  const address = URL.parse(url)
  if (address === null) return { kind: 'nothing', why: 'its address cannot be asked' }
  if (address.protocol === 'https:') return await askEncrypted(address, tools)
  const plain = await insist(
    (signal) => askPlain(address, tools, patience.host, signal),
    (answer) => answer === 'encrypt' || answer.kind !== 'nothing',
    { after: tools.after, gaps: [again], eager: true },
  )
  return plain === 'encrypt' ? await askEncrypted(encrypted(address), tools) : plain
}

async function askEncrypted(url: URL, tools: Tools): Promise<Testimony> {
  const answer = await insist(
    (signal) => knock(url, tools, signal),
    ({ kind }) => kind === 'proof',
    { after: tools.after, gaps: [again], eager: true },
  )
  if (answer.kind === 'proof') return answer
  const twin = new URL(url)
  twin.protocol = 'http:'
  const plain = await askPlain(twin, tools, patience.twin)
  return plain !== 'encrypt' && plain.kind === 'portal' ? plain : answer
}

async function knock(url: URL, { http }: Tools, signal: AbortSignal): Promise<Testimony> {
  try {
    await http.request({ ...once(url, patience.host), method: 'HEAD', signal })
    return { kind: 'proof' }
  } catch (error) {
    return silent(error)
  }
}

async function askPlain(
  url: URL,
  { http }: Tools,
  timeout: number,
  signal?: AbortSignal,
): Promise<Testimony | 'encrypt'> {
  try {
    return judgePlainAnswer(url, await http.request({ ...once(url, timeout), ...(signal ? { signal } : {}) }))
  } catch (error) {
    return silent(error)
  }
}

function once(url: URL, timeout: number): HttpRequest {
  return { url: url.href, timeout, maxRedirects: 0, maxBytes: readForSigns, whenLonger: 'cut' }
}

function encrypted(url: URL): URL {
  const twin = new URL(url)
  twin.protocol = 'https:'
  return twin
}

function silent(error: unknown): Testimony {
  return { kind: 'nothing', why: error instanceof HttpFailure ? error.message : 'it could not be asked' }
}
