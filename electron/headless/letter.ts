import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DoorPath, Engine } from '../engine/index.ts'

/** Most bytes of a body that are read. */
const longestBody = 1_000_000

/** Where others post: `/hook/KEY`. */
const place = /^\/hook\/(?<key>[\w-]{16,200})\/?$/u

/**
 * Takes what a program posts to `/hook/KEY`: stores it, and answers 202 once it is stored. The key is all it takes, so
 * that it can be passed on through a proxy under any name; it opens nothing else.
 */
export async function answerLetter(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  engine: Pick<Engine, 'take'>,
): Promise<void> {
  if (request.method !== 'POST' && request.method !== 'PUT') {
    response.setHeader('Allow', 'POST, PUT')
    return sendWords(response, 405, 'Post to this address.')
  }
  const { key } = place.exec(path)?.groups ?? {}
  if (key === undefined) return sendWords(response, 404, 'Nobody has this address.')
  await takeLetter('hook', key, request, response, engine)
}

/** How an outcome is answered: as a status and a sentence. */
export type SendOutcome = (response: ServerResponse, status: number, words: string) => void

/** Reads the body, hands it in, and answers with what became of it. */
export async function takeLetter(
  door: DoorPath,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
  engine: Pick<Engine, 'take'>,
  send: SendOutcome = sendWords,
): Promise<void> {
  const body = await readBytes(request)
  if (body === undefined) {
    response.setHeader('Connection', 'close')
    return send(response, 413, 'That is too long.')
  }
  const outcome = await engine.take(door, key, { type: typeOf(request), headers: headersOf(request), body })
  switch (outcome) {
    case 'taken':
      return send(response, 202, 'Taken.')
    case 'unknown':
      return send(response, 404, 'Nobody has this address.')
    case 'too-long':
      return send(response, 413, 'That is too long.')
    case 'too-often':
      response.setHeader('Retry-After', '60')
      return send(response, 429, 'Too many at once; try again in a minute.')
    case 'full':
      response.setHeader('Retry-After', '600')
      return send(response, 503, 'Too many wait to be read; try again later.')
    default:
      return send(response, outcome.status, outcome.message)
  }
}

/** The body, or `undefined` when it is too long. Rejects when the caller hangs up. */
async function readBytes(request: IncomingMessage): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > longestBody) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > longestBody) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function typeOf(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase().slice(0, 200) ?? ''
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

function sendWords(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${words}\n`)
}
