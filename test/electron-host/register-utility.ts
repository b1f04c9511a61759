import { EventEmitter } from 'node:events'
import { isMainThread } from 'node:worker_threads'
import type { ParentPort } from 'electron'

/**
 * Loaded with `--import` into a process that stands in for a utility process: gives it `process.parentPort`, which
 * keeps messages until somebody listens, and ends it with its parent.
 */
class Port extends EventEmitter implements Pick<ParentPort, 'postMessage'> {
  #queue: unknown[] | undefined = []

  constructor() {
    super()
    process.on('message', (data) => {
      if (this.#queue) this.#queue.push(data)
      else this.emit('message', { data, ports: [] })
    })
    this.on('newListener', (name) => {
      if (name !== 'message' || !this.#queue) return
      const queue = this.#queue
      this.#queue = undefined
      queueMicrotask(() => {
        for (const data of queue) this.emit('message', { data, ports: [] })
      })
    })
  }

  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

// Worker threads load what their process loads; in Electron they have no port either.
if (isMainThread) {
  Object.defineProperty(process, 'parentPort', { value: new Port() })
  process.on('disconnect', () => process.exit(0))
}
