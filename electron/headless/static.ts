import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { lastEventPlaceholder, noncePlaceholder, pageMediaTypes } from '../shared/page-policy.ts'
import { sendError, sendPage } from './answers.ts'

/**
 * Answers with one file of the built page in the folder `root` (absolute); `/` is the page itself. Where the build
 * has left a gzipped copy of it, `….gz`, whoever accepts that gets it. The page is told which event was the last.
 */
export async function sendFile(
  path: string,
  root: string,
  request: Pick<IncomingMessage, 'headers'>,
  response: ServerResponse,
  lastEvent: string,
): Promise<void> {
  const file = fileBelow(root, path)
  const type = file === undefined ? undefined : pageMediaTypes[extname(file)]
  const bytes = file && type ? await readFile(file).catch(() => undefined) : undefined
  if (type === undefined || bytes === undefined) {
    if (path === '/')
      return sendError(response, 503, 'internal', 'The page has not been built: npm run build.')
    return sendError(response, 404, 'not-found', 'There is nothing at this address.')
  }
  if (type.startsWith('text/html')) {
    return sendPage(response, 200, (nonce) =>
      bytes.toString('utf8').replaceAll(noncePlaceholder, nonce).replace(lastEventPlaceholder, lastEvent),
    )
  }
  const packed =
    file && acceptsGzip(request) ? await readFile(`${file}.gz`).catch(() => undefined) : undefined
  const body = packed ?? bytes
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    ...(packed && { 'Content-Encoding': 'gzip' }),
    Vary: 'Accept-Encoding',
    // The bundler puts a hash of the content into these names.
    'Cache-Control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
  })
  response.end(body)
}

function acceptsGzip({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(String(headers['accept-encoding'] ?? ''))
}

/** The file an address's path means, or undefined when it leads out of `root`. */
function fileBelow(root: string, path: string): string | undefined {
  let asked: string
  try {
    asked = decodeURIComponent(path === '/' ? '/index.html' : path)
  } catch {
    return undefined
  }
  if (asked.includes('\0')) return undefined
  const file = join(root, asked)
  return file.startsWith(root + sep) ? file : undefined
}
