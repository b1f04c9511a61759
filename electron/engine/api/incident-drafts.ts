import type { incidentDraftMethods } from '../../shared/contract/incident-draft-methods.ts'
import { type StatementDraft, statementDraftSchema } from '../../shared/model/statement-draft.ts'
import { CallFailure } from '../call-failure.ts'
import type { ApiContext, Handler } from './context.ts'

const empty: StatementDraft = { text: '', where: '', url: '', dismissed: [] }

/** Handlers of statements in the making: kept as they are typed, so that no page and no crash loses one. */
export function incidentDraftHandlers({ store }: ApiContext) {
  const nameOf = (id: string, corrects = '') => `statement draft ${id} ${corrects}`.trimEnd()
  function read(name: string): StatementDraft | undefined {
    const kept = statementDraftSchema.safeParse(store.facts.get(name))
    return kept.success ? kept.data : undefined
  }
  /** Where the draft stands: what was begun before two incidents became one is gone on with too. */
  function placeOf(id: string, corrects: string | undefined): string {
    const home = store.incidents.home(id)
    if (home === undefined) throw new CallFailure('not-found', 'That incident is not here any more.')
    const names = store.incidents.family(home.id).map((one) => nameOf(one, corrects))
    return names.find((name) => read(name) !== undefined) ?? nameOf(home.id, corrects)
  }
  return {
    'incidents.draft': ({ id, corrects }) => read(placeOf(id, corrects)) ?? empty,
    'incidents.keepDraft': ({ id, corrects, draft }) =>
      store.write(() => {
        const name = placeOf(id, corrects)
        const next = statementDraftSchema.parse({ ...empty, ...read(name), ...draft })
        const isEmpty = [next.text, next.where, next.url].every((words) => words.trim() === '')
        store.facts.set(name, isEmpty ? undefined : next)
        return next
      }),
  } satisfies { readonly [Name in keyof typeof incidentDraftMethods]: Handler<Name> }
}
