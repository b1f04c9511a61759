import { type ContractCall, find } from './contract-call.ts'

/** Calls for what comes after an incident; `incident` is the answer that opened it. */
export const incidentAfterCalls: readonly ContractCall[] = [
  { method: 'incidents.figures', params: (seen) => ({ id: find(seen, 'incident', 'id') }) },
  { method: 'incidents.lessons', params: (seen) => ({ id: find(seen, 'incident', 'id') }), as: 'lessons' },
  {
    method: 'incidents.export',
    params: (seen) => ({ id: find(seen, 'incident', 'id'), as: 'markdown', timeZone: 'Europe/Berlin' }),
  },
]

/** Params of the same methods that are wrong in some way. */
export const wrongIncidentAfterParams = {
  'incidents.figures': {},
  'incidents.lessons': { id: '' },
  'incidents.learn': { id: 'x' },
  'incidents.export': { id: 'x', as: 'pdf' },
} as const
