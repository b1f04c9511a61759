import { type ContractCall, find } from './contract-call.ts'

const incident = (seen: Parameters<ContractCall['params']>[0]) => ({ id: find(seen, 'incident', 'id') })

/** Calls of what is known of an incident and of what was said; `incident` is the answer that opened it. */
export const incidentFactCalls: readonly ContractCall[] = [
  {
    method: 'incidents.say',
    params: (seen) => ({
      ...incident(seen),
      ...{ text: 'It was policy.', where: 'the blog', url: 'https://blog.example/news' },
    }),
    as: 'statement',
  },
  { method: 'incidents.check', params: (seen) => ({ ...incident(seen), draft: 'It was a glitch.' }) },
  {
    method: 'incidents.fact',
    params: (seen) => ({
      ...incident(seen),
      ...{ field: 'cause', certainty: 'confirmed', text: 'I pressed the wrong button' },
      evidence: [{ kind: 'note', text: 'It stands in the log.' }],
    }),
  },
  { method: 'incidents.stale', params: incident },
  { method: 'incidents.gone', params: (seen) => ({ statementId: find(seen, 'statement', 'id') }) },
]

/** Params of the same methods that are wrong in some way. */
export const wrongIncidentFactParams = {
  'incidents.say': { id: 'x', text: 'Hello', where: 'the blog', url: 'javascript:alert(1)' },
  'incidents.check': { id: 'x' },
  'incidents.fact': { id: 'x', field: 'guilt', certainty: 'confirmed', text: 'Mine' },
  'incidents.stale': {},
  'incidents.gone': { statementId: '' },
} as const
