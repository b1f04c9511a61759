import { type ContractCall, find } from './contract-call.ts'

/** Calls of statements in the making; `incident` is an answer from before. */
export const incidentDraftCalls: readonly ContractCall[] = [
  {
    method: 'incidents.keepDraft',
    params: (seen) => ({ id: find(seen, 'incident', 'id'), draft: { text: 'We are looking into it.' } }),
  },
  { method: 'incidents.draft', params: (seen) => ({ id: find(seen, 'incident', 'id') }) },
]

/** Params of the same methods that are wrong in some way. */
export const wrongIncidentDraftParams = {
  'incidents.draft': { id: '' },
  'incidents.keepDraft': { id: 'x', draft: { text: 7 } },
} as const
