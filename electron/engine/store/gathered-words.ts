import type { IndexEntry } from './word-index.ts'

/** Most bytes that can be gathered. */
const room = 2 * 1024 * 1024

/** An item's entry on its way into the index; `words` as UTF-8. */
export interface GatheredEntry {
  readonly id: number
  readonly words: Uint8Array
  readonly marks: string
}

/** An item's words while they wait. */
export interface WaitingWords {
  readonly id: number
  readonly words: string
}

/** Items whose words wait. */
export interface WaitingItems {
  /** The lowest of their ids; `undefined` when nothing waits. */
  readonly oldest: number | undefined
  newestFirst(): Iterable<WaitingWords>
}

interface Place {
  readonly start: number
  readonly end: number
  readonly marks: string
}

/**
 * Entries that wait to be written to the index, first in, first out. Their words stand in one piece of memory
 * instead of in thousands of strings: strings that live as long as these make V8's heap a third larger.
 */
export class GatheredWords implements WaitingItems {
  readonly #places = new Map<number, Place>()
  #memory: Buffer | undefined
  #end = 0
  /** Bytes of words that wait. */
  bytes = 0

  get size(): number {
    return this.#places.size
  }

  has(id: number): boolean {
    return this.#places.has(id)
  }

  /** Adds an entry; false when there is no room for it. */
  add(id: number, { words, marks }: IndexEntry): boolean {
    if (words.length * 3 > room - this.#end) return false
    this.#memory ??= Buffer.allocUnsafeSlow(room)
    const start = this.#end
    this.#end += this.#memory.write(words, start, 'utf8')
    this.bytes += this.#end - start
    this.#places.set(id, { start, end: this.#end, marks })
    return true
  }

  /** Takes marks off an entry that waits and puts others on; false when it does not wait. */
  exchangeMarks(id: number, off: string, on: string): boolean {
    const place = this.#places.get(id)
    if (place === undefined) return false
    const gone = new Set(off.split(' '))
    const kept = place.marks.split(' ').filter((mark) => !gone.has(mark))
    const marks = on === '' ? kept.join(' ') : [...kept, on].join(' ')
    // The place in the map stays, and with it the order in which entries are written.
    this.#places.set(id, { ...place, marks })
    return true
  }

  /** Takes out the entry that has waited longest; its words stay as they are until more is added. */
  take(): GatheredEntry | undefined {
    const next = this.#places.entries().next().value
    if (next === undefined || this.#memory === undefined) return undefined
    const [id, { start, end, marks }] = next
    const words = this.#memory.subarray(start, end)
    this.#places.delete(id)
    this.bytes -= end - start
    if (this.#places.size === 0) this.#end = 0
    return { id, words, marks }
  }

  get oldest(): number | undefined {
    return this.#places.keys().next().value
  }

  *newestFirst(): Generator<WaitingWords> {
    for (const [id, { start, end }] of [...this.#places].reverse()) {
      yield { id, words: this.#memory?.toString('utf8', start, end) ?? '' }
    }
  }

  /** Gives the memory back when nothing waits. */
  shrink(): void {
    if (this.#places.size === 0) this.#memory = undefined
  }

  clear(): void {
    this.#places.clear()
    this.#end = 0
    this.bytes = 0
  }
}
