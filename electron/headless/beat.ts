import type { IncomingMessage, ServerResponse } from 'node:http'
import { StringDecoder } from 'node:string_decoder'
import type { Engine } from '../engine/index.ts'

/** Bytes of what a caller says that are read; logs are long, and their beginning is enough. */
const readOfBody = 10_000
/** Bytes of a body that are waited for at all. */
const longestBody = 10_000_000

/**
 * Answers `/beat/KEY`, by which a job that runs elsewhere reports in, and `/beat/KEY/fail`, by which it reports that it
 * failed. GET, HEAD and POST do the same, so that any program can call; what is posted is kept as its words. The key
 * is all it takes: whoever has it can say that all is well, and nothing else.
 */
export async function answerBeat(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  engine: Pick<Engine, 'beat'>,
): Promise<void> {
  if (!['GET', 'HEAD', 'POST', 'PUT'].includes(request.method ?? '')) {
    response.setHeader('Allow', 'GET, HEAD, POST, PUT')
    return send(response, 405, 'Call this address with GET or POST.')
  }
  const { key, fail } = /^\/beat\/(?<key>[\w-]{8,100})(?<fail>\/fail)?\/?$/u.exec(path)?.groups ?? {}
  if (key === undefined) return send(response, 404, 'No check has this address.')
  const text = await readStart(request)
  if (text === undefined) {
    response.setHeader('Connection', 'close')
    return send(response, 413, 'That is too long; send at most 10 MB.')
  }
  switch (engine.beat(key, { failed: fail !== undefined, text })) {
    case 'taken':
      return send(response, 200, 'Taken.')
    case 'unknown':
      return send(response, 404, 'No check has this address.')
    case 'too-often':
      response.setHeader('Retry-After', '60')
      return send(response, 429, 'Too many calls; once a minute is plenty.')
  }
}

/** The beginning of the body as text; the rest is read and dropped. `undefined` when it is far too long. */
async function readStart(request: IncomingMessage): Promise<string | undefined> {
  const decoder = new StringDecoder('utf8')
  let text = ''
  let size = 0
  for await (const chunk of request) {
    if (size < readOfBody) text += decoder.write(chunk.subarray(0, readOfBody - size))
    size += chunk.length
    if (size > longestBody) return undefined
  }
  return text
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${text}\n`)
}
