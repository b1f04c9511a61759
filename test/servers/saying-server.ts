import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A server that says set things, for what no real one can be brought to say. */
export interface SayingServer {
  readonly port: number
  /** Lines it was sent. */
  readonly heard: string[]
  close(): Promise<void>
}

/** Says `greeting`, then to each line what `answer` makes of it; nothing for `undefined`. */
export async function startSayingServer(
  greeting: string,
  answer: (line: string) => string | undefined = () => undefined,
): Promise<SayingServer> {
  const heard: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.write(greeting)
    let rest = ''
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      const lines = `${rest}${text}`.split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        heard.push(line)
        const said = answer(line)
        if (said !== undefined) socket.write(said)
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    ...{ port: (server.address() as AddressInfo).port, heard },
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => done())
      }),
  }
}
