import type { StatementDraft } from '../../../../electron/shared/model/statement-draft.ts'
import { client } from '../../../client/index.ts'
import { createDraftKeeper, type DraftKeeper } from '../../../ui/writing/draft-keeper.ts'

/** Keeps one statement in the making. */
export type StatementKeeper = DraftKeeper<StatementDraft, true>

const empty: StatementDraft = { text: '', where: '', url: '', dismissed: [] }
/** Drafts outlive the composer that shows them, so that coming back shows at once what was typed. */
const keepers = new Map<string, StatementKeeper>()

/** The keeper of an incident's next statement, or of the correction of the statement `corrects`. */
export function statementKeeper(incidentId: string, corrects: string | undefined): StatementKeeper {
  const key = `${incidentId} ${corrects ?? ''}`
  const which = { id: incidentId, ...(corrects === undefined ? {} : { corrects }) }
  const known = keepers.get(key)
  if (known) return known
  const made = createDraftKeeper<StatementDraft, true>(empty, {
    async load() {
      const result = await client.call('incidents.draft', which)
      return result.ok ? { ok: true, data: { draft: result.data, known: true } } : result
    },
    save: (_known, draft) => client.call('incidents.keepDraft', { ...which, draft }),
  })
  keepers.set(key, made)
  return made
}

/**
 * Puts words where they can be gone on with: they begin an empty draft, and follow what stands in another, so that
 * nothing that was written is lost.
 */
export async function beginStatement(incidentId: string, words: string, corrects?: string): Promise<void> {
  const keeper = statementKeeper(incidentId, corrects)
  await keeper.refresh()
  const { text } = keeper.get().draft
  if (text.includes(words)) return
  keeper.change({ text: text.trim() === '' ? words : `${text.trimEnd()}\n\n${words}` })
}

/** Begins an empty draft of the next statement with words to go on with; what was begun by the person stays as it is. */
export async function suggestStatement(incidentId: string, words: string): Promise<void> {
  const keeper = statementKeeper(incidentId, undefined)
  await keeper.refresh()
  if (keeper.get().draft.text.trim() === '') keeper.change({ text: words })
}
