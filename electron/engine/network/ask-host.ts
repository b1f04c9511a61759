import type { HttpClient, HttpRequest } from '../http/http-client.ts'
import { HttpFailure } from '../http/http-failure.ts'
import { judgePlainAnswer } from './judge-plain-answer.ts'
import type { Testimony } from './testimony.ts'

/** Milliseconds a host gets to answer, and those its unencrypted twin gets after that. */
const patience = { host: 5_000, twin: 3_000 }
/** Bytes of an answer that are read: login pages show what they are in their first lines. */
const readForSigns = 16_000

/**
 * Asks one address (`http` or `https`) whether the internet is there. An answer over https with a valid certificate
 * is proof, whatever its status, since nobody on the way can give it. Where https brings none, the same host is asked
 * once more without encryption: a login page answers that, and so shows itself. Never rejects.
 */
export async function askHost(url: string, http: Pick<HttpClient, 'request'>): Promise<Testimony> {
  const address = URL.parse(url)
  if (address === null) return { kind: 'nothing', why: 'its address cannot be asked' }
  if (address.protocol === 'https:') return await askEncrypted(address, http)
  const plain = await askPlain(address, http, patience.host)
  return plain === 'encrypt' ? await askEncrypted(encrypted(address), http) : plain
}

async function askEncrypted(url: URL, http: Pick<HttpClient, 'request'>): Promise<Testimony> {
  try {
    await http.request({ ...once(url, patience.host), method: 'HEAD' })
    return { kind: 'proof' }
  } catch (error) {
    const twin = new URL(url)
    twin.protocol = 'http:'
    const plain = await askPlain(twin, http, patience.twin)
    return plain !== 'encrypt' && plain.kind === 'portal' ? plain : silent(error)
  }
}

async function askPlain(
  url: URL,
  http: Pick<HttpClient, 'request'>,
  timeout: number,
): Promise<Testimony | 'encrypt'> {
  try {
    return judgePlainAnswer(url, await http.request(once(url, timeout)))
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
