import { client } from '../../client/index.ts'
import { useEvent } from '../../client/use-event.ts'
import { useKeptDraft } from '../../ui/writing/use-kept-draft.ts'
import { createDraftKeeper, type DraftKeeper, type HeldDraft } from './draft-store.ts'

/** Drafts outlive the composer that shows them, so that coming back shows at once what was typed. */
const keepers = new Map<string, DraftKeeper>()

/** The keeper of an item's draft. */
export function draftKeeper(itemId: string): DraftKeeper {
  const known = keepers.get(itemId)
  if (known) return known
  const made = createDraftKeeper(client, itemId)
  keepers.set(itemId, made)
  return made
}

/** The draft of an item, kept true; what is typed goes to the engine also when the page is left. */
export function useDraft(itemId: string): HeldDraft & Pick<DraftKeeper, 'change' | 'flush'> {
  const keeper = draftKeeper(itemId)
  useEvent('replies.changed', () => void keeper.refresh())
  return useKeptDraft(keeper)
}
