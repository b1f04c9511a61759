import { writeSync } from 'node:fs'
import { openStore } from '../../../electron/engine/store/open-store.ts'
import { someItem, someSource } from './test-store.ts'

/**
 * Stores items in a folder for ever, a poll at a time, and reports on standard output how many it has stored,
 * each time after the store said so. Made to be killed. Run as a program of its own.
 */
const [folder = '', seed = '1'] = process.argv.slice(2)
const log = { debug() {}, info() {}, warn() {}, error() {} }
const { store } = await openStore({ folder, now: Date.now, log })
if (store.sources.get('a') === undefined) store.sources.add(someSource('a', { state: { stored: 0 } }))

const state = store.sources.get('a')?.state
let stored = typeof state === 'object' && state !== null && 'stored' in state ? Number(state.stored) : 0
for (let round = Number(seed); ; round += 1) {
  const batch = 1 + (round % 60)
  // Some of the last poll's items come again, as in a feed.
  const from = Math.max(0, stored - 5)
  const items = Array.from({ length: stored + batch - from }, (_, index) =>
    someItem(`Item ${from + index}`, {
      text: `number${from + index} ${'filler words '.repeat(round % 100)}`,
    }),
  )
  store.write(() => {
    const { added } = store.items.insert(items)
    if (added.length !== batch) throw new Error(`${added.length} were new instead of ${batch}`)
    store.sources.recordPoll('a', {
      ...{ triedAt: round, dueAt: round, succeeded: true, blind: false, failures: 0 },
      state: { stored: stored + batch },
    })
    store.items.change({ ids: added.slice(0, 3).map(({ id }) => id) }, { state: 'read' })
  })
  stored += batch
  writeSync(1, `${stored}\n`)
}
