import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine } from '../engine/index.ts'

/** Where the public page is read: `/status/` and the files beside it. */
const place = /^\/status\/(?<name>[\w.-]*)$/u

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** The page has its style inside, with a policy of its own that allows that one style and nothing else. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Shows the public page as it was published last, to anybody: it is all that this address opens, and it is only read. */
export async function answerStatus(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  engine: Pick<Engine, 'statusFile'>,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return sendWords(response, 405, 'This page is only read.')
  }
  if (path === '/status') {
    // Relative, so that it also holds behind a proxy that gives it another beginning.
    response.writeHead(308, { Location: 'status/' })
    response.end()
    return
  }
  const name = place.exec(path)?.groups?.name
  const file = name === '' ? 'index.html' : name
  const text = file === undefined ? undefined : await engine.statusFile(file)
  const type = types[file?.split('.').at(-1) ?? '']
  if (text === undefined || type === undefined) return sendWords(response, 404, 'Nothing is published here.')
  const body = Buffer.from(text)
  response.writeHead(200, {
    ...{ 'Content-Type': type, 'Content-Length': body.length, 'Content-Security-Policy': policy },
    ...{ 'Cache-Control': 'public, max-age=30', 'Referrer-Policy': 'no-referrer' },
    // A page of the site may ask how things stand.
    ...{ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function sendWords(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${words}\n`)
}
