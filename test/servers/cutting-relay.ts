import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to a server on loopback that breaks off. */
export interface CuttingRelay {
  readonly port: number
  /** After so many bytes from the server each connection ends in the middle; `undefined`: never. */
  cutAfter: number | undefined
  /** The same, after so many bytes to the server. */
  cutSentAfter?: number | undefined
  close(): Promise<void>
}

/** Starts a relay to a port of this machine. */
export async function startCuttingRelay(target: number): Promise<CuttingRelay> {
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    let passed = 0
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    let sent = 0
    near.on('data', (chunk) => {
      sent += chunk.byteLength
      far.write(chunk)
      if (sent > (relay.cutSentAfter ?? Number.POSITIVE_INFINITY)) near.destroy()
    })
    near.on('end', () => far.end())
    far.on('data', (chunk) => {
      passed += chunk.byteLength
      const over = passed - (relay.cutAfter ?? Number.POSITIVE_INFINITY)
      near.write(over > 0 ? chunk.subarray(0, chunk.byteLength - over) : chunk)
      if (over > 0) near.end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const relay: CuttingRelay = {
    ...{ port, cutAfter: undefined },
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => done())
      }),
  }
  return relay
}
