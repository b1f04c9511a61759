import { type ContractCall, find } from './contract-call.ts'

/** What is listened for. */
export const watchCalls: readonly ContractCall[] = [
  { method: 'watches.save', params: () => ({ name: 'Gardens', terms: ['gardens'] }), as: 'watch' },
  { method: 'watches.list', params: () => ({}) },
  { method: 'watches.suggest', params: () => ({ name: 'Gardens', siteAddress: 'https://gardens.example/' }) },
  {
    method: 'watches.preview',
    params: () => ({ terms: ['gardens', '#gardens'], exclude: ['gardens gate'] }),
  },
  {
    method: 'watches.activity',
    params: (seen) => ({
      id: find(seen, 'watch', 'id'),
      // Long ago: what was usual lately is counted in the background.
      from: '2020-11-21T00:00:00.000Z',
      to: '2020-11-22T00:00:00.000Z',
    }),
  },
  { method: 'watches.sparklines', params: () => ({}) },
  { method: 'watches.remove', params: (seen) => ({ id: find(seen, 'watch', 'id') }) },
]

/** For each of these methods params that are wrong in some way. */
export const wrongWatchParams = {
  'watches.list': [],
  'watches.save': { name: ' ', terms: ['word'] },
  'watches.remove': { id: null },
  'watches.suggest': { name: '' },
  'watches.preview': { terms: [] },
  'watches.activity': { id: 'overall', from: 'yesterday', to: 'today' },
  'watches.sparklines': 48,
}
