/** What the C library of GNU is called wherever there is one. */
const library = 'libc.so.6'
/** What SQLite says of an extension whose first function answered with something other than 0. */
const wasCalled = /error during initialization/

/** Milliseconds on the machine's clock before it is done again. */
const pause = 20_000
let lastAt = Number.NEGATIVE_INFINITY

/**
 * Has the C library give the free memory inside its heap back to the system; false where there is none that can
 * (only GNU's, so Linux). By itself it gives back what lies at the end of the heap alone: SQLite's cache, answers and
 * what V8 compiles with leave some 15 MB of holes after a burst, which would stay until the next one. Takes a few
 * milliseconds, and so is not done twice in 20 seconds; false then, too.
 *
 * `malloc_trim` has no door in Node. SQLite opens one: what it loads as an extension is a library and the name of a
 * function in it, which it calls with three addresses. `malloc_trim` takes the first one as the number of bytes to
 * leave at the end, and answers whether there was something to give; SQLite takes that 1 as a failure.
 */
export function trimHeap(): boolean {
  if (process.platform !== 'linux' || performance.now() - lastAt < pause) return false
  lastAt = performance.now()
  // Only here, since it is needed for nothing else. A database of its own, so that no other ever may load anything.
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
  const door = new DatabaseSync(':memory:', { allowExtension: true })
  try {
    door.loadExtension(library, 'malloc_trim')
    return true
  } catch (error) {
    return wasCalled.test(String(error))
  } finally {
    door.close()
  }
}
