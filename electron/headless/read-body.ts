import type { IncomingMessage } from 'node:http'

/** Most bytes of a request's body. */
export const bodyLimit = 1_000_000

/** The request's body as text, or undefined when it is larger than `bodyLimit`. Rejects when the client hangs up. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > bodyLimit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
