import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine } from '../engine/index.ts'
import { assertNever } from '../shared/assert-never.ts'
import type { ErrorKind } from '../shared/model/result.ts'
import { sendError, sendResult } from './answers.ts'
import { bodyLimit, readBody } from './read-body.ts'

/**
 * Answers `POST /rpc/{method}`: the body is a JSON object of params, or empty for none; the answer is the call's
 * `Result`, with a status that says the same (`statusOf`).
 */
export async function answerCall(
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
  dispatch: Engine['dispatch'],
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST')
    return sendError(response, 405, 'invalid', 'Methods are called with POST.')
  }
  const text = await readBody(request)
  if (text === undefined) {
    // What is still coming is not worth reading.
    response.setHeader('Connection', 'close')
    return sendError(response, 413, 'invalid', `The params are larger than ${bodyLimit / 1_000_000} MB.`)
  }
  if (text !== '' && !/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return sendError(response, 415, 'invalid', 'Params are sent as application/json.')
  }
  const params = parseParams(text)
  if (params === undefined) return sendError(response, 400, 'invalid', 'The params are not JSON.')
  const result = await dispatch(method, params.value)
  sendResult(response, result.ok ? 200 : statusOf(result.error.kind), result)
}

/** The HTTP status that goes with each kind of error, for clients that look at nothing else. */
export function statusOf(kind: ErrorKind): number {
  switch (kind) {
    case 'invalid':
      return 400
    case 'not-found':
    case 'unknown-method':
      return 404
    case 'conflict':
      return 409
    case 'internal':
      return 500
    case 'source':
      return 502
    case 'storage':
      return 507
    default:
      return assertNever(kind)
  }
}

/** Whether they fit the method is for the engine to say, in the same words as over the other transport. */
function parseParams(text: string): { readonly value: unknown } | undefined {
  if (text.trim() === '') return { value: {} }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
