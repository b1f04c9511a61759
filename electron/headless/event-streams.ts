import { randomUUID } from 'node:crypto'
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
  readonly #start = randomUUID()
  #sent = 0
  readonly #timer = setInterval(() => this.#write(':\n\n'), heartbeat).unref()

  /** Where the events stand: the id of the last one. Another one after each, and after each start. */
  get place(): string {
    return `${this.#start}-${this.#sent}`
  }

  /**
   * Makes the answer a stream of server-sent events until either side ends it. False when there are too many. Whoever
   * knows everything up to the event `after` is told by an event `missed` when there have been others since.
   */
  open(response: ServerResponse, after: string | undefined): boolean {
    if (this.#streams.size >= mostStreams) return false
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
    response.write(`retry: 1000\n\nid: ${this.place}\n\n`)
    if (after !== undefined && after !== this.place) response.write('event: missed\ndata: {}\n\n')
    this.#streams.add(response)
    response.on('close', () => this.#streams.delete(response))
    return true
  }

  send(event: AnyEvent): void {
    this.#sent++
    // The id stands alone before it, so that an event is a name and its data to whoever reads with simple means.
    // JSON has no line breaks outside strings, and none unescaped inside.
    this.#write(`id: ${this.place}\n\nevent: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`)
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
