import { type ContractCall, find } from './contract-call.ts'

/** Items, with what is done to them and taken back. */
export const itemCalls: readonly ContractCall[] = [
  { method: 'items.list', params: () => ({ kinds: ['mention'], limit: 1 }), as: 'first page' },
  {
    method: 'items.list',
    params: (seen) => ({ kinds: ['mention'], limit: 1, cursor: find(seen, 'first page', 'nextCursor') }),
    as: 'items',
  },
  { method: 'items.list', params: () => ({ query: 'gardens' }) },
  { method: 'items.get', params: (seen) => ({ id: find(seen, 'items', 'items', 0, 'id') }), as: 'story' },
  {
    method: 'items.separate',
    params: (seen) => ({ id: find(seen, 'story', 'members', 0, 'id') }),
    as: 'separated',
  },
  { method: 'changes.undo', params: (seen) => ({ id: find(seen, 'separated', 'undo') }) },
  { method: 'items.get', params: (seen) => ({ id: find(seen, 'story', 'members', 0, 'id') }) },
  {
    method: 'items.act',
    params: (seen) => ({ ids: [find(seen, 'items', 'items', 0, 'id')], action: 'acknowledge' }),
    as: 'acted',
  },
  { method: 'items.counts', params: () => ({}) },
  { method: 'changes.undo', params: (seen) => ({ id: find(seen, 'acted', 'undo') }) },
  { method: 'items.counts', params: () => ({}) },
]

/** For each of these methods params that are wrong in some way. */
export const wrongItemParams = {
  'items.list': { limit: 0 },
  'items.get': { id: 'x'.repeat(101) },
  'items.act': { ids: [], action: 'read' },
  'items.separate': { id: '' },
  'items.counts': [],
  'changes.undo': { id: ['a'] },
}
