import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { noncePlaceholder, pageMediaTypes, pagePolicy } from '../../shared/page-policy.ts'

/**
 * Answers one request for `app://storeminder/…` from the built page in the folder `root` (absolute). Anything
 * that is not one of its files is a 404; each answer with the page itself has a nonce and a policy of its own.
 */
export async function pageAnswer(request: Pick<Request, 'url' | 'method'>, root: string): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405 })
  const path = pathBelow(request.url, root)
  const type = path === undefined ? undefined : pageMediaTypes[extname(path)]
  if (path === undefined || type === undefined) return new Response(null, { status: 404 })
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return new Response(null, { status: 404 })
  const nonce = randomBytes(16).toString('base64')
  const body = type.startsWith('text/html')
    ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce)
    : bytes
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': pagePolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

/** The file an address means, or undefined when it is not ours or leads out of `root`. */
function pathBelow(address: string, root: string): string | undefined {
  const url = URL.parse(address)
  if (url === null || url.protocol !== 'app:' || url.host !== 'storeminder') return undefined
  const asked = url.pathname === '/' ? '/index.html' : decoded(url.pathname)
  if (asked === undefined || asked.includes('\0')) return undefined
  const path = join(root, asked)
  return path.startsWith(root + sep) ? path : undefined
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
