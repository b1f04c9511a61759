import { settingsText } from '../../text/settings.ts'
import { showToast } from '../../ui/toasts.ts'

/** Puts the entry that was taken away back where it stood, into a list that may have changed since. */
export type PutBack = (list: readonly string[]) => string[]

/**
 * Says which entry has left a list that is saved at once, and offers it back: `save` is to save what the function it
 * gets makes of the list as it is by then, and resolves to something true when that worked.
 */
export function offerBack(
  before: readonly string[],
  after: readonly string[],
  save: (putBack: PutBack) => Promise<unknown>,
): void {
  const place = before.findIndex((entry) => !after.includes(entry))
  const entry = before[place]
  if (entry === undefined) return
  const putBack: PutBack = (list) => (list.includes(entry) ? [...list] : list.toSpliced(place, 0, entry))
  showToast({ text: settingsText.entryRemoved(entry), undo: () => save(putBack) })
}
