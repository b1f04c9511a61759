/** Milliseconds on the machine's clock before it is done again: it stops all work for up to some 100 ms. */
const pause = 20_000
let lastAt = Number.NEGATIVE_INFINITY

/**
 * Has V8 give memory back to the system when more than `worthIt` bytes of its heap stand empty; true when it did.
 * By itself V8 keeps the young generation as large as a burst of work once made it (about 15 MB) until something
 * else comes up. Takes some 20 ms, more where much is in use, and so is not done twice in 20 seconds.
 */
export async function collectGarbage(worthIt: number): Promise<boolean> {
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
  await collect({ type: 'major', execution: 'async' })
  return true
}
