/** Milliseconds on the machine's clock before it is done again: it stops all work for up to some 100 ms. */
const pause = 20_000
let lastAt = Number.NEGATIVE_INFINITY

/** How memory is given back. */
export interface Collecting {
  /** Bytes of V8's heap that must stand empty to be worth it. */
  readonly worthIt: number
  /**
   * There will be no work for a while: what was emptied goes to the system at once, and what was compiled but not used
   * of late goes too. Otherwise V8 keeps empty pages at hand for some seconds, or for as long as there is work.
   */
  readonly isAtRest: boolean
}

/**
 * Has V8 collect what is not in use when enough of its heap stands empty; true when it did. By itself V8 keeps the
 * young generation as large as a burst of work once made it (about 30 MB) until something else comes up. Takes some
 * 20 ms, more where much is in use, and so is not done twice in 20 seconds.
 */
export async function collectGarbage({ worthIt, isAtRest }: Collecting): Promise<boolean> {
  // Only here, since both are needed for nothing else.
  const v8 = process.getBuiltinModule('node:v8')
  const vm = process.getBuiltinModule('node:vm')
  const { total_physical_size: whole, used_heap_size: used } = v8.getHeapStatistics()
  if (whole - used < worthIt || performance.now() - lastAt < pause) return false
  lastAt = performance.now()
  v8.setFlagsFromString('--expose-gc')
  const collect: unknown = vm.runInNewContext('gc')
  v8.setFlagsFromString('--no-expose-gc')
  if (typeof collect !== 'function') return false
  await collect({ type: 'major', execution: 'async', flavor: isAtRest ? 'last-resort' : 'regular' })
  return true
}
