import { type ContractCall, find } from './contract-call.ts'

/** What is watched: the settings it begins with, and sources of the usual kinds. */
export const sourceCalls: readonly ContractCall[] = [
  { method: 'health.get', params: () => ({}) },
  { method: 'settings.get', params: () => ({}) },
  {
    method: 'settings.set',
    params: ({ site }) => ({ siteAddress: `${site}/`, setUp: true, connectivityHosts: [`${site}/`] }),
  },
  // From here on only what is asked for is checked, so that every run sees the same.
  { method: 'checks.pause', params: () => ({ minutes: 60 }) },
  { method: 'sources.kinds', params: () => ({}) },
  { method: 'sources.discover', params: ({ site }) => ({ address: site }) },
  {
    method: 'sources.preview',
    params: ({ site }) => ({ kind: 'feed', settings: { url: `${site}/feed.xml` } }),
  },
  { method: 'sources.tryMapping', params: ({ site }) => ({ settings: { url: `${site}/feed.xml` } }) },
  {
    method: 'sources.add',
    params: ({ site }) => ({
      kind: 'feed',
      name: 'Notes',
      everyMinutes: 30,
      settings: { url: `${site}/feed.xml` },
    }),
    as: 'feed',
  },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'feed', 'id') }) },
  {
    method: 'sources.add',
    params: ({ site }) => ({ kind: 'site', settings: { url: `${site}/` } }),
    as: 'site',
  },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'site', 'id') }) },
  { method: 'sources.list', params: () => ({}) },
]

/** For each of these methods params that are wrong in some way. */
export const wrongSourceParams = {
  'settings.get': [],
  'settings.set': { theme: 'purple' },
  'sources.kinds': 7,
  'sources.list': 'all',
  'sources.add': { kind: 'pigeon', settings: {} },
  'sources.update': { id: '' },
  'sources.remove': {},
  'sources.check': { id: 5 },
  'sources.checkAll': [],
  'sources.preview': { kind: 'feed' },
  'sources.tryMapping': { settings: 'none' },
  'sources.discover': { address: '' },
  'sources.importOpml': { text: '' },
  'sources.exportOpml': [],
}
