import { type ContractCall, find } from './contract-call.ts'

/** Calls of the incidents themselves; `alarms` and `items` are answers from before. */
export const incidentCalls: readonly ContractCall[] = [
  {
    method: 'incidents.open',
    params: (seen) => ({
      alarmIds: [find(seen, 'alarms', 0, 'id')],
      itemIds: [find(seen, 'items', 'items', 0, 'id')],
      title: 'The gate is shut',
    }),
    as: 'incident',
  },
  { method: 'incidents.list', params: () => ({ open: true }) },
  { method: 'incidents.get', params: (seen) => ({ id: find(seen, 'incident', 'id') }) },
  {
    method: 'incidents.change',
    params: (seen) => ({
      id: find(seen, 'incident', 'id'),
      title: 'The gate was shut',
      joins: { watchIds: [], siteKeys: [], sourceIds: [], words: ['gate'] },
    }),
  },
  {
    method: 'incidents.remove',
    params: (seen) => ({
      id: find(seen, 'incident', 'id'),
      itemIds: [find(seen, 'items', 'items', 0, 'id')],
    }),
  },
  {
    method: 'incidents.add',
    params: (seen) => ({
      id: find(seen, 'incident', 'id'),
      itemIds: [find(seen, 'items', 'items', 0, 'id')],
    }),
  },
  {
    method: 'incidents.split',
    params: (seen) => ({
      id: find(seen, 'incident', 'id'),
      itemIds: [find(seen, 'items', 'items', 0, 'id')],
      title: 'Another gate',
    }),
    as: 'split',
  },
  {
    method: 'incidents.merge',
    params: (seen) => ({ id: find(seen, 'split', 'id'), into: find(seen, 'incident', 'id') }),
  },
  {
    method: 'incidents.advance',
    params: (seen) => ({ id: find(seen, 'incident', 'id'), to: 'closed', anyway: true }),
  },
  { method: 'incidents.reopen', params: (seen) => ({ id: find(seen, 'incident', 'id') }) },
]

/** Params of the same methods that are wrong in some way. */
export const wrongIncidentParams = {
  'incidents.list': { open: 'yes' },
  'incidents.open': { itemIds: [''] },
  'incidents.get': {},
  'incidents.change': { id: 'x', title: ' ' },
  'incidents.advance': { id: 'x', to: 'over' },
  'incidents.reopen': {},
  'incidents.add': { id: 'x', itemIds: [] },
  'incidents.remove': { id: 'x' },
  'incidents.merge': { id: 'x' },
  'incidents.split': { id: 'x', itemIds: ['1'], title: '' },
} as const
