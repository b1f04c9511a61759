import { type IncomingHttpHeaders, request } from 'node:http'

/** One answer of the headless shell. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Asks over plain HTTP with exactly these headers; `fetch` would not let a test send a false Host or Origin. */
export function ask(
  url: string,
  path: string,
  options: {
    readonly method?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  } = {},
): Promise<Answer> {
  return new Promise((done, failed) => {
    const { port } = new URL(url)
    const asked = request({
      ...{ host: '127.0.0.1', port, path, agent: false },
      ...{ method: options.method ?? 'GET', headers: { ...options.headers } },
    })
    asked.on('error', failed)
    asked.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', failed)
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    asked.end(options.body)
  })
}

/** Calls a method with the token. */
export function callMethod(url: string, token: string, method: string, params: object = {}): Promise<Answer> {
  return ask(url, `/rpc/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
}
