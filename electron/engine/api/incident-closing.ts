import type { incidentClosingMethods } from '../../shared/contract/incident-closing-methods.ts'
import type { ApiContext, Handler } from './context.ts'
import { presentDraft } from './present-reply.ts'
import { replyCheck } from './reply-check.ts'

/** Handlers of the end of an incident: the final statement, and telling everybody who wrote. */
export function incidentClosingHandlers({ incidents }: ApiContext) {
  const { round, outline } = incidents
  return {
    'incidents.outline': async ({ id, draft }) => {
      if (draft === undefined) return outline.make(id)
      const { findings } = (await replyCheck())({ text: draft })
      return outline.check(
        id,
        draft,
        findings.filter(({ label }) => label === 'upsell-or-charge'),
      )
    },
    'incidents.round': ({ id }) => [...round.list(id)],
    'incidents.tell': async ({ id, conversationId }) => {
      const { draft, ...told } = await round.tell(id, conversationId)
      return { ...told, draft: presentDraft(draft) }
    },
    'incidents.leaveOut': ({ id, conversationId, reason }) => round.leaveOut(id, conversationId, reason),
  } satisfies { readonly [Name in keyof typeof incidentClosingMethods]: Handler<Name> }
}
