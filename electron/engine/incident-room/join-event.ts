import type { Store } from '../store/store.ts'

/**
 * Lets the item that tells of several others join the open incident to which at least half of them belong; gives that
 * incident where it had not joined before. Call inside `write`.
 */
export function joinEvent(
  itemId: string,
  madeOf: readonly string[],
  { incidents, questions }: Pick<Store, 'incidents' | 'questions'>,
): string | undefined {
  if (incidents.ofItem(itemId) !== undefined) return undefined
  const homes = incidents.ofItems(madeOf)
  const counts = new Map<string, number>()
  for (const id of madeOf) {
    const home = homes.get(id)
    if (home !== undefined) counts.set(home, (counts.get(home) ?? 0) + 1)
  }
  const open = incidents.list(true).find(({ id }) => (counts.get(id) ?? 0) * 2 >= madeOf.length)
  if (open === undefined || incidents.addItems(open.id, [itemId]).length === 0) return undefined
  // What it quotes was asked by those whom it quotes.
  questions.heard([itemId])
  return open.id
}
