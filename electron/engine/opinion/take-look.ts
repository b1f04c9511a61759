import type { Look } from '../../shared/model/opinion.ts'
import type { HttpClient } from '../http/http-client.ts'
import { HttpFailure } from '../http/http-failure.ts'

/** Milliseconds a site gets, less than the one who asks waits for us. */
const patience = 12_000

/**
 * Looks at an address for somebody else: only public ones, and all it tells is whether anything answered. `isOnline`
 * is asked when nothing did. Never rejects.
 */
export async function takeLook(
  url: string,
  http: Pick<HttpClient, 'request'>,
  isOnline: (url: string) => Promise<boolean>,
): Promise<Look> {
  try {
    const { status } = await http.request({
      ...{ url, method: 'GET', onlyPublic: true, fresh: true, timeout: patience },
      ...{ maxRedirects: 0, maxBytes: 1_000, whenLonger: 'cut' },
      headers: { accept: 'text/html, */*;q=0.8', 'cache-control': 'no-cache' },
    })
    return { reached: true, status }
  } catch (error) {
    const isTelling = error instanceof HttpFailure && (error.kind === 'network' || error.kind === 'timeout')
    return isTelling && (await isOnline(url)) ? { reached: false } : {}
  }
}
