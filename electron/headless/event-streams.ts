import type { ServerResponse } from 'node:http'
import type { AnyEvent } from '../shared/contract.ts'

/** Milliseconds between signs of life, so that neither end takes a quiet stream for a dead one. */
const heartbeat = 25_000
/** Bytes that may wait for a client that does not read; then it is dropped, and asks anew when it comes back. */
const mostWaiting = 1_000_000
/** Most streams at once; a browser holds one per tab. */
const mostStreams = 32

/** Everyone who listens to `GET /events`. */
export class EventStreams {
  readonly #streams = new Set<ServerResponse>()
  readonly #timer = setInterval(() => this.#write(':\n\n'), heartbeat).unref()

  /** Makes the answer a stream of server-sent events until either side ends it. False when there are too many. */
  open(response: ServerResponse): boolean {
    if (this.#streams.size >= mostStreams) return false
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
    response.write('retry: 1000\n\n')
    this.#streams.add(response)
    response.on('close', () => this.#streams.delete(response))
    return true
  }

  send(event: AnyEvent): void {
    // JSON has no line breaks outside strings, and none unescaped inside.
    this.#write(`event: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`)
  }

  /** Ends every stream. */
  close(): void {
    clearInterval(this.#timer)
    for (const response of this.#streams) response.end()
  }

  #write(text: string): void {
    for (const response of this.#streams) {
      response.write(text)
      if (response.writableLength > mostWaiting) response.destroy()
    }
  }
}
