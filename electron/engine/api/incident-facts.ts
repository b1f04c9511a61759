import type { incidentFactMethods } from '../../shared/contract/incident-fact-methods.ts'
import type { ApiContext, Handler } from './context.ts'

/** Handlers of what is known of incidents and of what was said. */
export function incidentFactHandlers({ incidents: { ledger } }: ApiContext) {
  return {
    'incidents.fact': ({ id, evidence = [], ...fact }) => ledger.know(id, { ...fact, evidence }),
    'incidents.stale': ({ id }) => [...ledger.stale(id)],
    'incidents.say': ({ id, at, ...said }) =>
      ledger.say(id, { ...said, at: at === undefined ? undefined : Date.parse(at) }),
    'incidents.gone': ({ statementId, gone = true }) => ledger.markGone(statementId, gone),
    'incidents.check': ({ id, draft }) => ledger.check(id, draft),
  } satisfies { readonly [Name in keyof typeof incidentFactMethods]: Handler<Name> }
}
