import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

/** A web server that is a process of its own, so that it can be stopped dead and come back where it was. */
export interface KillableServer {
  readonly url: string
  /** Ends it at once, without a goodbye to anybody. */
  kill(): Promise<void>
  /** Holds it: connections are still taken in by the system, nobody answers them. */
  freeze(): void
  /** Starts it again at the same port. */
  revive(): Promise<void>
  stop(): Promise<void>
}

/** Starts one on loopback. */
export async function startKillableServer(): Promise<KillableServer> {
  let { child, port } = await start(0)
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    kill: end,
    freeze: () => void child.kill('SIGSTOP'),
    async revive() {
      await end()
      ;({ child, port } = await start(port))
    },
    stop: end,
  }
}

async function start(port: number): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(fileURLToPath(import.meta.url), [String(port)], { stdio: 'ignore' })
  process.once('exit', () => child.kill('SIGKILL'))
  const [bound] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The server ended before it listened'))),
  ])
  return { child, port: bound }
}

const port = process.argv[2]
if (process.send !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = createServer((_, response) => response.end('<title>My blog</title><p>Latest posts'))
  server.listen(Number(port), '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' ? address?.port : undefined)
  })
}
