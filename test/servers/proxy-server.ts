import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Answer } from './http-server.ts'

/** A forward proxy on loopback through which a test reaches hosts that do not exist. */
export interface TestProxy {
  readonly url: string
  /** Every address asked for in plain HTTP, and every `CONNECT host:port`, oldest first. */
  readonly asked: string[]
  close(): Promise<void>
}

/**
 * Starts a proxy. Plain requests get `answers[address]` or 502; a tunnel to any host leads to the local port
 * `tunnelTo`, if there is one.
 */
export async function startProxyServer(
  answers: Readonly<Record<string, Pick<Answer, 'status' | 'redirect' | 'body'>>>,
  tunnelTo?: number,
): Promise<TestProxy> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = answers[request.url ?? ''] ?? { status: 502 }
    if (answer.redirect !== undefined) response.setHeader('location', answer.redirect)
    response.statusCode = answer.status ?? (answer.redirect === undefined ? 200 : 302)
    response.end(answer.body)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('connect', (request, client: Socket) => {
    asked.push(`CONNECT ${request.url}`)
    client.on('error', () => {})
    if (tunnelTo === undefined) return void client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    const onward = connect(tunnelTo, '127.0.0.1', () =>
      client.write('HTTP/1.1 200 Connection established\r\n\r\n'),
    )
    onward.on('error', () => client.destroy())
    client.on('close', () => onward.destroy())
    onward.pipe(client).pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
