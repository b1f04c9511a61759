import { type ContractCall, find } from './contract-call.ts'

/** Calls of the end of an incident; `posts` is an answer from before, of which the first item was written by somebody. */
export const closingCalls: readonly ContractCall[] = [
  {
    method: 'items.act',
    params: (seen) => ({ ids: [find(seen, 'posts', 'items', 0, 'id')], action: 'needs-answer' }),
  },
  {
    method: 'incidents.open',
    params: (seen) => ({ itemIds: [find(seen, 'posts', 'items', 0, 'id')], title: 'Shut since Friday' }),
    as: 'closing',
  },
  {
    method: 'incidents.outline',
    params: (seen) => ({ id: find(seen, 'closing', 'id'), draft: 'I am sorry.' }),
  },
  { method: 'incidents.round', params: (seen) => ({ id: find(seen, 'closing', 'id') }), as: 'round' },
  {
    method: 'incidents.tell',
    params: (seen) => ({
      id: find(seen, 'closing', 'id'),
      conversationId: find(seen, 'round', 0, 'conversationId'),
    }),
  },
  {
    method: 'incidents.leaveOut',
    params: (seen) => ({
      id: find(seen, 'closing', 'id'),
      conversationId: find(seen, 'round', 0, 'conversationId'),
      reason: 'I met her.',
    }),
  },
]

/** Params of the same methods that are wrong in some way. */
export const wrongClosingParams = {
  'incidents.outline': { draft: 'no id' },
  'incidents.round': {},
  'incidents.tell': { id: 'x' },
  'incidents.leaveOut': { id: 'x', conversationId: 'y' },
} as const
