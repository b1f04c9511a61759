/** Most items that are found by one key; more would not make a story any surer. */
const mostPerKey = 8

/**
 * Which items were kept for a key of 48 bits, in a few bytes each: open addressing in typed arrays, which a map
 * of lists would take eight times the memory for. Keys are never taken out; the table is made anew instead.
 */
export class PrintTable {
  #low = new Uint32Array(1024)
  #high = new Uint16Array(1024)
  /** Row numbers of items; 0 for a free place. */
  #ids = new Uint32Array(1024)
  #size = 0

  /** The items kept for a key, in the order in which they were added. */
  find(key: number): readonly number[] {
    const found: number[] = []
    const [low, high] = halves(key)
    for (let at = this.#start(low); this.#ids[at] !== 0; at = (at + 1) & (this.#ids.length - 1)) {
      if (this.#low[at] === low && this.#high[at] === high) found.push(this.#ids[at] ?? 0)
    }
    return found
  }

  add(key: number, id: number): void {
    if (this.#size * 3 > this.#ids.length * 2) this.#grow()
    const [low, high] = halves(key)
    let same = 0
    let at = this.#start(low)
    for (; this.#ids[at] !== 0; at = (at + 1) & (this.#ids.length - 1)) {
      if (this.#low[at] !== low || this.#high[at] !== high) continue
      same += 1
      if (same === mostPerKey || this.#ids[at] === id) return
    }
    this.#put(at, low, high, id)
  }

  #put(at: number, low: number, high: number, id: number): void {
    this.#low[at] = low
    this.#high[at] = high
    this.#ids[at] = id
    this.#size += 1
  }

  #start(low: number): number {
    return Math.imul(low, 0x9e3779b1) & (this.#ids.length - 1)
  }

  #grow(): void {
    const [low, high, ids] = [this.#low, this.#high, this.#ids]
    this.#low = new Uint32Array(low.length * 2)
    this.#high = new Uint16Array(low.length * 2)
    this.#ids = new Uint32Array(low.length * 2)
    this.#size = 0
    // Begins behind a free place, so that items of one key keep their order although the old table is a ring.
    const free = ids.indexOf(0)
    for (let step = 0; step < ids.length; step += 1) {
      const from = (free + step) & (ids.length - 1)
      const id = ids[from] ?? 0
      if (id === 0) continue
      let at = this.#start(low[from] ?? 0)
      while (this.#ids[at] !== 0) at = (at + 1) & (this.#ids.length - 1)
      this.#put(at, low[from] ?? 0, high[from] ?? 0, id)
    }
  }
}

function halves(key: number): readonly [low: number, high: number] {
  return [key >>> 0, Math.floor(key / 0x1_0000_0000) & 0xffff]
}
