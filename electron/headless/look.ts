import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine } from '../engine/index.ts'
import { sendError } from './answers.ts'
import { readBody } from './read-body.ts'
import { statusOf } from './rpc.ts'

/** Where a friend's Storeminder asks: `/look/{key}`. */
const place = /^\/look\/([\w-]{1,200})$/

/** The key in such an address. */
export function lookKey(pathname: string): string | undefined {
  return place.exec(pathname)?.[1]
}

/**
 * Answers `POST /look/{key}` with `{"url"}` as its body: whether that address answers here, as `{"reached","status"}`.
 * The key is all it takes, so that it can be passed on through a proxy under any name; it opens nothing else.
 */
export async function answerLook(
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
  dispatch: Engine['dispatch'],
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST')
    return sendError(response, 405, 'invalid', 'Looks are asked for with POST.')
  }
  const text = await readBody(request)
  const url = text === undefined ? undefined : addressIn(text)
  if (url === undefined) return sendError(response, 400, 'invalid', 'Say which address to look at.')
  const result = await dispatch('opinions.give', { key, url })
  if (!result.ok)
    return sendError(response, statusOf(result.error.kind), result.error.kind, result.error.message)
  const body = Buffer.from(JSON.stringify(result.data))
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length })
  response.end(body)
}

function addressIn(text: string): string | undefined {
  try {
    const asked: unknown = JSON.parse(text)
    const url: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'url') : undefined
    return typeof url === 'string' ? url : undefined
  } catch {
    return undefined
  }
}
