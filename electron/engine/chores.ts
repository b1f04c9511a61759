import { picturesIn } from './browser/look-state.ts'
import type { Pictures } from './browser/pictures.ts'
import type { Cancel, Clock, Log } from './ports.ts'
import type { Store } from './store/store.ts'

export interface ChoreParts {
  readonly clock: Clock
  readonly log: Log
  readonly store: Store
  readonly pictures: Pick<Pictures, 'prune'>
  /** Days for which items that nobody needs are kept. */
  keepDays(): number
  /** Snoozed items have come back. */
  onWoken(): void
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long after the start the chores begin: the person comes first. */
const settle = 5 * minute
/** How long a removed source can be brought back by undo. */
const undoable = hour
/** Pause between two steps of deleting, so that nothing else has to wait. */
const breath = 100

/** What must be done now and then: waking snoozed items, summing up answer times,
 * backing up daily, deleting what is old. Returns its end. */
export function startChores({
  clock,
  log,
  store,
  pictures,
  keepDays,
  onWoken,
}: ChoreParts): () => Promise<void> {
  const cancels = new Map<string, Cancel>()
  let backingUp: Promise<void> | undefined

  function later(name: string, wait: number, work: () => void): void {
    cancels.set(name, clock.after(wait, work))
  }

  function wake(): void {
    later('wake', minute, wake)
    try {
      if (store.write(() => store.items.wakeSnoozed(clock.now())) > 0) onWoken()
    } catch (error) {
      log.warn('Snoozed items could not be woken', { error: String(error) })
    }
  }

  function prune(): void {
    const now = clock.now()
    const limits = { keepSince: now - keepDays() * day, removedBefore: now - undoable }
    let more = false
    try {
      more = store.prune(limits)
    } catch (error) {
      log.warn('Old items could not be deleted', { error: String(error) })
    }
    later('prune', more ? breath : hour, prune)
  }

  function rollUp(): void {
    let more = false
    try {
      more = store.sites.rollUp()
    } catch (error) {
      log.warn('Answer times could not be summed up', { error: String(error) })
    }
    later('rollUp', more ? breath : hour, rollUp)
  }

  function backUp(): void {
    backingUp ??= backUpIfDue(store, clock.now()).catch((error: unknown) =>
      log.warn('The backup failed', { error: String(error) }),
    )
    void backingUp.finally(() => {
      backingUp = undefined
    })
    later('backUp', hour, backUp)
  }

  function prunePictures(): void {
    const looks = store.sources.list().filter(({ kind }) => kind === 'browser')
    pictures
      .prune(new Set(looks.flatMap(({ state }) => picturesIn(state))))
      .catch((error: unknown) => log.warn('Old pictures could not be deleted', { error: String(error) }))
    later('prunePictures', hour, prunePictures)
  }

  wake()
  later('rollUp', settle, rollUp)
  later('prune', settle, prune)
  later('backUp', settle, backUp)
  later('prunePictures', settle, prunePictures)
  return async () => {
    for (const cancel of cancels.values()) cancel()
    await backingUp
  }
}

async function backUpIfDue(store: Store, now: number): Promise<void> {
  const last = store.facts.get('backedUpAt')
  if (typeof last === 'number' && now - last < day) return
  await store.backUp()
  store.write(() => store.facts.set('backedUpAt', now))
}
