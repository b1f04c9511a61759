import { type ContractCall, find } from './contract-call.ts'

/** Sources at the end of their lives, lists of feeds, and second opinions. */
export const laterSourceCalls: readonly ContractCall[] = [
  { method: 'sites.pause', params: (seen) => ({ key: find(seen, 'sites', 0, 'key'), paused: true }) },
  { method: 'sites.pause', params: (seen) => ({ key: find(seen, 'sites', 0, 'key'), paused: false }) },
  { method: 'sources.update', params: (seen) => ({ id: find(seen, 'site', 'id'), paused: true }) },
  { method: 'sources.checkAll', params: () => ({}) },
  { method: 'sources.remove', params: (seen) => ({ id: find(seen, 'site', 'id') }) },
  {
    method: 'sources.importOpml',
    params: () => ({
      text: '<opml version="2.0"><body><outline text="Other" xmlUrl="https://other.example/feed"/></body></opml>',
    }),
  },
  { method: 'sources.exportOpml', params: () => ({}) },
  { method: 'opinions.get', params: () => ({}) },
  { method: 'opinions.set', params: () => ({ ask: 'nobody', friend: 'https://ann.example/look/k' }) },
  { method: 'opinions.try', params: ({ site }) => ({ url: `${site}/` }) },
  { method: 'opinions.share', params: () => ({ on: true }), as: 'shared' },
  { method: 'opinions.give', params: (seen) => ({ key: find(seen, 'shared', 'key'), url: `${seen.site}/` }) },
]

/** For each of these methods params that are wrong in some way. */
export const wrongLaterSourceParams = {
  'opinions.get': [],
  'opinions.set': { ask: 'everybody' },
  'opinions.try': { url: 7 },
  'opinions.share': {},
  'opinions.give': { key: 'k', url: 'file:///etc/passwd' },
}
